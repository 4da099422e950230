"""`afterword due`: what is to be done, when, and why then."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

import click
import msgspec

from afterword import clock, config, policy
from afterword.catalogue import say
from afterword.cli.options import everywhere
from afterword.due.agenda import Agenda, agenda
from afterword.due.moments import parse, spoken
from afterword.due.step import Step
from afterword.errors import BadInput
from afterword.record.store import Store


def _now(at: str | None) -> datetime:
    if at is None:
        return clock.now()
    moment = parse(at)
    if moment is None or datetime.fromisoformat(at).tzinfo is None:
        raise BadInput(what=say("due.at_is_no_moment"))
    return moment


def lines(found: Agenda) -> Iterator[str]:
    """The list for people: one group a state, two lines a step."""
    yield found.say
    for state, steps in groupby(found.steps, key=lambda step: step.state):
        yield ""
        yield say(f"due.group.{state}")
        for step in steps:
            yield from _step(step)
    if found.past:
        yield ""
    for past in found.past:
        yield past.say


def _step(step: Step) -> Iterator[str]:
    when = step.snoozed_until or (step.until if step.state in {"overdue", "now"} else step.from_)
    line = say(
        "due.line",
        title=step.title,
        company=step.company or say("due.somewhere"),
        when=spoken(datetime.fromisoformat(when)),
    )
    yield f"  {line}"
    yield from (f"    {detail}" for detail in (step.tel, step.why, step.warning) if detail)


@click.command("due")
@click.option("--at", help="As if it were then: RFC 3339, such as 2026-11-20T16:00-06:00.")
@click.option("--json", "as_json", is_flag=True, help="JSON, as GET /api/due answers.")
@everywhere
def command(*, at: str | None, as_json: bool, data: str | None, port: int | None) -> None:
    """What is to be done for which interview, when, and why then."""
    del port
    now = _now(at)
    store = Store.read_only(config.data_folder(data), now=clock.now)
    found = agenda(store.view(), policy.load(), store.profile(), now)
    if as_json:
        click.echo(msgspec.json.encode(found))
        return
    for line in lines(found):
        click.echo(line)
