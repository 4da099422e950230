"""What the companion refuses, by name."""

from afterword.errors import AfterwordError


class PairingRefused(AfterwordError):
    """The code is wrong, used, or too late; or there were too many tries."""

    code = "pairing_refused"
    status = 403


class NotPaired(AfterwordError):
    """No token, or one that is not known."""

    code = "not_paired"
    status = 401


class NotJson(AfterwordError):
    """A write whose body is not plain JSON."""

    code = "not_json"
    status = 415


class TooLarge(AfterwordError):
    """More than the camera may send; `what` says which part."""

    code = "too_large"
    status = 413


class MethodRefused(AfterwordError):
    """This path knows other methods only."""

    code = "method_refused"
    status = 405


class VersionMissing(AfterwordError):
    """An edit without the version it was made from."""

    code = "version_missing"
    status = 428


class PageClosed(AfterwordError):
    """One of our own pages, opened without the link that opens it."""

    code = "page_closed"
    status = 403


class PortTaken(AfterwordError):
    """Something else listens on our port."""

    code = "port_taken"
    status = 503
    exit_code = 2


class CompanionAway(AfterwordError):
    """A command that needs the running companion found none."""

    code = "companion_away"
    status = 503
    exit_code = 7
