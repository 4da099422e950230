"""Notifications: once for each step that becomes due, without names where discreet, none at night."""

import datetime as dt

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion

pytestmark = pytest.mark.browser
STUB = """
    self.told = [];
    const shown = {
      create: async (id, about) => { self.told.push([id, about.title, about.message]); },
      clear: async () => true};
    for (const api of [self.chrome, self.browser].filter(Boolean)) {
      Object.defineProperty(api, 'notifications', {configurable: true, value: shown});
      Object.defineProperty(api.permissions, 'contains', {configurable: true, value: async () => true});
    }
"""
"""The permission cannot be granted without a person, so the browser's side of it is stood in for."""


@pytest.fixture
def desk(scripted: ScriptedCompanion) -> Desk:
    return Desk(scripted)


def wait_for_wakings(browser: ExtensionBrowser, desk: Desk, wakings: int) -> None:
    """Wait until the worker has asked so often, and has finished with the answer."""
    browser.wait(lambda: len(desk.scripted.asked("GET /api/due")) >= wakings)
    browser.wait(lambda: browser.badge() == "1")


def told(browser: ExtensionBrowser, desk: Desk, **settings: object) -> list[list[str]]:
    """What is told at three wakings of the worker, one after the other."""
    hour = dt.datetime.now().astimezone().hour
    quiet = {"quietFrom": (hour + 2) % 24, "quietUntil": (hour + 3) % 24}
    all_settings = {"port": desk.scripted.port, "token": "token", "notify": True, **quiet, **settings}
    browser.run("await chrome.storage.local.set({settings: args[0]});", all_settings)
    browser.in_worker(f"(() => {{ {STUB} }})()")
    for wakings in (1, 2, 3):
        browser.fire("alarms.onAlarm", {"name": "refresh"})
        wait_for_wakings(browser, desk, wakings)
    found: list[list[str]] = browser.in_worker("self.told")
    return found


def test_a_step_is_told_once(browser: ExtensionBrowser, desk: Desk) -> None:
    assert told(browser, desk) == [["i1.p1.email", desk.steps[0]["title"], desk.steps[0]["why"]]]


def test_discreet_tells_no_name(browser: ExtensionBrowser, desk: Desk) -> None:
    assert told(browser, desk, discreet=True) == [["i1.p1.email", "Afterword", "Something is due."]]


def test_quiet_hours_are_quiet(browser: ExtensionBrowser, desk: Desk) -> None:
    assert told(browser, desk, quietFrom=0, quietUntil=24) == []


def test_it_is_off_until_switched_on(browser: ExtensionBrowser, desk: Desk) -> None:
    assert told(browser, desk, notify=False) == []
