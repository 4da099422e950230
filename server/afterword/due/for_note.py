"""What is due for a note written on the command line, where there is no record."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypedDict, get_args

from afterword.catalogue import say
from afterword.due.moments import spoken_day, written
from afterword.due.place import meeting
from afterword.due.steps.calls import call_refused
from afterword.due.steps.chain import Chain
from afterword.due.steps.promised import promised
from afterword.due.steps.routes import routes
from afterword.errors import BadInput
from afterword.policy import load
from afterword.record.model import Boundary, Interview, Person, Promise, Record

LONGEST_PHRASE = 2000


class DueForNote(TypedDict):
    """The step after the promise. Days are YYYY-MM-DD on the interviewer's calendar, `call_due_at`
    is RFC 3339; `channel` is how to ask; `status` is that of the promise, guessed where the
    policy's default day stands in for one.
    """

    call_due_date: str
    channel: str
    status: str
    earliest: str | None
    latest: str | None
    call_due_at: str
    ambiguous: bool
    why: str


def due_for_note(
    phrase: str | None,
    *,
    interview_at: str | datetime,
    locale: str | None,
    boundaries: Sequence[str] = (),
    via: Mapping[str, Any] | Person | None = None,
    tz: str | None = None,
) -> DueForNote:
    """When and how to ask, after an interview at `interview_at` somewhere in `locale` ("US", "CA-ON").

    Where `tz` is not given, it is the zone of that country whose clocks show the offset of the
    interview. An empty promise, or one that cannot be read, gives the policy's default day, by e-mail.

    Raises:
        BadInput: `interview_at` is no moment.
    """
    at = written(interview_at) if isinstance(interview_at, datetime) else interview_at
    country, _, subdivision = (locale or "").replace("_", "-").partition("-")
    interview = Interview(
        id="interview", at=at, tz=tz, country=country or None, subdivision=subdivision or None,
        promise=Promise(phrase=(phrase or "")[:LONGEST_PHRASE]),
    )  # fmt: skip
    asked: list[Boundary] = [code for code in get_args(Boundary) if code in boundaries]
    record = Record(id="record", interviews=[interview], boundaries=asked, via=_agency(via))
    policy = load()
    held = meeting(interview, record, policy)
    if held is None:
        raise BadInput(what=f"{str(at)[:40]!r} is not a moment of the form 2026-11-17T10:00-06:00")
    said = promised(held, None, 0)
    chain = Chain(held, record, policy, routes(record), said, None)
    refused = call_refused(chain)
    if said.runs_out is None or said.call is None or said.reading is None:
        return _default(chain, said.runs_out)
    why = said.reading.why + (f" {say(f'plan.{refused}')}" if refused else "")
    return DueForNote(
        call_due_date=said.runs_out.isoformat(),
        channel="email" if refused else "call",
        status=said.reading.status,
        earliest=said.reading.earliest,
        latest=said.reading.latest,
        call_due_at=written(said.call),
        ambiguous=said.reading.ambiguous,
        why=why,
    )


def _agency(via: Mapping[str, Any] | Person | None) -> Person | None:
    """Through whom everything goes, of whatever shape: only what is text is taken over."""
    if via is None or isinstance(via, Person):
        return via

    def text(field: str) -> str | None:
        value = via.get(field)
        return value if isinstance(value, str) else None

    return Person(id="via", name=text("name"), email=text("email"), phone=text("phone"))


def _default(chain: Chain, day: date | None) -> DueForNote:
    said, place = chain.promised, chain.meeting.place
    anchor, n = chain.here(said.said), place.locale.first_no_promise_bd
    day = day or chain.bd(anchor, n)
    key = "not_understood" if said.phrase else "no_promise"
    by_call = not chain.routes.may("check_in") and call_refused(chain) is None
    return DueForNote(
        call_due_date=day.isoformat(),
        channel="call" if by_call else "email",
        status="not_understood" if said.phrase else "guessed",
        earliest=None,
        latest=None,
        call_due_at=written(place.at(day, chain.policy.call.at if by_call else chain.policy.follow_up.opens)),
        ambiguous=True,
        why=say(f"plan.why.check_in_{key}", days=n, said=spoken_day(anchor), words=said.phrase),
    )
