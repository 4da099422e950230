"""A companion whose answers a test dictates: for states the real one gets into too rarely."""

import http.server
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Seen:
    """One request that arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


Answer = tuple[int, Any] | Callable[[Seen], tuple[int, Any]]


class _Handler(http.server.BaseHTTPRequestHandler):
    server: "_Server"

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        seen = Seen(self.command, self.path, dict(self.headers), json.loads(raw) if raw else None)
        scripted = self.server.scripted
        scripted.seen.append(seen)
        status, body = scripted.answer_to(seen)
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if scripted.ours:
            self.send_header("Afterword-Api", "1")
        if self.command != "GET":
            self.send_header("Afterword-Undo", "change-1")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: the tests look at `seen`."""


for _method in ("GET", "POST", "PATCH", "PUT", "DELETE"):
    setattr(_Handler, f"do_{_method}", _Handler._answer)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, scripted: "ScriptedCompanion") -> None:
        self.scripted = scripted
        super().__init__(("127.0.0.1", 0), _Handler)


class ScriptedCompanion:
    """Answers `answers["POST /api/captures"]`; `ours` false leaves out the header that is ours."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.seen: list[Seen] = []
        self.ours = True
        self._server = _Server(self)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def answer_to(self, seen: Seen) -> tuple[int, Any]:
        """The answer to a request; 404 in our shape where none was dictated."""
        answer = self.answers.get(f"{seen.method} {seen.path}")
        if answer is None:
            error = {"code": "not_found", "say": "Nothing here.", "remedy": "", "help": "not_found"}
            return 404, {"error": error}
        return answer(seen) if callable(answer) else answer

    def asked(self, call: str) -> list[Any]:
        """The bodies of every `call` ("POST /api/captures") that arrived."""
        return [seen.body for seen in self.seen if f"{seen.method} {seen.path}" == call]

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()
