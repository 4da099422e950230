"""How long one promise takes to read, after start-up."""

import time
from datetime import UTC, datetime
from statistics import median

from afterword.due import promise

PHRASES = (
    "in 3 days", "by the end of next week", "two to three weeks", "not before January", "Friday the 4th",
    "the interview lasted two hours and they told me I'd have an answer by Thursday", "by firday",
    "if you don't hear by Friday, call me Monday", "bis Ende nächster Woche", "d'ici la fin du mois",
)  # fmt: skip
ROUNDS = 50
BOUND_MS = 1.0


def main() -> None:
    """Print the median and the slowest phrase; fail above a millisecond."""
    said = datetime(2026, 10, 20, 10, tzinfo=UTC)

    def took(phrase: str) -> float:
        started = time.perf_counter()
        promise.read(phrase, interview_at=said, region="GB-ENG", tz="Europe/London")
        return 1000 * (time.perf_counter() - started)

    for phrase in PHRASES:
        took(phrase)
    times = {phrase: median(took(phrase) for _ in range(ROUNDS)) for phrase in PHRASES}
    slowest = max(times, key=lambda phrase: times[phrase])
    print(f"promise: median {median(times.values()):.3f} ms, slowest {times[slowest]:.3f} ms ({slowest})")
    if times[slowest] > BOUND_MS:
        raise SystemExit(f"promise: over {BOUND_MS} ms")


if __name__ == "__main__":
    main()
