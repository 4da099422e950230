"""The camera takes what the reader expects: both hold the same table of bounds."""

import json
import re

from tests.extension.browser import EXTENSION

TABLE = EXTENSION.parent / "server" / "afterword" / "capture" / "camera.json"


def cameras() -> dict[str, object]:
    """The table in camera/bounds.js, which is JSON but for its bare keys and last commas."""
    script = (EXTENSION / "camera" / "bounds.js").read_text("utf-8")
    literal = script[script.index("= {") + 2 : script.rindex("}") + 1]
    quoted = re.sub(r"(?m)^( *)(\w+):", r'\1"\2":', literal)
    table: dict[str, object] = json.loads(re.sub(r",(\s*[\]}])", r"\1", quoted))
    return table


def test_camera_and_reader_hold_the_same_bounds() -> None:
    assert cameras() == json.loads(TABLE.read_text("utf-8"))
