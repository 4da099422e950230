"""A note as it is shown: the text, what is worth a look in it, and whether it may be copied."""

import msgspec

from afterword.record.model import Channel, Warned, WrittenNote


class Finding(msgspec.Struct, kw_only=True):
    """Something worth a look: code, one sentence, the characters it is about, whether it holds the copy."""

    code: str
    say: str
    span: tuple[int, int] | None = None
    blocks: bool = False


class Alike(msgspec.Struct, kw_only=True):
    """A note written before that this one resembles: how much (0 to 100), and to whom it went."""

    note: str
    person: str | None = None
    percent: int = 0


class NoteText(msgspec.Struct, kw_only=True):
    """A note, with `to` as name and address where they are known."""

    id: str
    person: str | None = None
    channel: Channel = "email"
    subject: str = ""
    body: str = ""
    ready: bool = False
    warnings: list[Finding] = []
    lang: str = "en"
    tone: str = "warm"
    written_at: str = ""
    edited: bool = False
    sent_at: str | None = None
    to_name: str | None = None
    to_email: str | None = None
    similar_to: list[Alike] = []

    def kept(self) -> WrittenNote:
        """The note as it is kept with its interview."""
        return WrittenNote(
            id=self.id,
            person=self.person,
            channel=self.channel,
            subject=self.subject,
            body=self.body,
            ready=self.ready,
            warnings=[Warned(code=w.code, say=w.say, span=w.span) for w in self.warnings],
            lang=self.lang,
            tone=self.tone,
            written_at=self.written_at,
            edited=self.edited,
            sent_at=self.sent_at,
        )
