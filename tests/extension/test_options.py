"""The options tab: pairing by code, the profile, taught rules, and deleting everything."""

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import PROFILE, Desk
from tests.extension.scripted import ScriptedCompanion

pytestmark = pytest.mark.browser
REFUSED = {
    "code": "pairing_refused",
    "say": "That code is not right.",
    "remedy": "Ask for a new one.",
    "help": "",
}


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion) -> Desk:
    browser.use(scripted.port)
    return Desk(scripted)


def test_a_typed_code_pairs_this_browser(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["POST /api/pair"] = (200, {"token": "fresh"})
    browser.pair(desk.scripted.port, "k7qd-m2xf")
    assert desk.scripted.asked("POST /api/pair") == [{"code": "k7qd-m2xf", "browser": "Chromium"}]
    assert browser.stored()["settings"]["token"] == "fresh"
    with browser.options() as options:
        assert options.shows("#paired")
        options.click("#unpair")
        options.wait(lambda: options.shows("#pair-code"))
    assert browser.stored()["settings"]["token"] is None


def test_a_wrong_code_says_so(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["POST /api/pair"] = (403, {"error": REFUSED})
    with browser.options() as options:
        options.type("#pair-code", "WRONG")
        options.click("#pair-submit")
        assert "That code is not right." in options.text("#pair-answer")


def test_another_port_is_set_where_nobody_answers(browser: ExtensionBrowser, desk: Desk) -> None:
    browser.use(9)
    with browser.options() as options:
        assert "not running" in options.text("#pair-content")
        options.unfold("#port-part")
        options.type("#port", str(desk.scripted.port))
        options.click("#port-part [type=submit]")
        options.wait(lambda: options.shows("#pair-code"))


def test_the_profile_is_kept_by_the_companion_alone(browser: ExtensionBrowser, desk: Desk) -> None:
    browser.use(desk.scripted.port, "token")
    desk.scripted.answers["PUT /api/profile"] = lambda seen: (200, seen.body)
    with browser.options() as options:
        options.save_profile(name="Robin K. Castle", addresses="r@work.example\nRobin C.", tone="formal")
        assert "Saved" in options.text("#profile-answer")
    (saved,) = desk.scripted.asked("PUT /api/profile")
    assert saved == PROFILE | {
        "name": "Robin K. Castle", "addresses": ["r@work.example", "Robin C."], "tone": "formal",
    }  # fmt: skip
    assert "Robin" not in str(browser.stored())
    assert "Robin" not in str(browser.stored("session"))


def test_a_taught_rule_is_shown_changed_and_forgotten(browser: ExtensionBrowser, desk: Desk) -> None:
    browser.use(desk.scripted.port, "token")
    rule = {
        "id": "t1",
        "host": "jobs.example",
        "field": "company",
        "label": "Firm",
        "path": "",
        "example": "Acme",
    }
    desk.scripted.answers["GET /api/rules"] = (200, {"rules": [rule]})
    desk.scripted.answers["PUT /api/rules/t1"] = lambda seen: (200, seen.body)
    desk.scripted.answers["DELETE /api/rules/t1"] = (204, None)
    with browser.options() as options:
        assert "jobs.example" in options.text("#rules-table")
        options.type('[data-rule="t1"] input', "Company")
        options.wait(lambda: desk.scripted.asked("PUT /api/rules/t1"))
        desk.scripted.answers["GET /api/rules"] = (200, {"rules": []})
        options.click('[data-rule="t1"] button')
        options.wait(lambda: options.shows("#no-rules"))
    assert desk.scripted.asked("PUT /api/rules/t1")[0]["label"] == "Company"


def test_deleting_everything_takes_the_words_typed_and_leaves_nothing_here(
    browser: ExtensionBrowser, desk: Desk
) -> None:
    browser.use(desk.scripted.port, "token")
    browser.run(
        "await chrome.storage.local.set({'outbox:x': {title: 'Dana Reyes', at: '', state: 'waiting'}});"
    )
    desk.scripted.answers["DELETE /api/everything"] = (204, None)
    with browser.options() as options:
        assert not options.find("#delete-submit").is_enabled()
        options.type("#delete-words", "delete everything")
        options.click("#delete-submit")
        options.wait(lambda: "deleted" in options.text("#delete-content"))
    assert desk.scripted.asked("DELETE /api/everything") == [{"confirm": "delete everything"}]
    assert "Dana" not in str(browser.stored())
    assert not browser.stored().get("settings")
