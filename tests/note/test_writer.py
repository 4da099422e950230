"""The writer as a whole: the same again, nothing shared in a panel, hostile input stays text."""

import pytest

from afterword.note.occasion import Addressee, Candidate, Meeting, Occasion
from afterword.note.stock import LANGUAGES, stock
from afterword.note.write import Writer, Written

MOMENTS = (
    "the pump room tour",
    "your story about the Azores",
    "how you train new crew",
    "laughed about the coffee",
    "the cooling loop diagram",
)


def occasion(*moments: str, name: str = "", **changed: object) -> Occasion:
    people = [
        Addressee(
            name=name or f"Jo Bell{'abcde'[n]}",
            email=f"jo{n}@holt.example",
            memorable=moment,
            connection="we both learned on steam",
        )
        for n, moment in enumerate(moments)
    ]
    given: dict[str, object] = {
        "lang": "en",
        "locale": "US-NY",
        "tone": "warm",
        "candidate": Candidate(name="Ana Ruiz", email="ana@ruiz.example", phone="+1 212 555 0100"),
        "company": "Holt Marine",
        "role_applied": "Deck Engineer",
        "interview": Meeting(kind="on-site", at="2026-03-03T10:00:00-05:00"),
        "interviewers": people,
    }
    return Occasion(**{**given, **changed})  # type: ignore[arg-type]  # a table of changes


def emails(given: Occasion) -> list[Written]:
    return [text for text in Writer(given).everything() if text.channel == "email" and text.idx is not None]


def sentences(text: Written) -> set[str]:
    return {s.strip(" .!?").lower() for s in ". ".join(text.prose).split(". ") if len(s.split()) > 3}


def test_the_same_input_makes_the_same_notes() -> None:
    first, again = (
        [(t.channel, t.subject, t.body) for t in Writer(occasion(*MOMENTS)).everything()] for _ in range(2)
    )
    assert first == again


def test_a_panel_shares_only_what_the_person_typed_alike() -> None:
    found = emails(occasion(*MOMENTS))
    assert len(found) == len(MOMENTS)
    for n, text in enumerate(found):
        for other in found[n + 1 :]:
            assert not {s for s in sentences(text) & sentences(other) if "learned on steam" not in s}


@pytest.mark.parametrize(
    "typed", ["", "{{ 7*7 }}", "<" * 100_000, "{{" * 50_000, "pump " * 20_000, "\x00\u202e"]
)
def test_what_cannot_be_woven_is_held_back(typed: str) -> None:
    (text,) = emails(occasion(typed))
    assert not text.ready
    assert not any(mark in text.body for mark in ("{{", "49", "\x00", "\u202e", "<<"))


@pytest.mark.parametrize("name", ["J", "Jo\r\nBell", "Jo " * 30_000, "דנה לוי", "山田 太郎"])
def test_any_name_makes_one_line_subjects(name: str) -> None:
    for text in Writer(occasion("the pump room tour", name=name)).everything():
        assert text.body
        assert "\n" not in text.subject
        assert "\r" not in text.subject


@pytest.mark.parametrize("lang", ["de", "fr", "es", "xx", ""])
def test_a_language_without_sentences_falls_back_and_says_so(lang: str) -> None:
    writer = Writer(occasion("the pump room tour", lang=lang))
    assert writer.lang == "en"
    assert writer.everything()


def test_every_language_offered_has_its_sentences() -> None:
    assert all(stock(lang)["parts"] for lang in LANGUAGES)


def test_none_was_asked_for_holds_the_note_back() -> None:
    (text,) = emails(occasion("the pump room tour", boundaries=["no_thank_you"]))
    assert not text.ready
