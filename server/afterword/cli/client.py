"""The running companion, as this machine's own commands reach it: by the owner's secret."""

import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from afterword import config
from afterword.errors import AfterwordError
from afterword.web.errors import CompanionAway

OWNER_FILE = "companion.json"
PATIENCE = 5.0


class Told(AfterwordError):
    """What the companion answered instead."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__()
        self._body = body

    def body(self, lang: str = "en") -> Any:
        """The companion's own sentences."""
        del lang
        return self._body


def ask(folder: Path, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """What the companion that keeps `folder` answers.

    Raises:
        CompanionAway: none runs.
        Told: it answered with an error.
    """
    try:
        known = json.loads((folder / OWNER_FILE).read_text("utf-8"))
        request = urllib.request.Request(
            f"http://{config.HOST}:{known['port']}/api/{path}",
            method=method,
            data=None if method == "GET" else json.dumps(body or {}).encode(),
            headers={"Authorization": f"Bearer {known['owner']}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            result: dict[str, Any] = json.loads(answer.read() or b"{}")
            return result
    except urllib.error.HTTPError as refused:
        if refused.headers.get("Afterword-Api") is None:
            raise CompanionAway from None
        raise Told(json.loads(refused.read())["error"]) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise CompanionAway from None
