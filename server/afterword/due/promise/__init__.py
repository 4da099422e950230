"""What the employer said, in their own words, as a day to call."""

from afterword.due.promise.reader import read

__all__ = ["read"]
