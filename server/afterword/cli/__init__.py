"""The command line: one module a command, imported only when that command is called."""

import sys
from importlib import import_module
from importlib.util import find_spec

import click

from afterword import __version__
from afterword.errors import AfterwordError

COMMANDS = (
    "serve", "pair", "open", "add", "due", "capture", "promise", "note", "export", "import", "backup",
    "restore", "autostart", "doctor",
)  # fmt: skip


class LazyGroup(click.Group):
    """A group that imports `afterword.cli.<command>_command` when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order a newcomer meets them."""
        del ctx
        return [name for name in COMMANDS if find_spec(f"afterword.cli.{name}_command")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"afterword.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="afterword")
def group() -> None:
    """After the interview: a personal note for each interviewer, and the right day to call."""


def main() -> None:
    """Entry point: an error a person may see is one sentence on stderr, never a trace."""
    try:
        group(prog_name="afterword")
    except AfterwordError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)
