"""What can go wrong, as classes: a code, a sentence, a remedy, a section of the help page.

The sentences stand in `catalogue/en/errors.json` under `<code>.say` and `<code>.remedy`;
the help page of the extension has a section with the code as its id.
"""

from typing import ClassVar, TypedDict

from afterword.catalogue import say


class ErrorBody(TypedDict):
    """The one shape in which an error leaves the companion, by HTTP or in a batch."""

    code: str
    say: str
    remedy: str
    help: str


class AfterwordError(Exception):
    """Base of all errors a person may see.

    A subclass sets `code`, `status` (the HTTP status) and `exit_code` (of the command);
    keyword arguments fill the fields of its sentences.
    """

    code: ClassVar[str] = "unexpected"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.code)

    def __str__(self) -> str:
        body = self.body()
        return f"{body['say']} {body['remedy']}"

    def body(self, lang: str = "en") -> ErrorBody:
        """The error as it is sent: sentences filled in, in `lang`."""
        return {
            "code": self.code,
            "say": say(f"errors.{self.code}.say", lang, **self.values),
            "remedy": say(f"errors.{self.code}.remedy", lang, **self.values),
            "help": self.code,
        }


class Unexpected(AfterwordError):
    """A fault of ours: logged by id, never shown with its trace."""


class BadInput(AfterwordError):
    """What came in is not of the shape asked for; `what` says where and why."""

    code = "bad_input"
    status = 422


class NotFound(AfterwordError):
    """Nothing is there under that id or path."""

    code = "not_found"
    status = 404
