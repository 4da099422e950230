"""Every error a person may see has its section on the help page, and every section its words."""

import json
import re

from tests.extension.browser import EXTENSION

ERRORS = EXTENSION.parent / "server" / "afterword" / "catalogue" / "en" / "errors.json"
MESSAGES = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text("utf-8"))
SECTIONS = set(re.findall(r'<section id="(\w+)"', (EXTENSION / "help" / "help.html").read_text("utf-8")))


def companions_codes() -> set[str]:
    return {key.rpartition(".")[0] for key in json.loads(ERRORS.read_text("utf-8"))}


def own_codes() -> set[str]:
    return {found[1] for key in MESSAGES if (found := re.fullmatch(r"error_(\w+)_say", key))}


def test_every_error_has_a_section() -> None:
    assert (companions_codes() | own_codes()) - SECTIONS == set()


def test_every_section_has_a_title_and_a_way_out() -> None:
    assert [c for c in SECTIONS if not {f"help_{c}_title", f"help_{c}_text"} <= MESSAGES.keys()] == []


def test_every_own_error_says_what_and_what_to_do() -> None:
    assert [c for c in own_codes() if f"error_{c}_remedy" not in MESSAGES] == []
