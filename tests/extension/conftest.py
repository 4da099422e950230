"""One browser and one set of pages a module: each test starts from an extension as freshly installed."""

from collections.abc import Iterator

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages


@pytest.fixture(scope="module")
def pages() -> Iterator[WebPages]:
    served = WebPages()
    yield served
    served.close()


@pytest.fixture(scope="module")
def module_browser() -> Iterator[ExtensionBrowser]:
    browser = ExtensionBrowser()
    yield browser
    browser.close()


@pytest.fixture
def browser(module_browser: ExtensionBrowser) -> ExtensionBrowser:
    module_browser.open("about:blank")
    module_browser.forget_everything()
    module_browser.dark(on=False)
    return module_browser


@pytest.fixture
def scripted() -> Iterator[ScriptedCompanion]:
    companion = ScriptedCompanion()
    yield companion
    companion.close()
