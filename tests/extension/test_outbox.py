"""The companion is away: said before the click, the capture is taken all the same, and arrives once."""

import pytest
from tests.extension.browser import TAKE_SHORTCUT, ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
JOB = "<!doctype html><html lang='en'><title>Data analyst</title><h1>Data analyst</h1>"
NOBODY = 9
"""A port nobody listens on (discard)."""


@pytest.fixture
def page(browser: ExtensionBrowser, pages: WebPages) -> str:
    browser.use(NOBODY, "token")
    address = pages.put("/job", JOB)
    browser.open(address)
    return address


def waiting(browser: ExtensionBrowser) -> list[dict[str, str]]:
    return [item for key, item in browser.stored().items() if key.startswith("outbox:")]


def test_the_popup_says_it_before_the_click_and_names_the_command(
    browser: ExtensionBrowser, page: str
) -> None:
    del page
    with browser.popup() as popup:
        assert popup.state == "away"
        assert "not running" in popup.text("#view-page")
        assert popup.text("#start-command") == "afterword serve"
        assert not popup.messages()
    assert waiting(browser) == []


def test_a_kept_page_arrives_exactly_once(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    del page
    with browser.popup() as popup:
        popup.click("#keep-page")
        popup.wait_state("kept")
        assert "Data analyst" in popup.text("#outbox")
    (kept,) = waiting(browser)
    Desk(scripted)
    browser.use(scripted.port, "token")
    browser.kill_worker()
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.wait(lambda: waiting(browser) == [])
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.wait(lambda: len(scripted.asked("GET /api/due")) >= 2)
    assert [c["capture_id"] for c in scripted.asked("POST /api/captures")] == [kept["id"]]


def test_a_refused_capture_says_why_and_does_not_block_the_others(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    for _ in range(2):
        browser.open(page)
        with browser.popup() as popup:
            popup.click("#keep-page")
            popup.wait_state("kept")
    first = min(waiting(browser), key=lambda item: item["at"])
    desk = Desk(scripted)
    bad = {
        "error": {
            "code": "bad_input",
            "say": "That could not be read.",
            "remedy": "Try it again.",
            "help": "",
        }
    }
    scripted.answers["POST /api/captures"] = lambda seen: (
        (422, bad)
        if seen.body["capture_id"] == first["id"]
        else (201, {"record": desk.record, "missing": [], "similar": []})
    )
    browser.use(scripted.port, "token")
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.wait(lambda: [item["state"] for item in waiting(browser)] == ["refused"])
    browser.open("chrome://version")
    with browser.popup() as popup:
        assert "That could not be read." in popup.text("#outbox")
        popup.click("#outbox [aria-label^=Discard]")
        popup.wait(lambda: not popup.all("#outbox li"))
    assert waiting(browser) == []


def test_an_interview_typed_in_while_away_waits_too(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    del page
    with browser.popup() as popup:
        popup.new_interview(company="Contoso", name="Ann Bell")
        popup.wait_state("kept")
    Desk(scripted)
    browser.use(scripted.port, "token")
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.wait(lambda: waiting(browser) == [])
    (typed,) = scripted.asked("POST /api/records")
    assert typed["company"] == "Contoso"
    assert typed["people"] == [{"name": "Ann Bell", "email": None, "role": "interviewer"}]


def test_the_command_takes_the_page_without_the_popup(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    del page
    Desk(scripted)
    browser.use(scripted.port, "token")
    browser.press(*TAKE_SHORTCUT)
    browser.wait(lambda: scripted.asked("POST /api/captures"))
    browser.wait(lambda: waiting(browser) == [])


def test_a_stranger_on_the_port_is_not_the_companion(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    del page
    Desk(scripted)
    scripted.ours = False
    browser.use(scripted.port, "token")
    with browser.popup() as popup:
        assert popup.state == "away"
        assert "Something else answers" in popup.text("#view-page")


def test_a_forgotten_pairing_leads_back_to_pairing(
    browser: ExtensionBrowser, page: str, scripted: ScriptedCompanion
) -> None:
    del page
    scripted.answers["GET /api/ping"] = (200, {"companion": "afterword", "version": "0", "paired": False})
    scripted.answers["POST /api/captures"] = (401, {"error": {"code": "unpaired", "say": "", "remedy": ""}})
    browser.use(scripted.port, "old")
    with browser.popup() as popup:
        assert popup.state == "unpaired"
        assert popup.shows("#pair-now")
