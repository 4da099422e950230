"""The companion's process: store, application, waitress, and a clean end."""

import json
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType

from afterword import clock, config
from afterword.record.store import Store
from afterword.web.desk import Desk
from afterword.web.errors import PortTaken

log = logging.getLogger("afterword")
OWNER_FILE = "companion.json"
THREADS = 8
BACKLOG = 128
WARMED = ("afterword.capture.read", "afterword.due.workdays", "afterword.note.from_record")
COMPACT_AT = 256 * 1024
HOUSEKEEPING_SECONDS = 30.0


def listening(port: int) -> socket.socket:
    """A socket on 127.0.0.1 and `port` (0 takes a free one).

    Raises:
        PortTaken: something listens there.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((config.HOST, port))
        made.listen(BACKLOG)
    except OSError:
        made.close()
        raise PortTaken(port=port) from None
    return made


@contextmanager
def desk_at(folder: Path, port: int) -> Iterator[tuple[Desk, socket.socket]]:
    """The desk over `folder` and the socket it will listen on; both are given back at the end."""
    with listening(port) as made:
        number = made.getsockname()[1]
        with Store.open(folder, now=clock.now) as store:
            desk = Desk(store, number, clock.now, clock.new_id)
            desk.keep_owner = lambda: _keep_owner(folder, desk)
            desk.keep_owner()
            try:
                yield desk, made
            finally:
                (folder / OWNER_FILE).unlink(missing_ok=True)


def _keep_owner(folder: Path, desk: Desk) -> None:
    """Let this machine's own commands find us: a file only its owner can read."""
    descriptor = os.open(folder / OWNER_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump({"port": desk.port, "owner": desk.owner}, file)


def serve(desk: Desk, made: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until SIGINT or SIGTERM; `ready` is called when the first answer can be given."""
    from waitress.server import create_server  # noqa: PLC0415 - this and Flask take most of the start

    from afterword.web.app import create_app  # noqa: PLC0415

    server = create_server(
        create_app(desk),
        sockets=[made],
        threads=THREADS,
        max_request_body_size=20 * 1024 * 1024,
        max_request_header_size=64 * 1024,
        connection_limit=200,
        channel_timeout=30,
        cleanup_interval=10,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise SystemExit(0)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)
    over = threading.Event()
    helper = threading.Thread(target=_housekeeping, args=(desk, over), daemon=True)
    helper.start()
    ready()
    try:
        server.run()
    except SystemExit:
        pass
    finally:
        over.set()
        server.close()
        server.task_dispatcher.shutdown(cancel_pending=True, timeout=5)
        helper.join(timeout=5)


def _housekeeping(desk: Desk, over: threading.Event) -> None:
    """Load what the first capture needs, then move the journal into the snapshot now and then."""
    for module in WARMED:
        try:
            import_module(module)
        except ImportError:
            log.warning("a part cannot be loaded: %s", module)
    while not over.wait(HOUSEKEEPING_SECONDS):
        try:
            desk.store.compact(at_least=COMPACT_AT)
        except OSError:
            continue
