"""The person using Afterword: who signs the notes, and whose addresses are never a contact."""

import msgspec


class Profile(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The job seeker.

    `addresses` are all own e-mail addresses and names as they occur in invitations; `country`
    is ISO 3166-1 alpha-2, `subdivision` the part after the dash of ISO 3166-2, `tz` an IANA
    zone, `lang` a BCP 47 language, `tone` one of warm, plain, formal, brief.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    addresses: list[str] = []
    country: str | None = None
    subdivision: str | None = None
    tz: str | None = None
    lang: str = "en"
    tone: str = "warm"
    call_offset: int = 0
    discreet: bool = False
    version: int = 0

    def own(self) -> list[str]:
        """Every name and address that is the person's own, without empty ones."""
        return [own for own in (self.email, self.name, *self.addresses) if own]
