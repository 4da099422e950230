"""Every error class has its sentences, and values are never read as sentences."""

import importlib
import pkgutil

import pytest

import afterword
from afterword.catalogue import knows, say
from afterword.errors import AfterwordError, BadInput


def every_error() -> list[type[AfterwordError]]:
    for module in pkgutil.walk_packages(afterword.__path__, "afterword."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: list[type[AfterwordError]] = []
    todo: list[type[AfterwordError]] = [AfterwordError]
    while todo:
        found.append(todo[-1])
        todo.extend(todo.pop().__subclasses__())
    return found


def test_every_error_has_a_sentence_and_a_remedy() -> None:
    silent = [
        e.code
        for e in every_error()
        if not (knows(f"errors.{e.code}.say") and knows(f"errors.{e.code}.remedy"))
    ]
    assert not silent


def test_a_value_is_text_and_never_a_sentence() -> None:
    assert "{what} {0.__class__}" in BadInput(what="{what} {0.__class__}").body()["say"]


def test_a_missing_value_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        say("errors.bad_input.say")
