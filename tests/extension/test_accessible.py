"""Every state of every page, light and dark: axe finds nothing to complain about."""

from pathlib import Path

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.pages import Page, Popup
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
JOB = "<!doctype html><html lang='en'><title>Data analyst</title><h1>Data analyst</h1>"
NOBODY = 9
RUN = """const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations.map(
  (v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 120)).join(' | '))), (e) => done([String(e)]));"""


def violations(page: Page, mode: str) -> list[str]:
    """What axe holds against the page as it stands."""
    features = [{"name": "prefers-color-scheme", "value": mode}]
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    page.driver.execute_script(AXE.read_text("utf-8"))
    found: list[str] = page.driver.execute_async_script(RUN)
    return found


@pytest.fixture(params=["light", "dark"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion, pages: WebPages) -> Desk:
    browser.use(scripted.port, "token")
    browser.open(pages.put("/job", JOB))
    return Desk(scripted)


def everything_open(popup: Popup) -> None:
    """Unfold all that folds."""
    popup.driver.execute_script("document.querySelectorAll('details').forEach((d) => { d.open = true })")


def test_the_record_and_its_note(browser: ExtensionBrowser, desk: Desk, mode: str) -> None:
    desk.scripted.answers["POST /api/captures"] = (
        201,
        {"record": desk.record, "missing": ["interviews.0.tz"], "similar": ["r1"]},
    )
    with browser.popup() as popup:
        popup.promise("by next Friday")
        popup.click("#copy")
        popup.wait(lambda: popup.shows("#copy-anyway"))
        everything_open(popup)
        assert violations(popup, mode) == []


def test_the_note_edited_by_hand(browser: ExtensionBrowser, desk: Desk, mode: str) -> None:
    del desk
    with browser.popup() as popup:
        popup.click("#edit-note")
        popup.wait(lambda: popup.shows("#edit-body"))
        assert violations(popup, mode) == []


def test_the_due_list_with_its_menus(browser: ExtensionBrowser, desk: Desk, mode: str) -> None:
    desk.steps[0]["state"] = "overdue"
    desk.steps.append({**desk.steps[0], "id": "i1.p2.email", "state": "copied"})
    desk.steps.append({**desk.steps[0], "id": "i1.p2.card", "kind": "card", "state": "done"})
    with browser.popup() as popup:
        popup.show("due")
        everything_open(popup)
        popup.act("i1.p1.email", "later")
        popup.act("i1.p1.call", "done")
        assert popup.shows("#banner .ask")
        assert violations(popup, mode) == []


def test_nothing_here_away_unpaired_and_kept(browser: ExtensionBrowser, desk: Desk, mode: str) -> None:
    desk.scripted.answers["POST /api/captures"] = (200, {"record": None, "missing": [], "similar": []})
    with browser.popup() as popup:
        assert popup.state == "nothing"
        assert violations(popup, mode) == []
    browser.use(NOBODY, "token")
    with browser.popup() as popup:
        assert popup.state == "away"
        assert violations(popup, mode) == []
        popup.click("#keep-page")
        popup.wait_state("kept")
        assert violations(popup, mode) == []
    browser.use(desk.scripted.port)
    with browser.popup() as popup:
        assert popup.state == "unpaired"
        assert violations(popup, mode) == []


def test_the_options(browser: ExtensionBrowser, desk: Desk, mode: str) -> None:
    rule = {
        "id": "t1",
        "host": "jobs.example",
        "field": "company",
        "label": "Firm",
        "path": "",
        "example": "Acme",
    }
    desk.scripted.answers["GET /api/rules"] = (200, {"rules": [rule]})
    with browser.options() as options:
        assert violations(options, mode) == []
    browser.use(desk.scripted.port)
    with browser.options() as options:
        assert violations(options, mode) == []


@pytest.mark.parametrize("name", ["drop/drop.html", "help/help.html"])
def test_the_other_pages(browser: ExtensionBrowser, mode: str, name: str) -> None:
    with browser.extension_tab(name) as driver:
        assert violations(Page(driver), mode) == []
