"""One round of waiting: all that the call and the check-ins are decided from."""

from dataclasses import dataclass
from datetime import date, datetime

from afterword.catalogue import say
from afterword.due.moments import parse
from afterword.due.place import Meeting, Place
from afterword.due.steps.planned import mark_of, missed, step_id
from afterword.due.steps.promised import Promised
from afterword.due.steps.routes import Routes
from afterword.policy import Policy
from afterword.record.model import Mark, Person, Record


@dataclass(frozen=True, slots=True)
class Chain:
    """All that the steps after the interview are decided from."""

    meeting: Meeting
    record: Record
    policy: Policy
    routes: Routes
    promised: Promised
    contact: Person | None

    @property
    def place(self) -> Place:
        """Where whoever promised is: their clock, their business days, their customs."""
        return self.promised.meeting.place

    def id(self, kind: str) -> str:
        """The id of a step of this round: it does not change with the person who is called."""
        return step_id(self.meeting.interview.id, None, kind, self.promised.cycle)

    def earlier_id(self, kind: str, cycle: int) -> str:
        """The id that a step had in an earlier round, numbered from 1."""
        return step_id(self.meeting.interview.id, None, kind, cycle)

    def mark(self, kind: str) -> Mark | None:
        """What was done with that step of this round."""
        return mark_of(self.meeting, self.id(kind))

    def bd(self, day: date, n: int) -> date:
        """The n-th business day after `day` at the interviewer's place."""
        return self.place.business(day, n)

    def here(self, moment: datetime) -> date:
        """The day of `moment` on the interviewer's calendar."""
        return moment.astimezone(self.place.clock).date()

    @property
    def missed(self) -> datetime | None:
        """When the person said that the interview did not take place; None where it did."""
        return missed(self.meeting)

    def contact_day(self) -> date | None:
        """The last day on which they were spoken to in this round: it restarts the clock of silence."""
        marks = (each for interview in self.record.interviews for each in interview.marks.items())
        talks = [mark for identity, mark in marks if _spoke(identity, mark)]
        days = [moment for mark in talks if (moment := parse(mark.at)) and moment >= self.promised.said]
        return self.here(max(days)) if days else None

    @property
    def who(self) -> str:
        """Whom to speak of: the point of contact, the agency, or the company."""
        agency = self.record.agency if self.routes.through_agency else None
        return (self.contact and self.contact.name) or agency or self.record.company or say("plan.them")

    @property
    def via(self) -> str | None:
        """Through whom everything goes, None where it may go directly."""
        return self.who if self.routes.through_agency else None


def _spoke(identity: str, mark: Mark) -> bool:
    """Whether the mark tells of a talk: said so, or a call that is done and nothing else said."""
    kind = identity.rpartition(".")[2]
    return mark.outcome == "spoke" or (mark.state == "done" and not mark.outcome and kind.startswith("call"))
