"""Afterword: what comes after the interview.

Four stations, arrows one way: `capture` reads a page or an invitation, `record` keeps it,
`note` writes to each interviewer, `due` knows what is to be done and when. `web` and `cli`
call the stations; a station knows neither of them.
"""

__version__ = "0.1.0"
API_VERSION = 1
