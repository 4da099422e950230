"""A request as bytes on a socket, for what no HTTP client would send."""

import socket
from dataclasses import dataclass

PATIENCE = 10.0


@dataclass
class Raw:
    """The answer: status, head as sent, body."""

    status: int
    head: str
    body: bytes


def raw(port: int, line: str, *headers: str, body: bytes = b"") -> Raw:
    """Send `line` and `headers` exactly as given, and read until the other side closes."""
    text = "\r\n".join([line, *headers, "Connection: close", "", ""])
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as wire:
        wire.sendall(text.encode("latin-1") + body)
        received = b""
        while more := wire.recv(65_536):
            received += more
    head, _, rest = received.partition(b"\r\n\r\n")
    return Raw(int(head.split()[1]), head.decode("latin-1"), rest)
