"""Station three: what do I say to this person?"""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from afterword.note import check, compose, names
from afterword.note.choice import Chooser, number_of
from afterword.note.compose import Facts
from afterword.note.forms import FORMS
from afterword.note.fragments.clean import clean, one_line
from afterword.note.fragments.fragment import Fragment, read
from afterword.note.names import Name
from afterword.note.occasion import Addressee, Occasion
from afterword.note.stock import LANGUAGES, stock
from afterword.note.text import Finding

MAILBOX = re.compile(
    r"^(?:hr|jobs?|careers?|recruit(?:ing|ment|er|ers)?|talent|info|hiring|office|admin|contact|team|hello|people|personal|bewerbung(?:en)?|rh|rrhh"
    r"|no-?reply|do-?not-?reply|apply|applications?|interviews?|staffing|reception|mail|enquiries|inquiries)(?:[._+-].*)?@", re.IGNORECASE,
)  # fmt: skip
OPTIONAL = frozenset("GB DE JP".split())
PUBLIC = re.compile(
    r"\b(?:City of|County of|County Council|City Council|Borough Council|Town of|State of|Ministry|Department of|U\.S\.|Federal|Government|Bundes\w+|Landkreis|Stadtverwaltung"
    r"|Stadt [A-Z]|Ministerium|Mairie|Préfecture|Ayuntamiento|Ministerio|NHS|Civil Service|Public Schools|School District|European Commission)\b"
)
SLOTS = ("memorable", "connection", "question", "answer")
NO_CALLS = frozenset("no_calls in_writing_only".split())


@dataclass
class Written:
    """One text, before it is a note anybody keeps."""

    idx: int | None
    channel: str
    subject: str
    body: str
    prose: list[str]
    to_name: str | None
    to_email: str | None
    findings: list[Finding] = field(default_factory=list)

    @property
    def ready(self) -> bool:
        """Whether nothing holds the copy back."""
        return not any(finding.blocks for finding in self.findings)


@dataclass
class Person:
    """An addressee as read: name and fragments."""

    idx: int
    given: Addressee
    name: Name
    parts: dict[str, Fragment]
    codes: set[str]


class Writer:
    """Writes every text of one occasion; `earlier` are notes written before, for this company or person."""

    def __init__(
        self,
        occasion: Occasion,
        *,
        earlier: Sequence[str] = (),
        vary: Mapping[str, int] | None = None,
        other_companies: Sequence[str] = (),
    ) -> None:
        self.occasion, self.earlier, self.vary = occasion, list(earlier), vary or {}
        self.others = list(other_companies)
        lang = (occasion.lang or "en").lower().replace("_", "-").partition("-")[0]
        self.lang = lang if lang in LANGUAGES else "en"
        self.tone = occasion.tone if occasion.tone in {"warm", "plain", "formal", "brief"} else "warm"
        self.company = compose.short_company(one_line(occasion.company))
        self.role = compose.short_role(one_line(occasion.role_applied))
        me = occasion.candidate
        self.contact = (one_line(me.name), one_line(me.email), one_line(me.phone))
        self.facts = Facts(
            self.role, self.company, occasion.interview.at, (occasion.interview.kind or "").lower(),
            *self.contact, self.lang, self.tone,
        )  # fmt: skip
        self.people = self._people()
        self.no_calls = bool(NO_CALLS & set(occasion.boundaries))

    def _people(self) -> list[Person]:
        read_names = [names.read(p.name) for p in self.occasion.interviewers]
        found = []
        for idx, given in enumerate(self.occasion.interviewers):
            name = read_names[idx]
            others = [n for k, other in enumerate(read_names) if k != idx for n in other.parts()]
            known = {
                w.casefold()
                for w in re.findall(r"\w+", f"{self.company} {self.role} {name.full} {' '.join(others)}")
            }
            parts = {
                slot: read(
                    slot, getattr(given, slot), lang=self.lang, names=name.parts(), others=others, known=known
                )
                for slot in SLOTS
            }
            if "salary" in parts["answer"].codes and parts["answer"].empty:
                parts["question"] = Fragment("question", codes=parts["question"].codes)
            found.append(Person(idx, given, name, parts, self._codes(name, given, parts)))
        moments = [p.parts["memorable"].text.casefold() for p in found]
        for person, said in zip(found, moments, strict=True):
            if said and moments.count(said) > 1:
                person.codes.add("same_moment")
        return found

    def _codes(self, name: Name, given: Addressee, parts: dict[str, Fragment]) -> set[str]:
        codes = set().union(*(part.codes for part in parts.values()))
        for typed in (self.occasion.company, self.occasion.role_applied, given.name):
            codes |= clean(typed)[1] & {"control_chars", "markup_removed"}
        codes |= {"no_name"} if not name.known else set()
        if parts["memorable"].empty:
            codes.add("empty_moment")
        elif len(_content(parts["memorable"].text)) < 3 and len(parts["memorable"].pieces) < 2:
            codes.add("thin_moment")
        if parts["connection"].empty and "negative_content" not in parts["connection"].codes:
            codes.add("empty_connection")
        if not self._by_agency():
            if not (given.email or "").strip():
                codes.add("no_email")
            elif MAILBOX.match((given.email or "").strip()):
                codes.add("role_mailbox")
        return codes

    def _by_agency(self) -> bool:
        via = self.occasion.via
        return "via_agency_only" in self.occasion.boundaries or bool(via and via.kind == "agency")

    def general_codes(self) -> set[str]:
        """What holds for all notes of the occasion."""
        codes = set()
        bounds = set(self.occasion.boundaries)
        codes |= {"boundary_no_thank_you"} if "no_thank_you" in bounds else set()
        codes |= {"no_calls"} if bounds & NO_CALLS else set()
        codes |= {"send_via_agency"} if self._by_agency() else set()
        country = (self.occasion.locale or "").upper().replace("_", "-").partition("-")[0]
        codes |= {"custom_optional"} if country in OPTIONAL else set()
        codes |= {"public_sector_contact"} if PUBLIC.search(self.company) else set()
        return codes

    def write(self, idx: int, channel: str, *, peers: Sequence[str] = (), final: bool = False) -> Written:
        """The text of that form for the addressee at `idx`; `peers` are the panel's other texts."""
        person = self.people[idx]
        seed = number_of(self.contact[0], self.contact[1], self.company, self.role)
        choose = Chooser(self.lang, self.tone, seed, idx, used=self.earlier, vary=self.vary)
        prose = self._prose(person, channel, choose, final=final)
        greeted = names.greeted(person.name, self.tone, self.lang)
        greeting, signature = self._around(greeted, channel, choose)
        subject = compose.subject(self.facts, choose) if channel in {"email", "check_in"} else ""
        note = check.Draftish(
            subject=subject, prose=prose, greeting=greeting, signature=signature, channel=channel, lang=self.lang,
            greeted=greeted, company=self.company, role=self.role, contact=self.contact, source=self._source(person),
            ours=self._ours(), no_calls=self.no_calls, peers=peers, others=self.others,
            thin=bool({"empty_moment", "thin_moment"} & person.codes),
        )  # fmt: skip
        codes = person.codes | self.general_codes()
        if channel != "email":
            codes -= {
                "empty_moment",
                "empty_connection",
                "thin_moment",
                "same_moment",
                "no_email",
                "role_mailbox",
            }
        found = [*check.findings(note), *(check.warned(code) for code in sorted(codes))]
        to_name, to_email = self._to(person)
        return Written(idx, channel, subject, note.body, prose, to_name, to_email, found)

    def _prose(self, person: Person, channel: str, choose: Chooser, *, final: bool) -> list[str]:
        if channel == "email":
            return compose.email(self.facts, person.parts, choose)
        if channel == "card":
            return compose.card(self.facts, person.parts, choose)
        if channel == "call":
            return compose.call(self.facts, choose)
        if channel == "voicemail":
            part = "voicemail" if (self.occasion.promise or "").strip() else "voicemail.plain"
            return compose.plain_form(part, self.facts, choose)
        if channel == "check_in":
            return compose.plain_form("check_in.second" if final else "check_in", self.facts, choose)
        return compose.plain_form("linkedin", self.facts, choose)

    def _around(self, greeted: str, channel: str, choose: Chooser) -> tuple[str, str]:
        """Greeting and signature; a spoken text has neither."""
        if channel in {"call", "voicemail"}:
            return "", ""
        said = stock(self.lang)
        greeting = said["greeting"][self.tone].replace("{name}", greeted or said.get("nobody", "all"))
        closing = choose.of(said["closing"][self.tone], "closing")
        name, mail, phone = self.contact
        lines = [closing, name] if channel in {"card", "linkedin"} else [closing, name, mail, phone]
        return greeting, "\n".join(line for line in lines if line)

    def _to(self, person: Person) -> tuple[str | None, str | None]:
        """Who the text is sent to: the interviewer, or the contact through whom it goes."""
        via = self.occasion.via
        if via and (self._by_agency() or person.codes & {"no_email", "role_mailbox"}):
            return one_line(via.contact or via.name or via.agency) or None, one_line(via.email) or None
        mail = one_line(person.given.email) or None
        return person.name.full or None, None if self._by_agency() else mail

    def _source(self, person: Person) -> str:
        given = person.given
        fragments = " ".join(piece for part in person.parts.values() for piece in (*part.pieces, part.after))
        typed = " ".join(str(getattr(given, slot) or "") for slot in SLOTS)
        people = " ".join(p.given.name or "" for p in self.people)
        return f"{fragments} {typed} {self.company} {self.role} {self.occasion.company} {self.occasion.role_applied} {people} {' '.join(self.contact)}"

    def _ours(self) -> str:
        return f"{self.facts.day()} i thank dear i’m i’d i’ve i’ll"

    def cover(self) -> Written | None:
        """The text around notes that somebody passes on; None where each has an address."""
        waiting = [p for p in self.people if self._by_agency() or p.codes & {"no_email", "role_mailbox"}]
        if not waiting:
            return None
        via = self.occasion.via
        contact = names.read(via.contact or via.name) if via else Name(known=False)
        choose = Chooser(self.lang, self.tone, number_of(self.contact[0], self.company), len(self.people))
        listed = [p.name.full or p.name.first for p in waiting if p.name.known]
        joined = (
            f"{', '.join(listed[:-1])} {stock(self.lang).get('and', 'and')} {listed[-1]}"
            if len(listed) > 1
            else "".join(listed)
        )
        prose = compose.plain_form(
            "cover", self.facts, choose, names=joined or stock(self.lang).get("them", "the interviewers")
        )
        greeted = names.greeted(contact, self.tone, self.lang)
        greeting, signature = self._around(greeted, "email", choose)
        body = "\n\n".join(part for part in (greeting, *prose, signature) if part)
        to_name, to_email = self._to(waiting[0]) if via else (None, None)
        return Written(None, "email", compose.subject(self.facts, choose), body, prose, to_name, to_email)

    def everything(self) -> list[Written]:
        """All forms that apply, for each addressee."""
        emails: list[Written] = []
        for person in self.people:
            emails.append(self.write(person.idx, "email", peers=["\n".join(e.prose) for e in emails]))
        found: list[Written] = list(emails)
        for person in self.people:
            found += [self.write(person.idx, channel) for channel in self.channels()]
        cover = self.cover()
        return [*found, cover] if cover else found

    def channels(self) -> list[str]:
        """The forms beside the e-mail that the other side's boundaries leave."""
        bounds = set(self.occasion.boundaries)
        agency = self._by_agency()
        chosen = []
        if not agency and "no_thank_you" not in bounds and self.facts.kind in {"on-site", "panel"}:
            chosen.append("card")
        if not agency and not self.no_calls:
            chosen += ["call", "voicemail"]
        if "no_email" not in bounds:
            chosen.append("check_in")
        if not agency and "in_writing_only" not in bounds and "no_thank_you" not in bounds:
            chosen.append("linkedin")
        return [channel for channel in FORMS if channel in chosen]


STOP = frozenset(
    "a an the and or but if so of to in on at for from with by as is are was were be been it you we they i he she your our my this that there here what how why when about very just really".split()
)


def _content(text: str) -> set[str]:
    return {
        w.casefold()
        for w in re.findall(r"[^\W_]+", text)
        if w.casefold() not in STOP and (len(w) > 2 or w.isdigit() or w.isupper())
    }
