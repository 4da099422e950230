"""Where time and chance come from.

Only `web` and `cli` call these; a station gets `now` and `new_id` as parameters, so that
the same input gives the same answer in a test.
"""

import secrets
from datetime import UTC, datetime


def now() -> datetime:
    """The wall clock, aware, in UTC, to the microsecond."""
    return datetime.now(UTC)


def new_id() -> str:
    """A new opaque id: 16 hexadecimal digits, never reused."""
    return secrets.token_hex(8)
