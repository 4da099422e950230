"""The camera: bounded, inert evidence of what a person sees, and a sentence where there is none."""

import re
from typing import Any

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
PAGE = "<!doctype html><html lang='en'><title>T</title><body>{}</body>"


@pytest.fixture(autouse=True)
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion) -> Desk:
    browser.use(scripted.port, "token")
    return Desk(scripted)


def taken(browser: ExtensionBrowser, desk: Desk, address: str) -> dict[str, Any]:
    """The evidence of one click on the page at `address`."""
    browser.open(address)
    with browser.popup() as popup:
        assert popup.state == "record"
        assert not popup.messages()
    capture: dict[str, Any] = desk.scripted.asked("POST /api/captures")[-1]
    return capture


def test_what_runs_or_shows_pictures_stays_behind(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    body = (
        "<p id='a' class='b' onclick='x()' style='color:red' data-secret='s'>Hello &lt;b&gt;</p>"
        "<script>let secret = 1</script><style>p{}</style><img src=x alt=y><svg><text>v</text></svg>"
        "<noscript>off</noscript><template>t</template><a href='/x' ping='/p'>link</a><!-- remark -->"
    )
    html = taken(browser, desk, pages.put("/p", PAGE.format(body)))["html"]
    assert '<p id="a" class="b">Hello &lt;b&gt;</p>' in html
    assert not re.search(r"script|secret|style|onclick|<img|svg|noscript|template|ping|remark", html)


def test_meta_structured_data_and_selection_are_taken(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    page = (
        "<!doctype html><html lang='de'><head><title>Titel</title><meta property='og:title' content='OG'>"
        "<meta name='author' content='A'>"
        '<script type=\'application/ld+json\'>{"@type": "JobPosting"}</script>'
        "</head><body><p>Text</p><script>getSelection().selectAllChildren(document.querySelector('p'))</script>"
    )
    evidence = taken(browser, desk, pages.put("/m", page))
    assert evidence["page"]["lang"] == "de"
    assert evidence["page"]["title"] == "Titel"
    assert evidence["meta"] == {"og:title": "OG", "author": "A"}
    assert evidence["jsonld"] == ['{"@type": "JobPosting"}']
    assert evidence["selection"] == "Text"


def test_what_is_hidden_is_marked_and_not_dropped(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    body = "<div style='display:none'>gone</div><div style='visibility:hidden'>unseen</div><div>seen</div>"
    html = taken(browser, desk, pages.put("/h", PAGE.format(body)))["html"]
    assert '<div data-afterword-hidden="">gone</div>' in html
    assert '<div data-afterword-hidden="">unseen</div>' in html
    assert "<div>seen</div>" in html


def test_only_visible_labelled_text_fields_show_their_value(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    fields = (
        "<input aria-label='Title' value='Interview with Dana'>"
        "<label>Start <input type='time' value='14:00'></label>"
        "<input type='password' aria-label='Password' value='pw-secret'>"
        "<input type='hidden' value='hidden-secret'>"
        "<input value='unlabelled-secret'>"
        "<input aria-label='Search mail' value='search-secret'>"
        "<input aria-label='Card number' autocomplete='cc-number' value='card-secret'>"
        "<input aria-label='Invisible' style='display:none' value='invisible-secret'>"
        "<textarea aria-label='Description'>You will meet Dana</textarea><textarea>loose-secret</textarea>"
    )
    html = taken(browser, desk, pages.put("/f", PAGE.format(fields)))["html"]
    assert 'value="Interview with Dana"' in html
    assert 'value="14:00"' in html
    assert "You will meet Dana" in html
    assert "secret" not in html


def test_shadow_roots_slots_and_own_frames_stand_in_their_place(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    pages.put("/inner", PAGE.format("<p>In the frame</p>"))
    body = (
        "<x-card><span>Slotted</span></x-card><iframe src='/inner'></iframe>"
        "<script>const r = document.querySelector('x-card').attachShadow({mode: 'open'});"
        "const p = document.createElement('p'); p.append('In the shadow ', document.createElement('slot'));"
        "r.append(p)</script>"
    )
    html = taken(browser, desk, pages.put("/s", PAGE.format(body)))["html"]
    assert "In the shadow" in html
    assert html.count("Slotted") == 1
    assert "In the frame" in html


def test_an_open_dialog_is_the_narrowest_scope(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    words = "Interview with Dana Reyes on Thursday at two o'clock"
    body = f"<p>Behind</p><div role='dialog'>{words}</div><div role='dialog' hidden>Closed: {words}</div>"
    evidence = taken(browser, desk, pages.put("/d", PAGE.format(body)))
    assert evidence["scope"] == "dialog"
    assert words in evidence["html"]
    assert "Behind" not in evidence["html"]
    assert "Closed" not in evidence["html"]


def test_a_calendar_file_of_this_origin_comes_along_and_no_other_link_is_touched(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    pages.put("/invite.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    foreign = pages.url.replace("localhost", "127.0.0.1")
    body = (
        "<a href='/invite.ics'>Add</a><a href='/accept?yes'>Yes</a><a href='/decline'>No</a>"
        f"<a href='{foreign}/other.ics'>Elsewhere</a>"
    )
    pages.seen.clear()
    evidence = taken(browser, desk, pages.put("/i", PAGE.format(body)))
    assert evidence["ics"] == ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"]
    assert [path for path in pages.seen if path not in {"/i", "/favicon.ico"}] == ["/invite.ics"]


def test_a_page_of_fifty_megabytes_is_cut_and_says_so(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    row = f"<p>{'Nothing of interest stands in this line of a very long page. ' * 300}</p>"
    evidence = taken(browser, desk, pages.put("/big", PAGE.format("<h1>Top</h1>" + row * 2700)))
    assert evidence["truncated"] is True
    assert "<h1>Top</h1>" in evidence["html"]
    assert len(evidence["html"].encode()) <= 256 * 1024
    assert evidence["html"].endswith("</body>")


def test_a_thousand_nested_elements_are_cut(browser: ExtensionBrowser, pages: WebPages, desk: Desk) -> None:
    script = (
        "<p>Top</p><script>let e = document.body; for (let i = 0; i < 1000; i++)"
        " { const d = document.createElement('div'); e.append(d); e = d } e.append('deep')</script>"
    )
    evidence = taken(browser, desk, pages.put("/n", PAGE.format(script)))
    assert "Top" in evidence["html"]
    assert "deep" not in evidence["html"]
    assert evidence["truncated"] is True


def test_a_page_that_moves_on_is_said_and_nothing_is_guessed(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    script = (
        "<a href='/slow.ics'>Add</a><script>"
        "setInterval(() => history.pushState({}, '', '/n' + Math.random()), 1)"
        "</script>"
    )
    pages.put("/slow.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" * 8000)
    browser.open(pages.put("/spa", PAGE.format(script)))
    with browser.popup() as popup:
        assert popup.state == "nothing"
        assert "changed while it was being read" in popup.text("#view-page")
        assert popup.shows("#new-interview")
    assert not desk.scripted.asked("POST /api/captures")


@pytest.mark.parametrize("address", ["chrome://version", "about:blank", "chrome://extensions"])
def test_a_page_of_the_browser_is_said_and_the_empty_form_is_there(
    browser: ExtensionBrowser, desk: Desk, address: str
) -> None:
    browser.open(address)
    with browser.popup() as popup:
        assert popup.state == "nothing"
        assert "closed to extensions" in popup.text("#view-page")
        assert popup.shows("#new-interview")
        popup.new_interview(company="Northwind")
        popup.wait_state("record")
    assert desk.scripted.asked("POST /api/records")[0]["company"] == "Northwind"


def test_a_pdf_is_said_and_the_empty_form_is_there(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    browser.open(pages.put("/offer.pdf", b"%PDF-1.4\n%%EOF"))
    with browser.popup() as popup:
        assert popup.state == "nothing"
        assert "PDF" in popup.text("#view-page")
        assert popup.shows("#new-interview")
    assert not desk.scripted.asked("POST /api/captures")


def test_a_page_that_gives_nothing_offers_the_empty_form_and_what_is_saved(
    browser: ExtensionBrowser, pages: WebPages, desk: Desk
) -> None:
    desk.scripted.answers["POST /api/captures"] = (200, {"record": None, "missing": [], "similar": []})
    browser.open(pages.put("/plain", PAGE.format("<p>Weather</p>")))
    with browser.popup() as popup:
        assert popup.state == "nothing"
        assert popup.shows("#new-interview")
        popup.click('[data-record="r1"]')
        popup.wait_state("record")
        assert popup.read("company") == "Northwind Analytics"
