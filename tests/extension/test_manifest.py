"""What the extension asks for, and nothing more; no remote code, no markup from strings."""

import json
import re
from pathlib import Path

import pytest
from tests.extension.browser import EXTENSION

MANIFEST = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
SCRIPTS = sorted(EXTENSION.rglob("*.js"))
PAGES = sorted(EXTENSION.rglob("*.html"))
MARKUP_FROM_TEXT = re.compile(
    r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function"
)


def test_the_permissions_are_exactly_these() -> None:
    assert sorted(MANIFEST["permissions"]) == sorted(
        ["activeTab", "scripting", "storage", "alarms", "clipboardWrite", "contextMenus"]
    )
    assert MANIFEST["host_permissions"] == ["http://127.0.0.1/*"]
    assert MANIFEST["optional_permissions"] == ["notifications"]
    assert not {"content_scripts", "web_accessible_resources", "optional_host_permissions"} & MANIFEST.keys()


def test_one_manifest_serves_both_browsers() -> None:
    assert MANIFEST["manifest_version"] == 3
    assert MANIFEST["background"]["scripts"] == [MANIFEST["background"]["service_worker"]]
    assert MANIFEST["browser_specific_settings"]["gecko"]["data_collection_permissions"] == {
        "required": ["none"]
    }


def test_pages_run_only_our_own_scripts() -> None:
    policy = MANIFEST["content_security_policy"]["extension_pages"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda f: f.relative_to(EXTENSION).as_posix())
def test_no_script_reads_text_as_markup_or_code(script: Path) -> None:
    assert not MARKUP_FROM_TEXT.search(script.read_text("utf-8"))


def test_only_one_file_speaks_http_and_only_one_touches_the_browser() -> None:
    speaks = [f.name for f in SCRIPTS if re.search(r"\bfetch\(", f.read_text("utf-8"))]
    assert speaks == ["menus.js", "camera.js", "companion.js"], (
        "in pages only, for calendar files of their own"
    )
    touches = [f.name for f in SCRIPTS if re.search(r"\b(chrome|browser)\.\w+\.", f.read_text("utf-8"))]
    assert touches == ["browser.js"]
    says = [f.name for f in SCRIPTS if "scope.chrome" in f.read_text("utf-8")]
    assert says == ["picker.js"], "an injected script imports nothing, so it answers by itself"


@pytest.mark.parametrize("page", PAGES, ids=lambda f: f.name)
def test_a_page_names_its_language_and_holds_no_script(page: Path) -> None:
    text = page.read_text("utf-8")
    assert '<html lang="' in text
    assert not re.search(r"<script(?![^>]* src=)|\son\w+=|style=", text)
