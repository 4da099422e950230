"""What can go wrong with a record or the store."""

from afterword.errors import AfterwordError


class StoreBusy(AfterwordError):
    """Another companion already keeps this data folder."""

    code = "store_busy"
    status = 503
    exit_code = 3


class DataFolderUnusable(AfterwordError):
    """The data folder cannot be made or written; `folder` and `why` say which and how."""

    code = "data_folder_unusable"
    status = 503
    exit_code = 4


class DataDamaged(AfterwordError):
    """The saved file cannot be read; it was put aside as `aside`, and `remedy_file` is the last good one."""

    code = "data_damaged"
    status = 503
    exit_code = 5


class DataTooNew(AfterwordError):
    """The data was written by a newer Afterword."""

    code = "data_too_new"
    status = 503
    exit_code = 6


class DiskFull(AfterwordError):
    """The change could not be written down; what was saved before is untouched."""

    code = "disk_full"
    status = 507


class ReadOnly(AfterwordError):
    """A store opened only for reading was asked to write."""

    code = "read_only"
    status = 503


class ChangedMeanwhile(AfterwordError):
    """The version seen is not the one saved; `newer` is the saved record."""

    code = "changed_meanwhile"
    status = 412

    def __init__(self, newer: object = None) -> None:
        super().__init__()
        self.newer = newer


class RecordGone(AfterwordError):
    """No record of that id, or it was deleted."""

    code = "record_gone"
    status = 404


class NotUndoable(AfterwordError):
    """That change is not known any more."""

    code = "not_undoable"
    status = 404


class NothingToKeep(AfterwordError):
    """An interview needs at least the name of a company."""

    code = "company_missing"
    status = 422
