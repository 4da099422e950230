"""`python -m afterword.cli`: the same as the command."""

from afterword.cli import main

main()
