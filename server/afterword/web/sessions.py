"""The companion's own pages: a one-time link, and the session cookie it is changed for."""

import hmac
import secrets
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

COOKIE = "afterword_session"
LINK_LASTS = timedelta(minutes=2)
SESSION_LASTS = timedelta(hours=12)


class Sessions:
    """Links and sessions, in memory only: they end with the companion."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._guard = threading.Lock()
        self._links: dict[str, datetime] = {}
        self._open: dict[str, datetime] = {}

    def link(self) -> str:
        """A code that opens one session, once, within two minutes."""
        code = secrets.token_urlsafe(24)
        with self._guard:
            self._links = {c: ends for c, ends in self._links.items() if ends > self._now()}
            self._links[code] = self._now() + LINK_LASTS
        return code

    def enter(self, code: str) -> str | None:
        """The session for `code`; None where the code is used, late or unknown."""
        with self._guard:
            ends = self._links.pop(code, None)
            if ends is None or ends <= self._now():
                return None
            session = secrets.token_urlsafe(32)
            self._open[session] = self._now() + SESSION_LASTS
            return session

    def knows(self, session: str) -> bool:
        """Whether the session is open."""
        now = self._now()
        with self._guard:
            return any(
                hmac.compare_digest(k.encode(), session.encode()) and ends > now
                for k, ends in self._open.items()
            )

    def end_all(self) -> None:
        """Close every session and link."""
        with self._guard:
            self._links.clear()
            self._open.clear()
