"""The extension's pages as objects: what a person sees there, and what they can do."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

T = TypeVar("T")
PATIENCE = 10.0
POLL = 0.03


class Page:
    """What all pages have in common."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    def wait(self, condition: Callable[[], T], seconds: float = PATIENCE) -> T:
        """What `condition` gives as soon as it gives anything; elements may come and go meanwhile."""
        passing = (NoSuchElementException, StaleElementReferenceException)
        return WebDriverWait(self.driver, seconds, POLL, passing).until(lambda _: condition())

    def wait_ready(self) -> None:
        """Wait until the page says that it shows everything."""
        self.wait(lambda: self.find("body").get_attribute("data-ready") == "yes")

    def find(self, css: str) -> WebElement:
        """The first element of that selector."""
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css: str) -> list[WebElement]:
        """Every element of that selector."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def shows(self, css: str) -> bool:
        """Whether such an element can be seen."""
        return any(element.is_displayed() for element in self.all(css))

    def text(self, css: str) -> str:
        """The visible text of the first such element, once there is some."""
        return self.wait(lambda: self.find(css).text)

    def click(self, css: str) -> None:
        """Click the first such element, once it is there."""
        self.wait(lambda: self._click(css))

    def _click(self, css: str) -> bool:
        element = self.find(css)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return True

    def type(self, css: str, text: str) -> None:
        """Replace what the field holds, key by key, and leave it."""
        element = self.wait(lambda: self.find(css))
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.send_keys(Keys.CONTROL, "a")
        element.send_keys(Keys.DELETE, text)
        self.driver.execute_script("arguments[0].dispatchEvent(new Event('change'))", element)

    def choose(self, css: str, value: str) -> None:
        """Choose the option of that value."""
        element = self.wait(lambda: self.find(css))
        element.send_keys("")
        Select(element).select_by_value(value)

    def value(self, css: str) -> str:
        """What the field holds."""
        return str(self.find(css).get_property("value"))

    def unfold(self, css: str) -> None:
        """Open a part that folds."""
        self.driver.execute_script("document.querySelector(arguments[0]).open = true", css)

    def screenshot(self, file: Path) -> None:
        """Keep a picture of the page at its true size."""
        self.driver.save_screenshot(str(file))

    def messages(self) -> list[Any]:
        """What our scripts did wrong, as the browser's console tells; unreachable servers are no fault."""
        log = self.driver.get_log("browser")  # type: ignore[attr-defined]
        return [entry for entry in log if entry["level"] == "SEVERE" and entry["source"] != "network"]


class Options(Page):
    """The options tab."""

    def pair(self, code: str) -> None:
        """Type the pairing code and wait until the companion has taken it."""
        self.type("#pair-code", code)
        self.click("#pair-submit")
        self.wait(lambda: self.shows("#paired"))

    def save_profile(self, **fields: str) -> None:
        """Fill fields of the profile and save it."""
        for name, text in fields.items():
            control = self.find(f"#profile-{name}")
            if control.tag_name == "select":
                self.choose(f"#profile-{name}", text)
            else:
                self.type(f"#profile-{name}", text)
        self.click("#profile-form [type=submit]")
        self.wait(lambda: self.text("#profile-answer"))


class Popup(Page):
    """The popup. Records' fields are named by the end of their path: "company", "at", "name"."""

    @property
    def state(self) -> str:
        """What "This page" shows: reading, record, nothing, away, unpaired or kept."""
        return self.find("#view-page").get_attribute("data-state") or ""

    def wait_state(self, state: str) -> None:
        """Wait until "This page" is in that state."""
        self.wait(lambda: self.state == state)

    @property
    def record(self) -> str:
        """The id of the record shown."""
        return self.find("#view-page").get_attribute("data-record") or ""

    def show(self, view: str) -> None:
        """Go to the view "page" or "due"."""
        self.click(f"#tab-{view}")
        self.wait(lambda: self.find(f"#view-{view}").is_displayed())

    def banner(self) -> str:
        """What stands above both views; empty where nothing does."""
        return self.find("#banner").text

    def toast(self) -> str:
        """The line at the foot."""
        return self.find("#toast").text

    def undo(self) -> None:
        """Take the last change back."""
        self.click("#undo")

    def field(self, name: str) -> str:
        """The selector of the field whose path ends in `name`."""
        return f'#record [data-path$="{name}"]'

    def read(self, name: str) -> str:
        """What the field holds."""
        return self.wait(lambda: self.find(self.field(name))).get_property("value") or ""  # type: ignore[return-value]

    def source(self, name: str) -> str:
        """Where the field says its value came from."""
        described = self.find(self.field(name)).get_attribute("aria-describedby")
        return str(self.find(f"#{described}").get_property("textContent")) if described else ""

    def correct(self, name: str, text: str) -> None:
        """Type another value and wait until the companion has it."""
        self.unfold_around(self.field(name))
        self.type(self.field(name), text)
        self.wait_saved()

    def unfold_around(self, css: str) -> None:
        """Open every folded part around an element."""
        self.driver.execute_script(
            "for (let e = document.querySelector(arguments[0]); e; e = e.parentElement)"
            " if (e instanceof HTMLDetailsElement) e.open = true;",
            css,
        )

    def wait_saved(self) -> None:
        """Wait until nothing typed is still on its way to the companion."""
        self.wait(
            lambda: (
                not self.driver.execute_async_script(
                    "const done = arguments[0]; chrome.storage.session.get(null)"
                    ".then((all) => done(Object.keys(all).some("
                    "(key) => key.startsWith('draft:') && key !== 'draft:new')))"
                )
            )
        )

    # People, questions, notes -------------------------------------------------------------

    def people(self) -> list[str]:
        """The names shown, as the summaries of the people's parts say them."""
        self.unfold("#section-people")
        return [e.text for e in self.all(".person > summary > .grow")]

    def add_person(self, name: str, email: str = "") -> None:
        """Add an interviewer."""
        self.unfold("#section-people")
        self.unfold("#add-person")
        self.type("#add-person input[type=text]", name)
        if email:
            self.type("#add-person input[type=email]", email)
        self.click("#add-person [type=submit]")
        self.wait(lambda: name in self.people())

    def choose_interviewer(self, name: str) -> None:
        """Turn to that person's note."""
        self.wait(lambda: any(e.text == name for e in self.all(".chips button")))
        next(e for e in self.all(".chips button") if e.text == name).click()
        self.wait(lambda: name in self.find("#notes-title").text)

    def answer(self, question: str, text: str) -> None:
        """Answer one of memorable, connection, question, answer."""
        self.type(f"#questions [name={question}]", text)

    def note(self, containing: str = "") -> str:
        """The body of the note, once it holds `containing`."""

        def body() -> str:
            text = str(self.find("#note-body").get_property("textContent"))
            return text if containing in text else ""

        return self.wait(body)

    def warnings(self) -> list[str]:
        """The codes of what is worth a look in the note."""
        return [e.get_attribute("data-code") or "" for e in self.all("#note-warnings li")]

    def copy(self, *, anyway: bool = False) -> None:
        """Copy the note; `anyway` past a gate by the second click."""
        self.click("#copy")
        if anyway:
            self.click("#copy-anyway")
        self.wait(lambda: self.shows("#copied"))

    # Promise ------------------------------------------------------------------------------

    def promise(self, words: str) -> str:
        """Type their words and give the reading shown for them."""
        self.type(self.field("promise/phrase"), words)
        self.wait(lambda: self.find("#promise-reading").get_attribute("data-phrase") == words)
        self.wait_saved()
        return self.find("#promise-reading").text

    # New interview ---------------------------------------------------------------------------

    def new_interview(self, **fields: str) -> None:
        """Fill the empty form (company, role, at, tz, name, email) and save it."""
        for name, text in fields.items():
            css = f'#new-interview [name="{name}"]'
            if name == "tz":
                self.choose(css, text)
            elif name == "at":
                self.driver.execute_script(
                    "const f = document.querySelector(arguments[0]); f.value = arguments[1];"
                    "f.dispatchEvent(new Event('input', {bubbles: true}));",
                    css,
                    text,
                )
            else:
                self.type(css, text)
        self.click("#new-interview [type=submit]")

    # Due ------------------------------------------------------------------------------------

    def steps(self, state: str = "") -> list[dict[str, str]]:
        """The steps shown (of `state`): id, kind, state, title, when, why."""
        css = f'#view-due [data-step][data-state="{state}"]' if state else "#view-due [data-step]"
        script = """return [...document.querySelectorAll(arguments[0])].map((e) => ({
            id: e.dataset.step, kind: e.dataset.kind, state: e.dataset.state,
            title: e.querySelector('.step-title').textContent,
            when: e.querySelector('.step-when').textContent,
            why: e.querySelector('.step-why').textContent}))"""
        found: list[dict[str, str]] = self.driver.execute_script(script, css)
        return found

    def act(self, step: str, act: str) -> None:
        """Press a step's button: write, done, later, not-needed, reopen."""
        self.driver.execute_script(
            "document.querySelector(arguments[0]).closest('details')?.setAttribute('open', '')",
            f'[data-step="{step}"]',
        )
        self.click(f'[data-step="{step}"] [data-act="{act}"]')

    def pick(self, step: str, says: str) -> None:
        """Choose from the open menu or outcomes of a step by what the button says."""
        buttons = self.all(f'[data-step="{step}"] .menu button, [data-step="{step}"] .outcomes button')
        next(b for b in buttons if b.text == says).click()


def timed(act: Callable[[], Any]) -> float:
    """Milliseconds that `act` takes."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000
