"""The machine that followup runs on: one daemon at a time, the service manager, logs, places."""
