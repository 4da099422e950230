"""Our own page as Chromium draws it from the one-time link."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.companion import Companion

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
POISON = "Bo <b>Reed</b><img src=x onerror=document.title=1>{{7*7}}"


@pytest.mark.browser
def test_the_dashboard_shows_steps_and_poison_as_text_and_nothing_else(
    companion: Companion, tmp_path: Path
) -> None:
    assert CHROMIUM is not None, "Chromium is missing: make browsers"
    ended = (datetime.now(UTC) - timedelta(hours=4)).strftime("%Y-%m-%dT%H:%M")
    asked = {
        "request_id": "66666666-ffff",
        "company": "Lantern <i>Works</i>",
        "at": ended,
        "tz": "Etc/UTC",
        "people": [{"name": POISON}],
    }
    assert companion.call("POST", "/api/records", asked, token=companion.owner).status == 201
    link = companion.call("POST", "/api/link", {}, token=companion.owner).json["url"]
    words = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}"]
    drawn = subprocess.run(
        [CHROMIUM, *words, "--virtual-time-budget=6000", "--dump-dom", link],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    assert 'data-ready="yes"' in drawn
    assert 'data-step="' in drawn
    assert "Lantern &lt;i&gt;Works&lt;/i&gt;" in drawn
    assert "&lt;img src=x onerror=document.title=1&gt;{{7*7}}" in drawn
    assert "<title>Afterword</title>" in drawn
    assert ">false" not in drawn
    assert "undefined" not in drawn
