"""`WebPages`: fixture pages on loopback, plain or under the names of real sites by TLS."""

import http.server
import ssl
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

TYPES = {".ics": "text/calendar; charset=utf-8", ".pdf": "application/pdf"}


class _Handler(http.server.BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        body = self.server.pages.get(self.path.partition("?")[0])
        self.server.seen.append(self.path)
        self.send_response(200 if body is not None else 404)
        suffix = Path(self.path.partition("?")[0]).suffix
        self.send_header("Content-Type", TYPES.get(suffix, "text/html; charset=utf-8"))
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: the tests look at `seen`."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, pages: dict[str, bytes], seen: list[str]) -> None:
        self.pages = pages
        self.seen = seen
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up early is no fault of the page."""


class WebPages:
    """`pages[path] = html`, served at `url` (and by TLS on `tls_port`); `seen` lists what was asked for."""

    def __init__(self, *, tls: bool = False) -> None:
        self.pages: dict[str, bytes] = {}
        self.seen: list[str] = []
        self._plain = _Server(self.pages, self.seen)
        self._servers = [self._plain]
        self.port = self._plain.server_port
        self.url = f"http://localhost:{self.port}"
        self.tls_port = 0
        if tls:
            secure = _Server(self.pages, self.seen)
            secure.socket = _context().wrap_socket(secure.socket, server_side=True)
            self._servers.append(secure)
            self.tls_port = secure.server_port
        for server in self._servers:
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    def put(self, path: str, body: str | bytes) -> str:
        """Serve `body` at `path`; gives its plain address."""
        self.pages[path] = body.encode() if isinstance(body, str) else body
        return self.url + path

    def close(self) -> None:
        """Stop serving."""
        for server in self._servers:
            server.shutdown()
            server.server_close()


def _context() -> ssl.SSLContext:
    """A certificate made now, for whatever name: the browser is told to accept it."""
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = Path(folder) / "key.pem", Path(folder) / "certificate.pem"
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
                *("-nodes", "-days", "2", "-subj", "/CN=localhost"),
                *("-keyout", str(key), "-out", str(certificate)),
            ],
            check=True,
            capture_output=True,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
    return context
