"""What can be wrong with a file that comes in."""

from afterword.errors import AfterwordError


class UnreadableFile(AfterwordError):
    """The file is neither our JSON nor a table."""

    code = "unreadable_file"
    status = 422


class UnknownFormat(AfterwordError):
    """There is no such format of export."""

    code = "unknown_format"
    status = 422
