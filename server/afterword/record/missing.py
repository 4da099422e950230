"""What a record still needs before the next step can be planned well."""

from afterword.record.model import Record


def missing(record: Record) -> list[str]:
    """Paths that are empty and worth asking for, the most needed first."""
    paths = [] if record.company else ["company"]
    paths += [] if record.role else ["role"]
    for number, interview in enumerate(record.interviews):
        base = f"interviews.{number}"
        if interview.cancelled:
            continue
        paths += [f"{base}.at"] if not interview.at else []
        paths += [f"{base}.tz"] if not interview.tz else []
        if not any(person.role == "interviewer" for person in interview.people):
            paths.append(f"{base}.people")
    return paths
