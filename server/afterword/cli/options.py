"""Options that every command takes."""

from collections.abc import Callable
from typing import Any

import click


def everywhere(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--data DIR` and `--port N`, as on every command of afterword."""
    command = click.option("--data", type=click.Path(file_okay=True), help="Folder of your data.")(command)
    return click.option("--port", type=click.IntRange(0, 65535), help="Port of the companion.")(command)
