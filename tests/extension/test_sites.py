"""Under the real names of sites, by TLS: the dialog in front is taken, what lies hidden is marked."""

from collections.abc import Iterator

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
CALENDAR = """<!doctype html><html lang="en"><title>Calendar</title><main>Week of 19 October</main>
<div role="dialog"><span id="rAECCd" role="heading">Interview: Data analyst</span>
<div id="xDetDlgWhen">Thursday, October 22 ⋅ 2:00 – 3:00pm</div>
<div role="treeitem" data-email="dana@northwind.example" aria-label="Dana Reyes, Organizer">Dana</div></div>
<div role="dialog" style="display:none"><div id="xDetDlg">Yesterday's dentist, with text enough to count</div>
</div>"""


@pytest.fixture(scope="module")
def secure() -> Iterator[WebPages]:
    served = WebPages(tls=True)
    yield served
    served.close()


@pytest.fixture(scope="module")
def module_browser(secure: WebPages) -> Iterator[ExtensionBrowser]:
    browser = ExtensionBrowser(sites={"calendar.google.com:443": secure.tls_port})
    yield browser
    browser.close()


def test_a_calendar_bubble_is_taken_from_the_dialog_in_front(
    browser: ExtensionBrowser, secure: WebPages, scripted: ScriptedCompanion
) -> None:
    Desk(scripted)
    browser.use(scripted.port, "token")
    secure.put("/calendar/u/0/r/week", CALENDAR)
    browser.open("https://calendar.google.com/calendar/u/0/r/week")
    with browser.popup() as popup:
        assert popup.state == "record"
    (capture,) = scripted.asked("POST /api/captures")
    assert capture["page"]["url"] == "https://calendar.google.com/calendar/u/0/r/week"
    assert capture["scope"] == "dialog"
    assert 'data-email="dana@northwind.example"' in capture["html"]
    assert "dentist" not in capture["html"]
