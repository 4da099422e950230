"""Pointing: a field shows where on the page it came from; a place on the page teaches a field."""

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
JOB = (
    "<!doctype html><html lang='en'><title>Job</title><main><h1>Data <b>analyst</b></h1>"
    "<dl><dt>Company:</dt><dd class='x9f3'>Contoso Ltd</dd><dt>Place:</dt><dd>Leeds</dd></dl>"
    "<p>Northwind\n Analytics is hiring.</p></main>"
)


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion, pages: WebPages) -> Desk:
    browser.use(scripted.port, "token")
    browser.open(pages.put("/job", JOB))
    return Desk(scripted)


def lit(browser: ExtensionBrowser, page: str) -> list[str]:
    """What is lit up on the page, while the popup stays open."""
    targets = browser.cdp("Target.getTargets")["targetInfos"]
    target = next(t["targetId"] for t in targets if t["type"] == "page" and t["url"].endswith(page))
    session = browser.cdp("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    expression = "[...(CSS.highlights.get('afterword') ?? [])].map(String)"
    answer = browser.cdp("Runtime.evaluate", session, expression=expression, returnByValue=True)
    browser.cdp("Target.detachFromTarget", sessionId=session)
    found: list[str] = answer["result"]["value"]
    return found


@pytest.mark.parametrize(
    ("field", "said"), [("company", ["Northwind\n Analytics"]), ("role", ["Data analyst"])]
)
def test_a_field_pointed_at_lights_up_its_place(
    browser: ExtensionBrowser, desk: Desk, field: str, said: list[str]
) -> None:
    del desk
    with browser.popup() as popup:
        popup.find(popup.field(field)).click()
        browser.wait(lambda: lit(browser, "/job") == said)
        popup.find("#channel").click()
        browser.wait(lambda: lit(browser, "/job") == [])


def test_a_place_pointed_at_becomes_a_rule_and_the_value(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["POST /api/rules"] = lambda seen: (201, {"id": "t1", **seen.body})
    with browser.popup() as popup:
        popup.click("[data-pick=company]")
    driver = browser.driver
    place = driver.find_element(By.CSS_SELECTOR, "dd")

    def pointed() -> bool:
        ActionChains(driver).move_to_element(place).click().perform()
        return bool(desk.scripted.asked("POST /api/rules"))

    browser.wait(pointed)
    assert desk.scripted.asked("POST /api/rules")[0] == {
        "host": "localhost", "field": "company", "label": "Company", "example": "Contoso Ltd",
        "path": "main > dl > dd:nth-of-type(1)",
    }  # fmt: skip
    browser.wait(lambda: desk.record["company"] == "Contoso Ltd")


def test_a_name_pointed_at_becomes_an_interviewer(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["POST /api/rules"] = lambda seen: (201, {"id": "t1", **seen.body})
    with browser.popup() as popup:
        popup.unfold("#section-people")
        popup.unfold("#add-person")
        popup.click("[data-pick=interviewer]")
    driver = browser.driver
    place = driver.find_element(By.CSS_SELECTOR, "h1 b")

    def pointed() -> bool:
        ActionChains(driver).move_to_element(place).click().perform()
        return bool(desk.scripted.asked("POST /api/rules"))

    browser.wait(pointed)
    browser.wait(lambda: desk.record["interviews"][0]["people"][-1]["name"] == "analyst")


def test_escape_ends_the_pointing(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.click("[data-pick=company]")
    stopping = "return document.documentElement.lastElementChild.localName"
    browser.wait(lambda: browser.driver.execute_script(stopping) == "div")
    ActionChains(browser.driver).send_keys(Keys.ESCAPE).perform()
    browser.wait(lambda: browser.driver.execute_script(stopping) == "body")
    assert not desk.scripted.asked("POST /api/rules")
