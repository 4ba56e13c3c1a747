#!/bin/sh
# Installs the programs that the tests run against. With "slow": those of `make test-slow` too.
set -eu
packages="dovecot-imapd dovecot-lmtpd gnome-keyring dbus openssl strace systemd faketime libfaketime"
programs="dovecot gnome-keyring-daemon dbus-daemon openssl strace systemd-analyze faketime"
if [ "${1:-}" = slow ]; then
    packages="$packages cyrus-common cyrus-caldav libsasl2-modules sasl2-bin debootstrap systemd-container"
    programs="$programs saslpasswd2 debootstrap systemd-nspawn"
fi
missing=""
for program in $programs; do
    command -v "$program" >/dev/null 2>&1 || [ -x "/usr/sbin/$program" ] || missing="$missing $program"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Not installed:$missing. On Debian or Ubuntu: sudo apt-get install --no-install-recommends $packages" >&2
    if [ "${CI:-}" = true ]; then exit 69; fi
    echo "The tests that need them are skipped, and named at the end." >&2
    exit 0
fi
echo "Installing for the tests:$missing ..."
apt-get update -q >/dev/null
DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $packages >/dev/null
