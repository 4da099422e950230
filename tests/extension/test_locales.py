"""Every sentence stands in _locales: each that is used exists, each that exists is used."""

import json
import re

from tests.extension.browser import EXTENSION

MESSAGES = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text("utf-8"))
SCRIPTS = "\n".join(f.read_text("utf-8") for f in sorted(EXTENSION.rglob("*.js")))
PAGES = "\n".join(f.read_text("utf-8") for f in sorted(EXTENSION.rglob("*.html")))
MANIFEST = (EXTENSION / "manifest.json").read_text("utf-8")


NAMED = {
    *re.findall(r'data-i18n(?:-label)?="(\w+)"', PAGES),
    *re.findall(r"__MSG_(\w+)__", MANIFEST),
    *re.findall(r"""message\(\s*"(\w+)\"""", SCRIPTS),
}
WRITTEN = set(re.findall(r'"(\w+)"', SCRIPTS))
BUILT = tuple({*re.findall(r"message\([^()`]*`(\w+)\$\{", SCRIPTS), "channel_", "tone_", "lang_"})
"""Beginnings of keys that end in a code."""


def test_every_used_sentence_exists() -> None:
    assert NAMED - MESSAGES.keys() == set()


def test_every_sentence_is_used() -> None:
    used = NAMED | WRITTEN
    assert [key for key in MESSAGES if key not in used and not key.startswith(BUILT)] == []


def test_no_sentence_is_empty_or_holds_markup() -> None:
    assert not [key for key, entry in MESSAGES.items() if not entry["message"] or "<" in entry["message"]]


def test_pages_hold_no_sentence_of_their_own() -> None:
    text = re.sub(r"<title>Afterword</title>|<h1[^>]*>Afterword</h1>|<!doctype html>", "", PAGES)
    assert not [piece for piece in re.findall(r">([^<>]+)<", text) if piece.strip()]
