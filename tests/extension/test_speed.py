"""From the click to the filled popup, on a page of 200 KiB, with a companion that answers at once."""

import statistics

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
CLICKS = 7
AIM_MS = 300
OURS_MS = 150
"""Above the browser's own opening of a popup."""
LOADED = 3
"""How much slower a busy machine of two cores may be than the aim."""
ROW = "<div class='row'><p id='p{n}'>Line {n} of a long page about a job.</p><a href='/x/{n}'>More</a></div>"
FILLED = """const [mark] = performance.getEntriesByName('filled');
    return mark && [performance.timeOrigin, mark.startTime];"""


def test_click_to_filled_popup(
    browser: ExtensionBrowser,
    scripted: ScriptedCompanion,
    pages: WebPages,
    capsys: pytest.CaptureFixture[str],
) -> None:
    browser.use(scripted.port, "token")
    Desk(scripted)
    page = "<!doctype html><html lang='en'><title>Long</title>" + "".join(
        ROW.format(n=n) for n in range(2200)
    )
    assert 200 * 1024 < len(page) < 256 * 1024
    browser.open(pages.put("/long", page))
    whole, ours = [], []
    for _ in range(CLICKS):
        with browser.popup() as popup:
            opened, filled = popup.wait(lambda: browser.driver.execute_script(FILLED))
        whole.append(opened + filled - browser.clicked_at * 1000)
        ours.append(filled)
    median = statistics.median(whole)
    with capsys.disabled():
        print(  # noqa: T201 - a measurement is there to be read
            f"\nclick to filled popup, 200 KiB page: median {median:.0f} ms (aim {AIM_MS}), "
            f"of which ours {statistics.median(ours):.0f} ms (aim {OURS_MS}); worst {max(whole):.0f} ms"
        )
    assert statistics.median(ours) < LOADED * OURS_MS
    assert median < LOADED * AIM_MS
