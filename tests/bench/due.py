"""The due list of many records: planned anew, and from the index.

A record has two interviewers and a promise; one in ten is open. The spread of dates is fixed,
so that two runs see the same list.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from afterword.due.agenda import agenda
from afterword.due.index import DueIndex
from afterword.policy import load
from afterword.profile import Profile
from afterword.record.model import Interview, Person, Promise, Record

NOW = datetime.fromisoformat("2026-11-24T15:00:00+00:00")
PHRASES = ("three days", "by Friday", "two weeks", "", "next week")
ROUNDS = 15


def record(number: int) -> Record:
    """The n-th record: its interview some days before or after NOW."""
    at = NOW + timedelta(days=number // 10 % 25 - 20, hours=number % 7)
    people = [
        Person(
            id=f"p{number}{side}",
            name=f"Interviewer {side} of {number}",
            email=f"{side}@company{number}.example",
            phone="+1 202 555 0142",
            memorable="the pilot in Memphis and what it did to waiting times " * 4,
        )
        for side in "ab"
    ]
    interview = Interview(
        id=f"i{number}",
        at=at.isoformat(),
        tz="America/New_York",
        country="US",
        kind="video",
        people=people,
        promise=Promise(phrase=PHRASES[number % len(PHRASES)]),
    )
    return Record(
        id=f"r{number}",
        state="open" if number % 10 == 0 else "closed",
        company=f"Company {number}",
        role="Analyst",
        interviews=[interview],
        created_at="2026-10-01T10:00:00Z",
    )


def _median_ms(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    took: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        took.append((time.perf_counter() - start) * 1000)
    return sorted(took)[len(took) // 2]


def measured(size: int) -> dict[str, float]:
    """Milliseconds for `size` records, by how the list is made."""
    policy, profile = load(), Profile(tz="America/New_York")
    records = [record(number) for number in range(size)]
    index = DueIndex()
    fresh = _median_ms(lambda: agenda(records, policy, profile, NOW), rounds=3)
    first = _median_ms(lambda: DueIndex().agenda(records, policy, profile, NOW), rounds=3)
    index.agenda(records, policy, profile, NOW)
    again = _median_ms(lambda: index.agenda(records, policy, profile, NOW))

    def one_changed() -> None:
        records[0] = record(0)
        records[0].version = records[0].version + 1
        index.agenda(records, policy, profile, NOW)

    days = (NOW + timedelta(days=step) for step in range(1, ROUNDS + 1))
    moments = (NOW + timedelta(minutes=10 * step) for step in range(1, ROUNDS + 1))
    changed = _median_ms(one_changed)
    later = _median_ms(lambda: index.agenda(records, policy, profile, next(moments)))
    next_day = _median_ms(lambda: index.agenda(records, policy, profile, next(days)))
    return {
        "anew": fresh,
        "first": first,
        "again": again,
        "one changed": changed,
        "10 min later": later,
        "a day later": next_day,
    }


def main() -> None:
    """Print one line a size."""
    print("Due list, one record in ten open (ms, median)")
    for size in (1_000, 10_000, 100_000):
        figures = "  ".join(f"{name} {value:8.2f}" for name, value in measured(size).items())
        print(f"{size:>8} records  {figures}")


if __name__ == "__main__":
    main()
