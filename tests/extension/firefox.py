"""The same extension in a real Firefox, by WebDriver BiDi: no geckodriver, a real toolbar click."""

import contextlib
import itertools
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.extension.browser import EXTENSION
from websockets.sync.client import ClientConnection, connect

ADDON = "afterword@afterword.invalid"
UUID = "5f0c7c1e-3a52-4b5e-9a43-2f6f4b8b6a11"
"""Firefox gives each installation its own address; the tests fix it."""
START_SECONDS = 60.0
PATIENCE = 15.0
PREFERENCES = {
    "extensions.webextensions.uuids": json.dumps({ADDON: UUID}),
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.aboutwelcome.enabled": False,
    "app.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "dom.events.testing.asyncClipboard": True,
    "intl.accept_languages": "en-GB",
}
CLICK = """(() => {
  const { CustomizableUI } = ChromeUtils.importESModule(
    "moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs");
  const id = "afterword_afterword_invalid-browser-action";
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  document.getElementById(id).querySelector(".unified-extensions-item-action-button").click();
})()"""


def firefox() -> str:
    """The Firefox of this machine."""
    found = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not found:
        raise FileNotFoundError("no Firefox here: make browsers")
    return found


class BidiError(RuntimeError):
    """The browser refused a command; the text says which."""


class Firefox:
    """A headless Firefox with the extension installed; contexts are ids of tabs and popups."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        profile = Path(self._stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        self._process = subprocess.Popen(
            [
                *(firefox(), "--headless", "--no-remote", "--profile", str(profile)),
                *("--remote-debugging-port=0", "-remote-allow-system-access"),
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        self._ids = itertools.count(1)
        try:
            self._socket: ClientConnection = self._stack.enter_context(
                connect(f"{self._address()}/session", max_size=None)
            )
            self.command("session.new", capabilities={})
            self.command("webExtension.install", extensionData={"type": "path", "path": str(EXTENSION)})
            self.tab = self._contexts()[0]["context"]
        except BaseException:
            self.close()
            raise

    def _address(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            if "WebDriver BiDi listening on " in line:
                return line.rpartition(" ")[2].strip()
        raise BidiError("Firefox ended before it listened")

    def close(self) -> None:
        """End the browser and forget its profile."""
        self._process.terminate()
        self._process.wait(20)
        if self._process.stderr:
            self._process.stderr.close()
        self._stack.close()

    def command(self, method: str, **params: Any) -> dict[str, Any]:
        """Run a BiDi command and give its result."""
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        end = time.monotonic() + START_SECONDS
        while True:
            reply = json.loads(self._socket.recv(timeout=max(0.01, end - time.monotonic())))
            if reply.get("id") != number:
                continue
            if reply.get("type") == "error":
                raise BidiError(f"{method}: {reply['error']}: {reply['message']}")
            result: dict[str, Any] = reply["result"]
            return result

    def _contexts(self, **params: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.command("browsingContext.getTree", **params)["contexts"]
        return found

    def open(self, address: str, context: str | None = None) -> None:
        """Show `address` in the first tab (or that context)."""
        self.command("browsingContext.navigate", context=context or self.tab, url=address, wait="complete")
        self.command("browsingContext.activate", context=context or self.tab)

    def run(self, context: str, expression: str) -> Any:
        """The JSON value of an expression (a promise is awaited) in a page."""
        wrapped = f"(async () => JSON.stringify(await ({expression}) ?? null))()"
        answer = self.command(
            "script.evaluate", expression=wrapped, target={"context": context}, awaitPromise=True
        )
        if answer["type"] != "success":
            raise BidiError(str(answer["exceptionDetails"]["text"]))
        return json.loads(answer["result"]["value"])

    def extension_tab(self, page: str = "help/help.html") -> str:
        """A page of the extension in a tab of its own; gives its context."""
        context: str = self.command("browsingContext.create", type="tab", background=True)["context"]
        url = f"moz-extension://{UUID}/{page}"
        self.command("browsingContext.navigate", context=context, url=url, wait="complete")
        return context

    def wait(self, context: str, expression: str) -> Any:
        """The JSON value of an expression as soon as it is true."""
        waiting = (
            f"(async () => {{ const end = Date.now() + {PATIENCE * 1000}; for (;;) {{"
            f" const value = await (async () => ({expression}))().catch(() => null);"
            " if (value || Date.now() > end) return value;"
            " await new Promise((done) => setTimeout(done, 30)); } })()"
        )
        value = self.run(context, waiting)
        assert value, expression
        return value

    def click_action(self) -> None:
        """A click on the toolbar button over the tab in front."""
        chrome = self._contexts(**{"moz:scope": "chrome"})[0]["context"]
        answer = self.command(
            "script.evaluate", expression=CLICK, target={"context": chrome}, awaitPromise=True
        )
        if answer["type"] != "success":
            raise BidiError(str(answer["exceptionDetails"]["text"]))
