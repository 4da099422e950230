"""The real companion in a process of its own, for tests that speak to it as a browser does."""

import http.client
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

START_PATIENCE = 30.0
STOP_PATIENCE = 15.0
OWNER_FILE = "companion.json"


@dataclass
class Said:
    """One answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return json.loads(self.body)


@dataclass
class Companion:
    """`python -m afterword serve` over `data`; it listens when `start` returns, `port` 0 takes a free one.

    `printed` is what it printed so far; the port stays the same over `stop` and `start`.
    """

    data: Path
    port: int = 0
    environment: dict[str, str] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def owner(self) -> str:
        """The secret by which this machine's commands are known."""
        known: str = json.loads((self.data / OWNER_FILE).read_text("utf-8"))["owner"]
        return known

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> Self:
        """Start it and wait until it says where it listens and answers there."""
        assert self._process is None, "it runs already"
        self._process = subprocess.Popen(
            [sys.executable, "-m", "afterword", "serve", "--data", str(self.data), "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **self.environment},
        )
        listens = threading.Event()
        self._reader = threading.Thread(target=self._read, args=(self._process, listens), daemon=True)
        self._reader.start()
        assert listens.wait(START_PATIENCE), "".join(self.printed)
        if self._process.poll() is not None:
            code = self._end()
            raise AssertionError(f"the companion ended with {code}: {''.join(self.printed)}")
        self.port = json.loads((self.data / OWNER_FILE).read_text("utf-8"))["port"]
        assert self.call("GET", "/api/ping").status == 200
        return self

    def _read(self, process: subprocess.Popen[str], listens: threading.Event) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.printed.append(line)
            if "http://127.0.0.1:" in line:
                listens.set()
        process.wait()
        listens.set()

    def stop(self) -> int:
        """End it as a person does, by SIGTERM; its exit code."""
        return self._signalled(signal.SIGTERM)

    def kill(self) -> int:
        """End it as a power cut does."""
        return self._signalled(signal.SIGKILL)

    def _signalled(self, number: signal.Signals) -> int:
        if self._process is None:
            return 0
        if self._process.poll() is None:
            self._process.send_signal(number)
        return self._end()

    def _end(self) -> int:
        assert self._process is not None
        assert self._reader is not None
        code = self._process.wait(STOP_PATIENCE)
        self._reader.join(STOP_PATIENCE)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return code

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> Said:
        """One call; `body` is bytes as they are, anything else is sent as JSON."""
        sent = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        given = {"Content-Type": "application/json"} if sent is not None else {}
        if token is not None:
            given["Authorization"] = f"Bearer {token}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, sent, {**given, **(headers or {})})
            answer = connection.getresponse()
            names = {name.lower(): value for name, value in answer.getheaders()}
            return Said(answer.status, names, answer.read())
        finally:
            connection.close()

    def code(self) -> str:
        """A fresh pairing code, as `afterword pair` gets it."""
        code: str = self.call("POST", "/api/pair/window", {}, token=self.owner).json["code"]
        return code

    def pair(self, browser: str = "a test", origin: str | None = None) -> str:
        """The token of a newly paired browser; `origin` as its extension would send it."""
        headers = {"Origin": origin} if origin else {}
        asked = {"code": self.code(), "browser": browser}
        token: str = self.call("POST", "/api/pair", asked, headers=headers).json["token"]
        return token

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
