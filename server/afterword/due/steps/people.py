"""Who gets a note, who is called, and through whom."""

from afterword.capture.draft import Role
from afterword.record.model import Interview, Person, Record

# Who is written to where no interviewer is known, and who is called, most suitable first.
STAND_INS: tuple[Role, ...] = ("recruiter", "contact", "organizer", "coordinator")
CALLED: tuple[Role, ...] = ("recruiter", "contact", "interviewer", "coordinator", "organizer")
PASSES_ON: tuple[Role, ...] = ("coordinator", "recruiter", "contact", "organizer")


def _first(people: list[Person], roles: tuple[Role, ...]) -> Person | None:
    return next((person for role in roles for person in people if person.role == role), None)


def recipients(interview: Interview) -> list[Person]:
    """Everyone who gets a note of their own: the interviewers, else the one nearest to them."""
    interviewers = [person for person in interview.people if person.role == "interviewer"]
    stand_in = _first(interview.people, STAND_INS)
    return interviewers or ([stand_in] if stand_in else [])


def passes_on(interview: Interview, record: Record) -> Person | None:
    """Who can pass a note on to an interviewer whose address is not known."""
    with_address = [person for person in (*interview.people, *filter(None, [record.via])) if person.email]
    return _first(with_address, PASSES_ON) or record.via


def point_of_contact(interview: Interview, record: Record) -> Person | None:
    """The one person to call: whoever gave a number, the recruiter before the interviewer."""
    people = [*interview.people, *(person for other in record.interviews for person in other.people)]
    reachable = [person for person in people if person.phone]
    return _first(reachable, CALLED) or _first(interview.people, CALLED) or _first(people, CALLED)
