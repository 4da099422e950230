"""A store in an empty folder, with a clock that stands still and ids that count."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from afterword.record.store import Store

NOW = datetime(2026, 10, 22, 13, 0, tzinfo=UTC)


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id{next(numbers)}"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data", now=lambda: NOW) as opened:
        yield opened
