"""Station three: what do I say to this person?"""

from afterword.note.questions import Asked
from afterword.note.text import NoteText

__all__ = ["Asked", "NoteText"]
