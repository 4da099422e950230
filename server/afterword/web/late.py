"""What is imported when first called: a heavy station must not slow the start."""

from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Any:
    """`name` of `module`, imported now.

    Raises:
        ImportError: the installation is not whole; the call fails with the error shape, nothing is saved.
    """
    return getattr(import_module(module), name)
