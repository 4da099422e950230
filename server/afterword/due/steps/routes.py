"""What the other side asked for, and what the job seeker may therefore do.

Boundaries outrank everything: promise, customs and rules.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from afterword.record.model import Boundary, Person, Record

# Which boundaries take a form away; the first one named is the reason shown.
FORBIDS: dict[str, tuple[Boundary, ...]] = {
    "email": ("no_thank_you", "no_email"),
    "card": ("no_thank_you", "via_agency_only"),
    "call": ("no_calls", "in_writing_only"),
    "check_in": ("no_email",),
}


@dataclass(frozen=True, slots=True)
class Routes:
    """`forbidden` maps a form to the boundary that takes it away; `agency` is through whom
    everything goes, None where it may go directly.
    """

    forbidden: dict[str, Boundary]
    agency: Person | None
    through_agency: bool

    def may(self, form: str) -> bool:
        """Whether nobody asked us not to."""
        return form not in self.forbidden


def forbidden(boundaries: Iterable[str]) -> dict[str, Boundary]:
    """The forms that `boundaries` take away, each with the boundary that does."""
    asked = set(boundaries)
    return {
        form: next(code for code in codes if code in asked)
        for form, codes in FORBIDS.items()
        if asked & set(codes)
    }


def routes(record: Record) -> Routes:
    """The ways that are open for an application."""
    through = "via_agency_only" in record.boundaries
    return Routes(forbidden(record.boundaries), record.via if through else None, through)
