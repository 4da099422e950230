"""Pairing: a code the companion shows, typed into the extension once, within ten minutes."""

import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from afterword.record.store import Store, Token
from afterword.web.errors import PairingRefused

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
TRIES = 5
LASTS = timedelta(minutes=10)


class Window(msgspec.Struct, kw_only=True):
    """The one open window: code without its dash, end, and tries left."""

    code: str
    expires_at: datetime
    tries: int = TRIES


def hashed(token: str) -> str:
    """A token as it is stored."""
    return hashlib.sha256(token.encode()).hexdigest()


def shown(code: str) -> str:
    """A code as people read it: `K7QD-M2XF`."""
    return f"{code[:4]}-{code[4:]}"


class Pairing:
    """Windows and tokens; times are given, so that tests need not wait."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._guard = threading.Lock()
        self._window: Window | None = None

    def open(self) -> Window:
        """A new window; the one before is closed."""
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        with self._guard:
            self._window = Window(code=code, expires_at=self._now() + LASTS)
            return self._window

    def pair(self, code: str, browser: str, origin: str) -> str:
        """The token for `browser`; the window closes.

        Raises:
            PairingRefused: wrong, used, late, or tried too often; all look the same from outside.
        """
        typed = "".join(sign for sign in code.upper() if sign.isalnum())
        with self._guard:
            window = self._window
            if window is None or self._now() >= window.expires_at:
                self._window = None
                raise PairingRefused
            if not hmac.compare_digest(typed.encode(), window.code.encode()):
                window.tries -= 1
                if window.tries <= 0:
                    self._window = None
                raise PairingRefused
            self._window = None
        token = secrets.token_urlsafe(32)
        paired = Token(
            id=secrets.token_hex(8),
            hash=hashed(token),
            browser=" ".join(browser.split())[:60],
            at=self._now().isoformat(),
            origin=origin,
        )
        self._store.save_tokens([*self._store.tokens(), paired])
        return token

    def knows(self, token: str) -> Token | None:
        """The pairing that `token` belongs to, compared in constant time."""
        given = hashed(token)
        found = [known for known in self._store.tokens() if hmac.compare_digest(known.hash, given)]
        return found[0] if found else None

    def origins(self) -> set[str]:
        """The origins of all paired extensions."""
        return {known.origin for known in self._store.tokens() if known.origin}
