"""The promise in force for a meeting, as read, and the day it runs out."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from afterword.due.moments import parse
from afterword.due.place import Meeting, Place
from afterword.due.promise import read
from afterword.due.promise.reading import Reading


@dataclass(frozen=True, slots=True)
class Promised:
    """`meeting` is the one at which it was promised; `said` is when it was said, or the end of the
    meeting; `reading` is None where nothing was said; `runs_out` the business day on which the
    promise ends, `call` the moment to call, both None where the phrase was not understood;
    `cycle` counts the promises of that meeting from 1.
    """

    phrase: str
    said: datetime
    reading: Reading | None
    runs_out: date | None
    call: datetime | None
    cycle: int
    meeting: Meeting

    @property
    def latest(self) -> date | None:
        """The last day by which they said they would answer, as said."""
        return date.fromisoformat(self.reading.latest) if self.reading and self.reading.latest else None


@lru_cache(maxsize=4096)
def _read(
    phrase: str, said: datetime, *, region: str | None, tz: str, lang: str | None, offset: int
) -> Reading:
    return read(phrase, interview_at=said, region=region, tz=tz, lang=lang, call_offset=offset)


def reading_of(phrase: str, said: datetime, place: Place, lang: str | None, offset: int) -> Reading | None:
    """How `phrase`, said at `said`, is read there; None for an empty one."""
    phrase = phrase.strip()
    if not phrase:
        return None
    return _read(phrase, said, region=place.region, tz=place.tz, lang=lang, offset=offset)


def promised(meeting: Meeting, lang: str | None, offset: int) -> Promised:
    """What was promised at `meeting` or after it; `offset` business days are added before the call."""
    promise, place = meeting.interview.promise, meeting.place
    said_at = parse(promise.said_at)
    said = said_at.astimezone(place.clock) if said_at else meeting.start
    reading = reading_of(promise.phrase, said, place, lang, 0)
    silence_from = said if said_at else meeting.end
    cycle = len(promise.earlier) + 1
    if reading is None or not reading.call_due_at:
        return Promised(promise.phrase.strip(), silence_from, reading, None, None, cycle, meeting)
    last = datetime.fromisoformat(reading.call_due_at).astimezone(place.clock)
    shifted = reading_of(promise.phrase, said, place, lang, offset) if offset else reading
    call = parse(shifted.call_due_at) if shifted else None
    return Promised(
        promise.phrase.strip(),
        silence_from,
        shifted,
        last.date(),
        (call or last).astimezone(place.clock),
        cycle,
        meeting,
    )
