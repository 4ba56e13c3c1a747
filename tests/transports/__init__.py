"""Suites of the transports."""

import pytest

pytest.register_assert_rewrite("tests.transports.contract")
