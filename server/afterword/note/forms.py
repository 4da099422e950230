"""The forms a note may have, with their bounds in words."""

from typing import NamedTuple


class Form(NamedTuple):
    """Words of prose, at least and at most; `thin` is the least where little is known."""

    least: int
    most: int
    thin: int


FORMS = {
    "email": Form(75, 200, 45),
    "card": Form(25, 60, 25),
    "call": Form(20, 140, 20),
    "voicemail": Form(30, 80, 30),
    "check_in": Form(40, 120, 40),
    "linkedin": Form(20, 60, 20),
}
