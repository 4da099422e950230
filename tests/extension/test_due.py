"""The due list: what, when, why; done, later, not needed, undone; the badge counts what is due now."""

import pytest
from selenium.webdriver.common.keys import Keys
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
EMAIL, CALL = "i1.p1.email", "i1.p1.call"


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion, pages: WebPages) -> Desk:
    browser.use(scripted.port, "token")
    browser.open(pages.put("/plain", "<!doctype html><title>Nothing</title>"))
    return Desk(scripted)


def marks(desk: Desk, step: str) -> list[dict[str, str]]:
    return desk.scripted.asked(f"POST /api/steps/{step}")


def test_each_step_says_when_and_why(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.show("due")
        now, waiting = popup.steps()
        assert (now["state"], waiting["state"]) == ("now", "waiting")
        assert "fresh" in now["why"]
        assert "Oct" in now["when"]
        assert popup.find(".tel").get_attribute("href") == "tel:+442079460123"
    assert browser.badge() == "1"
    assert len(desk.steps) == 2


def test_the_badge_follows(browser: ExtensionBrowser, desk: Desk) -> None:
    browser.fire("alarms.onAlarm", {"name": "refresh"})
    browser.wait(lambda: browser.badge() == "1")
    with browser.popup() as popup:
        popup.show("due")
        popup.act(EMAIL, "done")
        popup.wait(lambda: popup.steps("done"))
        assert "Undo" in popup.toast()
    assert browser.badge() == ""
    assert marks(desk, EMAIL) == [{"state": "done"}]


def test_a_step_is_put_off_in_the_ways_people_mean_it(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.show("due")
        popup.act(EMAIL, "later")
        popup.pick(EMAIL, "Tomorrow morning")
        popup.wait(lambda: "Put off until" in popup.steps()[0]["when"])
    (mark,) = marks(desk, EMAIL)
    assert mark["state"] == "snoozed"
    assert mark["until"]


def test_a_step_that_is_not_needed_says_why(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.show("due")
        popup.act(EMAIL, "not-needed")
        popup.pick(EMAIL, "They asked me not to")
        popup.wait(lambda: popup.steps("dropped"))
        popup.act(EMAIL, "reopen")
        popup.wait(lambda: popup.steps("now"))
    assert marks(desk, EMAIL) == [{"state": "dropped", "reason": "asked_not_to"}, {"state": "open"}]


def test_a_call_is_done_with_what_came_of_it(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.show("due")
        popup.act(CALL, "done")
        popup.pick(CALL, "They said …")
        popup.type(f'[data-step="{CALL}"] .outcomes input', "by Tuesday")
        popup.click(f'[data-step="{CALL}"] .outcomes [type=submit]')
        popup.wait(lambda: popup.steps("done"))
    assert marks(desk, CALL) == [{"state": "done", "outcome": "they_said", "text": "by Tuesday"}]


def test_a_call_has_its_script_beside_it(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.show("due")
        popup.act(CALL, "write")
        popup.note("Dear Dana")
        assert popup.value("#channel") == "call"
    assert desk.scripted.asked("POST /api/notes/preview")[-1]["channel"] == "call"


def test_the_list_works_by_keyboard(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.find("body").send_keys(Keys.ALT, "2")
        popup.wait(lambda: popup.find("#view-due").is_displayed())
        active = popup.driver.switch_to.active_element
        active.send_keys(Keys.ARROW_DOWN)
        popup.wait(lambda: popup.driver.switch_to.active_element.get_attribute("data-step") == EMAIL)
        popup.driver.switch_to.active_element.send_keys("d")
        popup.wait(lambda: popup.steps("done"))
    assert marks(desk, EMAIL) == [{"state": "done"}]


def test_the_badge_is_right_although_the_worker_died(browser: ExtensionBrowser, desk: Desk) -> None:
    browser.kill_worker()
    desk.steps[1]["state"] = "overdue"
    browser.run("await chrome.alarms.create('refresh', {when: Date.now() + 20, periodInMinutes: 1});")
    browser.wait(lambda: browser.badge() == "2")
