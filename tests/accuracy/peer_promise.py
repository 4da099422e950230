"""What date libraries make of a promise: the same question as `afterword promise --batch`.

Usage: peer_promise.py PEER promise --batch FILE. Each library is called as its documentation
recommends, with the interview as base date and, where it takes one, the order of day and month
of the country. The day it finds is the promise; our own calendar makes the call day of it, so that
holidays and weekends are not held against it. None found is not understood.
A library that is not installed answers an error on each line.
"""

import json
import sys
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from afterword.due.promise.call import call_day, call_moment
from afterword.due.workdays import workdays


def with_dateparser(phrase: str, base: datetime, country: str) -> datetime | None:
    """`search_dates`, its way into running text: the last date found."""
    from dateparser.search import search_dates

    order = "MDY" if country == "US" else "DMY"
    wish: Any = {
        "RELATIVE_BASE": base.replace(tzinfo=None),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": order,
    }
    found = search_dates(phrase, settings=wish) if phrase.strip() else None
    return found[-1][1] if found else None


def with_parsedatetime(phrase: str, base: datetime, country: str) -> datetime | None:
    """`parseDT` with the locale of the country's date order; the status says whether it found a date."""
    import parsedatetime

    constants = parsedatetime.Constants("en_US" if country == "US" else "en_AU", usePyICU=False)
    constants.DOWParseStyle = 1
    found, status = parsedatetime.Calendar(constants, version=parsedatetime.VERSION_CONTEXT_STYLE).parseDT(
        phrase, sourceTime=base.replace(tzinfo=None)
    )
    return found if status.hasDateOrTime else None


def with_timefhuman(phrase: str, base: datetime, country: str) -> datetime | None:
    """`timefhuman` with `now`; of a list or a range the last day."""
    from timefhuman import tfhConfig, timefhuman

    del country
    found: Any = timefhuman(phrase, config=tfhConfig(now=base.replace(tzinfo=None), infer_datetimes=True))
    while isinstance(found, list | tuple):
        if not found:
            return None
        found = found[-1]
    if isinstance(found, datetime):
        return found
    return datetime.combine(found, base.time()) if isinstance(found, date) else None


def with_recurrent(phrase: str, base: datetime, country: str) -> datetime | None:
    """`RecurringEvent.parse`; only a single date counts, a recurrence is no promise."""
    from recurrent.event_parser import RecurringEvent

    del country
    found = RecurringEvent(now_date=base.replace(tzinfo=None)).parse(phrase)
    return found if isinstance(found, datetime) else None


PEERS = {
    "dateparser": with_dateparser,
    "parsedatetime": with_parsedatetime,
    "timefhuman": with_timefhuman,
    "recurrent": with_recurrent,
}


def answer(peer: str, line: dict[str, Any]) -> dict[str, Any]:
    """The contract's answer, from the day that `peer` finds in the phrase."""
    zone = ZoneInfo(line["tz"])
    base = datetime.fromisoformat(line["interview_at"]).astimezone(zone)
    try:
        found = PEERS[peer](line["phrase"], base, line["region"][:2])
    except Exception as failure:  # noqa: BLE001 - whatever a peer raises is its answer
        return {"id": line["id"], "status": "not_understood", "error": {"code": type(failure).__name__}}
    if found is None:
        return {"id": line["id"], "status": "not_understood"}
    calendar = workdays(line["region"])
    call = call_day(found.date(), base, calendar, after_hours=False, offset=0)
    day = found.date().isoformat()
    at = call_moment(call, zone).isoformat()
    days = {"earliest": day, "latest": day, "call_due_date": call.isoformat(), "call_due_at": at}
    return {"id": line["id"], "status": "ok", "ambiguous": False, **days}


def main() -> None:
    """Answer the batch, line by line."""
    warnings.simplefilter("ignore")
    peer, file = sys.argv[1], Path(sys.argv[4])
    for line in file.read_text("utf-8").splitlines():
        print(json.dumps(answer(peer, json.loads(line))))


if __name__ == "__main__":
    main()
