"""One companion a module, paired once."""

from collections.abc import Iterator

import pytest
from tests.companion import Companion


@pytest.fixture(scope="module")
def companion(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Companion]:
    with Companion(tmp_path_factory.mktemp("companion") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def token(companion: Companion) -> str:
    return companion.pair()
