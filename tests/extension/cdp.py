"""The browser-level DevTools session: extensions, targets and the worker are out of Selenium's reach."""

import contextlib
import itertools
import json
import time
import urllib.request
from typing import Any

from websockets.sync.client import ClientConnection, connect


class CdpError(RuntimeError):
    """The browser refused a command; the text says which."""


class Cdp:
    """One session with the whole browser at `address` ("127.0.0.1:9222")."""

    def __init__(self, address: str) -> None:
        with urllib.request.urlopen(f"http://{address}/json/version", timeout=10) as answer:
            url = json.load(answer)["webSocketDebuggerUrl"]
        self._stack = contextlib.ExitStack()
        self._socket: ClientConnection = self._stack.enter_context(connect(url, max_size=None))
        self._ids = itertools.count(1)

    def __call__(
        self, method: str, session: str | None = None, timeout: float = 15, **params: Any
    ) -> dict[str, Any]:
        """Run `method` and give its result, within `timeout` seconds."""
        number = next(self._ids)
        command: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session:
            command["sessionId"] = session
        self._socket.send(json.dumps(command))
        end = time.monotonic() + timeout
        while True:
            reply = json.loads(self._socket.recv(timeout=max(0.01, end - time.monotonic())))
            if reply.get("id") != number:
                continue
            if "error" in reply:
                raise CdpError(f"{method}: {reply['error']}")
            result: dict[str, Any] = reply["result"]
            return result

    def close(self) -> None:
        """End the session; the browser goes on."""
        self._stack.close()
