"""What can go wrong with a step, in words."""

from afterword.errors import AfterwordError


class UnknownStep(AfterwordError):
    """There is no such step of this application."""

    code = "unknown_step"
    status = 404


class BadSnooze(AfterwordError):
    """The moment to put a step off to is missing, past, too far away, or no moment at all."""

    code = "bad_snooze"
    status = 422


class NothingSaid(AfterwordError):
    """They said something, and what they said is missing."""

    code = "nothing_said"
    status = 422


class BadMark(AfterwordError):
    """What is to be done with the step is not one of the things that can be; `what` says where."""

    code = "bad_mark"
    status = 422
