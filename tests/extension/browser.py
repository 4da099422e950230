"""`ExtensionBrowser`: the real extension in a real Chromium, driven as a person would.

The popup is the browser's own, opened by the browser's own handling of the toolbar click or of
the shortcut, so the `activeTab` grant is the one a person's click gives.
"""

import base64
import contextlib
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from tests.extension.cdp import Cdp
from tests.extension.pages import Options, Popup

EXTENSION = Path(__file__).parents[2] / "extension"
ALT, CTRL, META, SHIFT = 1, 2, 4, 8
POPUP_SHORTCUT = ("Y", CTRL | SHIFT)
TAKE_SHORTCUT = ("K", ALT | SHIFT)
T = TypeVar("T")
PATIENCE = 10.0
POLL = 0.03


def extension_id(key: str) -> str:
    """The id Chromium derives from the manifest's `key`."""
    digest = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def chromium() -> str:
    """The Chromium of this machine (branded Chrome refuses --load-extension)."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise FileNotFoundError("no Chromium here: make browsers")
    return found


class ExtensionBrowser:
    """A headless Chromium with the extension loaded; `sites` maps real names to local servers.

    `sites` is `{"calendar.google.com:443": port}`; such pages are served by TLS with any
    certificate. `profile` is a folder to keep the browser's own storage in across restarts.
    """

    def __init__(
        self,
        *,
        sites: dict[str, int] | None = None,
        profile: Path | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        self.id = extension_id(json.loads((EXTENSION / "manifest.json").read_text("utf-8"))["key"])
        options = webdriver.ChromeOptions()
        options.binary_location = chromium()
        rules = ", ".join(f"MAP {name} 127.0.0.1:{port}" for name, port in (sites or {}).items())
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--no-first-run",
            "--disable-dev-shm-usage",
            f"--load-extension={EXTENSION}",
            "--window-size=1280,900",
            "--screen-info={1280x900 devicePixelRatio=1.0}",
            "--lang=en-GB",
            "--ignore-certificate-errors",
            *([f"--host-resolver-rules={rules}"] if rules else []),
            *([f"--user-data-dir={profile}"] if profile else []),
            *arguments,
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.cdp = Cdp(self.driver.capabilities["goog:chromeOptions"]["debuggerAddress"])
        self.clicked_at = 0.0
        self.home = self.driver.current_window_handle

    def close(self) -> None:
        """End browser and driver."""
        self.cdp.close()
        self.driver.quit()

    def wait(self, condition: Callable[[], T], seconds: float = PATIENCE) -> T:
        """What `condition` gives as soon as it gives anything."""
        return WebDriverWait(self.driver, seconds, POLL).until(lambda _: condition())

    # Pages ------------------------------------------------------------------------------

    def open(self, address: str) -> None:
        """Show `address` in the first tab, and close every other."""
        for handle in self.driver.window_handles:
            if handle != self.home:
                self.driver.switch_to.window(handle)
                self.driver.close()
        self.driver.switch_to.window(self.home)
        self.driver.get(address)

    def url(self, page: str) -> str:
        """The address of a page of the extension."""
        return f"chrome-extension://{self.id}/{page}"

    @contextlib.contextmanager
    def extension_tab(self, page: str = "help/help.html") -> Iterator[webdriver.Chrome]:
        """A page of the extension in a tab of its own: chrome.* is there, no grant for other pages."""
        back = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        self.driver.get(self.url(page))
        try:
            yield self.driver
        finally:
            self.driver.close()
            self.driver.switch_to.window(back)

    @contextlib.contextmanager
    def options(self) -> Iterator[Options]:
        """The options tab, ready."""
        with self.extension_tab("options/options.html") as driver:
            page = Options(driver)
            page.wait_ready()
            yield page

    def run(self, script: str, *arguments: Any) -> Any:
        """The answer of an async function body, run in a page of the extension with chrome.* there."""
        with self.extension_tab() as driver:
            body = (
                "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
                f"(async (...args) => {{ {script} }})(...given)"
                ".then((value) => done([value ?? null]), (error) => done(String(error)))"
            )
            answer = driver.execute_async_script(body, *arguments)
        assert isinstance(answer, list), answer
        return answer[0]

    # The person's gestures ----------------------------------------------------------------

    def press(self, key: str, modifiers: int) -> None:
        """A key press that reaches the browser's shortcuts (ActionChains does not)."""
        code = ord(key.upper())
        event = {"modifiers": modifiers, "key": key.upper(), "code": f"Key{key.upper()}"}
        for kind in ("rawKeyDown", "keyUp"):
            about = {"type": kind, **event, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code}
            self.driver.execute_cdp_cmd("Input.dispatchKeyEvent", about)

    def click_action(self) -> None:
        """A click on the toolbar button, on the tab the driver looks at."""
        address = self.driver.current_url
        targets = self.cdp("Target.getTargets", filter=[{"type": "tab"}])["targetInfos"]
        # An open popup is listed as a tab too, without embedderData; the action on it crashes Chromium.
        shown = [
            t for t in targets if t.get("embedderData", {}).get("tabActive") and t["url"] == address
        ] or [t for t in targets if t.get("embedderData", {}).get("tabActive")]
        self.clicked_at = time.time()
        self.cdp("Extensions.triggerAction", id=self.id, targetId=shown[0]["targetId"])

    @contextlib.contextmanager
    def popup(self, how: str = "action", *, ready: bool = True) -> Iterator[Popup]:
        """The real popup over the current page; leaving closes it, as looking elsewhere does.

        `how` is "action" (toolbar click) or "shortcut"; with `ready` it waits until the popup
        shows what became of the page.
        """
        page = self.driver.current_window_handle
        before = set(self.driver.window_handles)
        if how == "action":
            self.click_action()
        else:
            self.press(*POPUP_SHORTCUT)
        new = self.wait(lambda: set(self.driver.window_handles) - before)
        self.driver.switch_to.window(new.pop())
        popup = Popup(self.driver)
        try:
            if ready:
                popup.wait_ready()
            yield popup
        finally:
            with contextlib.suppress(Exception):
                self.driver.close()
            self.driver.switch_to.window(page)

    def paste_into(self, css: str) -> None:
        """Click the element and press Ctrl+V."""
        self.driver.find_element(By.CSS_SELECTOR, css).click()
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("v").key_up(Keys.CONTROL).perform()

    # The companion, from this browser's side -------------------------------------------------

    def use(self, port: int, token: str | None = None) -> None:
        """Point the extension at a companion: by `token` where one is known, else unpaired."""
        self.run("await chrome.storage.local.set({settings: {port: args[0], token: args[1]}});", port, token)

    def pair(self, port: int, code: str) -> None:
        """Pair as a person does: in the options tab, by typing the code."""
        self.use(port)
        with self.options() as options:
            options.pair(code)

    def forget_everything(self) -> None:
        """Empty what the extension keeps in this browser: as freshly installed."""
        self.run(
            "await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(),"
            " chrome.action.setBadgeText({text: ''})]);"
        )

    def stored(self, area: str = "local") -> dict[str, Any]:
        """What lies in storage.local (or session)."""
        kept: dict[str, Any] = self.run("return chrome.storage[args[0]].get(null);", area)
        return kept

    def badge(self) -> str:
        """What the toolbar button shows."""
        return str(self.run("return chrome.action.getBadgeText({});"))

    # The worker -----------------------------------------------------------------------------

    def _workers(self) -> list[dict[str, Any]]:
        targets = self.cdp("Target.getTargets")["targetInfos"]
        return [t for t in targets if t["type"] == "service_worker" and self.id in t["url"]]

    def worker_runs(self) -> bool:
        """Whether the background worker is alive."""
        return bool(self._workers())

    def kill_worker(self) -> None:
        """Stop the worker, as the browser does after 30 idle seconds."""
        for target in self._workers():
            self.cdp("Target.closeTarget", targetId=target["targetId"])
        self.wait(lambda: not self.worker_runs())

    def in_worker(self, expression: str) -> Any:
        """The value of `expression` in the worker, which is woken if need be."""
        if not self.worker_runs():
            self.run("await chrome.runtime.sendMessage({kind: 'wake'}).catch(() => null);")
            self.wait(self.worker_runs)
        target = self._workers()[0]["targetId"]
        session = self.cdp("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        try:
            answer = self.cdp(
                "Runtime.evaluate", session, expression=expression, awaitPromise=True, returnByValue=True
            )
        finally:
            self.cdp("Target.detachFromTarget", sessionId=session)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def fire(self, event: str, *arguments: Any) -> None:
        """Fire an event of the browser now: `fire("alarms.onAlarm", {"name": "refresh"})`."""
        self.in_worker(f"void chrome.{event}.dispatch({', '.join(map(json.dumps, arguments))})")

    def clipboard(self, origin: str) -> dict[str, str]:
        """What is on the clipboard, by type, as a page of `origin` in front may read it."""
        permissions = {"permissions": ["clipboardReadWrite"], "origin": origin}
        self.driver.execute_cdp_cmd("Browser.grantPermissions", permissions)
        found: dict[str, str] = self.driver.execute_async_script(
            "const done = arguments[0]; (async () => { const out = {};"
            "for (const item of await navigator.clipboard.read())"
            " for (const type of item.types) out[type] = await (await item.getType(type)).text();"
            "return out; })().then(done, (error) => done({error: String(error)}))"
        )
        return found

    def dark(self, on: bool = True) -> None:
        """Ask pages of this window for their dark (or light) side."""
        value = "dark" if on else "light"
        features = [{"name": "prefers-color-scheme", "value": value}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
