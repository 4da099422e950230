"""Notes for an interview that is kept: the record's people, the profile's contact lines."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from afterword.catalogue import say
from afterword.note import check, compare
from afterword.note.forms import FORMS
from afterword.note.occasion import Addressee, Candidate, Meeting, Occasion, Via
from afterword.note.text import Finding, NoteText
from afterword.note.write import Writer, Written
from afterword.profile import Profile
from afterword.record.model import Channel, Interview, Person, Record, WrittenNote

WRITTEN_TO = frozenset("interviewer contact recruiter organizer coordinator".split())


def occasion_of(
    record: Record,
    interview: Interview,
    people: Sequence[Person],
    profile: Profile,
    *,
    tone: str | None,
    lang: str | None,
) -> Occasion:
    """The record as the writer takes it."""
    country = interview.country or ""
    return Occasion(
        lang=lang or record.lang or profile.lang,
        locale=f"{country}-{interview.subdivision}" if interview.subdivision else country,
        tone=tone or profile.tone,
        candidate=Candidate(name=profile.name, email=profile.email, phone=profile.phone),
        company=record.company,
        role_applied=record.role,
        interview=Meeting(kind=interview.kind, at=interview.at),
        via=_via(record, interview),
        boundaries=list(record.boundaries),
        interviewers=[
            Addressee(
                name=p.name, role=p.title, email=p.email, memorable=p.memorable, connection=p.connection,
                question=p.question, answer=p.answer,
            )
            for p in people
        ],
        promise=interview.promise.phrase,
    )  # fmt: skip


def _via(record: Record, interview: Interview) -> Via | None:
    """The contact through whom things go: the record's, else who coordinated the interview."""
    if record.via:
        kind = "agency" if "via_agency_only" in record.boundaries or record.agency else "coordinator"
        return Via(
            kind=kind, contact=record.via.name or "", agency=record.agency or "", email=record.via.email or ""
        )
    coordinators = [
        p for p in interview.people if p.role in {"coordinator", "recruiter", "organizer"} and p.email
    ]
    if not coordinators:
        return None
    return Via(kind="coordinator", contact=coordinators[0].name or "", email=coordinators[0].email or "")


def note_for(
    record: Record,
    interview: Interview,
    person: Person | None,
    profile: Profile,
    *,
    channel: Channel,
    tone: str | None = None,
    lang: str | None = None,
    vary: Mapping[str, int] | None = None,
    earlier: Sequence[WrittenNote] = (),
    new_id: Callable[[], str],
    now: datetime,
) -> NoteText:
    """The note to `person` in the form `channel`; without a person the text for whoever passes notes on."""
    people = [p for p in interview.people if p.role in WRITTEN_TO] or list(interview.people)
    if person is not None and all(p.id != person.id for p in people):
        people.append(person)
    panel = {p.id for p in people}
    elsewhere = [
        n.body for n in earlier if n.person not in panel or n.person == (person.id if person else None)
    ]
    occasion = occasion_of(record, interview, people, profile, tone=tone, lang=lang)
    writer = Writer(occasion, earlier=elsewhere, vary=vary)
    if person is None:
        text = writer.cover() or Written(None, channel, "", "", [], None, None)
    else:
        idx = next(number for number, p in enumerate(people) if p.id == person.id)
        final = channel == "check_in" and any(n.channel == "check_in" and n.sent_at for n in interview.notes)
        peers = [n.body.partition("\n\n")[2].rpartition("\n\n")[0] for n in earlier
                 if n.person in panel and n.person != person.id and n.channel == channel == "email"]  # fmt: skip
        text = writer.write(idx, channel, peers=peers, final=final)
    similar = compare.alike(
        "\n".join(text.prose), [n for n in earlier if person is None or n.person != person.id]
    )
    findings = list(text.findings)
    if similar:
        to = next((p.name for p in interview.people if p.id == similar[0].person), None)
        findings.append(Finding(code="similar", say=say("note.similar", name=to or say("note.somebody"))))
    return NoteText(
        id=new_id(), person=person.id if person else None, channel=channel, subject=text.subject, body=text.body,
        ready=text.ready, warnings=findings, lang=writer.lang, tone=writer.tone, written_at=now.isoformat(),
        to_name=text.to_name, to_email=text.to_email, similar_to=similar,
    )  # fmt: skip


def checked(  # noqa: PLR0917 - one value per part of a note
    note: WrittenNote | None,
    subject: str,
    body: str,
    record: Record,
    interview: Interview,
    person: Person | None,
    profile: Profile,
    *,
    earlier: Sequence[WrittenNote] = (),
) -> NoteText:
    """The person's own words, checked by the rules that hold for ours."""
    kept = note or WrittenNote(id="", person=person.id if person else None)
    occasion = occasion_of(record, interview, [person] if person else [], profile, tone=None, lang=kept.lang)
    writer = Writer(occasion)
    greeting, prose, signature = parted(body)
    peers = [
        parted(n.body)[1] for n in earlier if n.channel == kept.channel == "email" and n.person != kept.person
    ]
    draft = check.Draftish(
        subject=subject, prose=prose, greeting=greeting, signature=signature, channel=kept.channel, lang=kept.lang,
        greeted=_named_in(greeting, person), company=writer.company, role=writer.role, contact=writer.contact,
        source=body, ours="", no_calls=writer.no_calls, peers=["\n".join(p) for p in peers], others=(), thin=False,
    )  # fmt: skip
    findings = check.findings(draft) if kept.channel in FORMS else []
    findings = [f for f in findings if subject or f.code != "gate_r03"]
    general = [check.warned(code) for code in sorted(writer.general_codes())]
    found = [*findings, *general]
    return NoteText(
        id=kept.id, person=kept.person, channel=kept.channel, subject=subject, body=body,
        ready=not any(f.blocks for f in found), warnings=found, lang=kept.lang, tone=kept.tone,
        written_at=kept.written_at, edited=True, sent_at=kept.sent_at,
    )  # fmt: skip


def _named_in(greeting: str, person: Person | None) -> str:
    """A word of the person's name that the greeting has."""
    words = (person.name or "").split() if person else []
    return next((word for word in words if word in greeting), "")


def parted(body: str) -> tuple[str, list[str], str]:
    """Greeting, paragraphs and signature of a text."""
    parts = [part.strip() for part in body.strip().split("\n\n") if part.strip()]
    greeting = parts.pop(0) if parts and parts[0].rstrip().endswith((",", ":", "，")) else ""
    signature = parts.pop() if len(parts) > 1 and "\n" in parts[-1] else ""
    return greeting, parts, signature
