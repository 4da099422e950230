"""Arrows go one way: capture -> record -> note | due; web and cli call stations, never back."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "server" / "afterword"
KERNEL = {"catalogue", "clock", "config", "errors", "profile", "policy"}
MAY_IMPORT = {
    "capture": {"capture"},
    "record": {"record", "capture"},
    "note": {"note", "record", "capture"},
    "due": {"due", "record", "capture"},
    "exchange": {"exchange", "note", "due", "record", "capture"},
    "machine": {"machine"},
    "web": {"web", "exchange", "note", "due", "record", "capture", "machine"},
    "cli": {"cli", "web", "exchange", "note", "due", "record", "capture", "machine"},
    "policy": set(),
    "catalogue": set(),
}
ONLY_WEB = {"flask", "flask_cors", "waitress", "werkzeug"}
NOT_IN_STATIONS = ONLY_WEB | {"click"}


def imported(file: Path) -> set[str]:
    """Every module that `file` imports, in whatever place."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            module = node.module or ""
            found |= {f"{module}.{name.name}" for name in node.names} if module == "afterword" else {module}
    return found


def allowed(station: str, module: str) -> bool:
    if not module.startswith("afterword"):
        root = module.partition(".")[0]
        return root not in (NOT_IN_STATIONS if station not in {"web", "cli"} else set())
    parts = module.split(".")
    target = parts[1] if len(parts) > 1 else ""
    return target in KERNEL | MAY_IMPORT[station] | {"__version__", "API_VERSION", ""}


@pytest.mark.parametrize("station", sorted(MAY_IMPORT))
def test_a_station_imports_only_what_stands_before_it(station: str) -> None:
    files = sorted((PACKAGE / station).rglob("*.py"))
    assert files, f"no module in {station}"
    wrong = [(f.name, m) for f in files for m in sorted(imported(f)) if not allowed(station, m)]
    assert not wrong


def test_the_kernel_knows_no_station() -> None:
    for file in sorted(PACKAGE.glob("*.py")):
        stations = {m.split(".")[1] for m in imported(file) if m.startswith("afterword.")} & set(MAY_IMPORT)
        assert stations <= {"catalogue", "policy"}, file.name


def test_a_wrong_arrow_would_be_seen(tmp_path: Path) -> None:
    file = tmp_path / "wrong.py"
    file.write_text("def f():\n    from afterword.due.step import Step\n    import flask\n", "utf-8")
    assert [m for m in sorted(imported(file)) if not allowed("capture", m)] == ["afterword.due.step", "flask"]


def test_every_module_says_what_it_is() -> None:
    silent = [f for f in PACKAGE.rglob("*.py") if not ast.get_docstring(ast.parse(f.read_text("utf-8")))]
    assert not silent
