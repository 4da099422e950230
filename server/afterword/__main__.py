"""`python -m afterword`: the same as the command."""

import runpy

runpy.run_module("afterword.cli", run_name="__main__")
