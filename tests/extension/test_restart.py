"""The browser is closed and started again: what waits for the companion is still there, and arrives once."""

from pathlib import Path

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
NOBODY = 9


def test_a_restart_loses_nothing_that_waits(
    pages: WebPages, scripted: ScriptedCompanion, tmp_path: Path
) -> None:
    address = pages.put("/job", "<!doctype html><html lang='en'><title>Data analyst</title><h1>Job</h1>")
    before = ExtensionBrowser(profile=tmp_path)
    try:
        before.use(NOBODY, "token")
        before.open(address)
        with before.popup() as popup:
            popup.click("#keep-page")
            popup.wait_state("kept")
        waiting = [key for key in before.stored() if key.startswith("outbox:")]
    finally:
        before.close()
    Desk(scripted)
    after = ExtensionBrowser(profile=tmp_path)
    try:
        assert [key for key in after.stored() if key.startswith("outbox:")] == waiting
        after.use(scripted.port, "token")
        after.fire("alarms.onAlarm", {"name": "refresh"})
        after.wait(lambda: not [key for key in after.stored() if key.startswith("outbox:")])
    finally:
        after.close()
    assert [f"outbox:{c['capture_id']}" for c in scripted.asked("POST /api/captures")] == waiting
