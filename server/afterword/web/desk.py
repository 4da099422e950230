"""What every call works with: the store, the clock, pairing and sessions."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from afterword import policy
from afterword.due.index import DueIndex
from afterword.record.store import Store
from afterword.web.pairing import Pairing
from afterword.web.sessions import Sessions


@dataclass
class Desk:
    """One companion's state; `owner` is the secret by which this machine's commands are known."""

    store: Store
    port: int
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    owner: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    start: str = "afterword serve"
    keep_owner: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.pairing = Pairing(self.store, self.now)
        self.sessions = Sessions(self.now)
        self.policy = policy.load()
        self.index = DueIndex()

    def hosts(self) -> set[str]:
        """The names under which this companion may be called."""
        return {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]")}

    def own_origins(self) -> set[str]:
        """The origins of our own pages."""
        return {f"http://{host}" for host in self.hosts()}
