"""Where the companion listens and where it keeps its data."""

import os
from pathlib import Path

import platformdirs

HOST = "127.0.0.1"
PORT = 27182


def data_folder(given: str | Path | None = None) -> Path:
    """The data folder: `given`, else `AFTERWORD_DATA`, else the platform's user data folder."""
    chosen = given or os.environ.get("AFTERWORD_DATA") or platformdirs.user_data_dir("afterword", False)
    return Path(chosen).expanduser().absolute()


def port(given: int | None = None) -> int:
    """The port: `given`, else `AFTERWORD_PORT`, else 27182."""
    return given if given is not None else int(os.environ.get("AFTERWORD_PORT") or PORT)
