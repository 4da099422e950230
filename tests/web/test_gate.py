"""The gate, row by row, against the real process: each refusal by its name."""

import http.client

import pytest
from tests.companion import Companion
from tests.web.wire import raw

EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
CLOSED_PATHS = [
    "/api/due",
    "/api/records",
    "/api/profile",
    "/api/openapi.json",
    "/api/no-such",
    "/no-such",
    "/api",
]


def host(companion: Companion) -> str:
    return f"Host: 127.0.0.1:{companion.port}"


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_our_own_hosts_are_let_in(companion: Companion, name: str) -> None:
    answer = raw(companion.port, "GET /api/ping HTTP/1.1", f"Host: {name}:{companion.port}")
    assert answer.status == 200
    assert "Afterword-Api: 1" in answer.head


@pytest.mark.parametrize(
    "name",
    [
        "evil.example:{p}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:{p}",
        "127.0.0.1.:{p}",
        "2130706433:{p}",
        "127.1:{p}",
        "0.0.0.0:{p}",
        "LOCALHOST.:{p}",
        "127.0.0.1:{p}@evil.example",
        "evil.example@127.0.0.1:{p}",
        "127.0.0.1:{p}, 127.0.0.1:{p}",
        "127.0.0.1:0{p}",
        "",
    ],
)
def test_foreign_and_look_alike_hosts_are_refused_empty(companion: Companion, name: str) -> None:
    answer = raw(companion.port, "GET /api/ping HTTP/1.1", f"Host: {name.format(p=companion.port)}")
    assert (answer.status, answer.body) == (403, b"")
    assert "Afterword" not in answer.head


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_missing_host_is_refused_empty(companion: Companion, version: str) -> None:
    answer = raw(companion.port, f"GET /api/ping HTTP/{version}")
    assert (answer.status, answer.body) == (403, b"")


@pytest.mark.parametrize("second", ["127.0.0.1:{p}", "evil.example"])
def test_a_doubled_host_is_refused_empty(companion: Companion, second: str) -> None:
    again = f"Host: {second.format(p=companion.port)}"
    answer = raw(companion.port, "GET /api/ping HTTP/1.1", host(companion), again)
    assert (answer.status, answer.body) == (403, b"")


@pytest.mark.parametrize(
    "target",
    [
        "http://evil.example/api/ping",
        "http://127.0.0.1:{p}/api/ping",
        "http:api/due",
        "api/due",
        "api/records",
        "*",
        "?q=x",
        "%2fapi/due",
        "api/ping",
    ],
)
def test_a_target_that_is_no_path_is_refused_empty(companion: Companion, target: str) -> None:
    line = f"GET {target.format(p=companion.port)} HTTP/1.1"
    answer = raw(companion.port, line, host(companion))
    assert (answer.status, answer.body) == (403, b"")


@pytest.mark.parametrize(
    "target", ["api/everything", "http:api/everything", "http://127.0.0.1:{p}/api/everything"]
)
def test_nothing_is_deleted_by_a_target_that_is_no_path(
    companion: Companion, token: str, target: str
) -> None:
    companion.call("PUT", "/api/profile", {"name": "Mina Okafor"}, token=token)
    body = b'{"confirm": "delete everything"}'
    about = [host(companion), "Content-Type: application/json", f"Content-Length: {len(body)}"]
    line = f"DELETE {target.format(p=companion.port)} HTTP/1.1"
    assert raw(companion.port, line, *about, body=body).status == 403
    assert companion.call("GET", "/api/profile", token=token).json["name"] == "Mina Okafor"


@pytest.mark.parametrize(
    "path",
    [
        "//api/due",
        "///api/due",
        "/%2fapi/due",
        "/./api/due",
        "/x/../api/due",
        "/%61pi/due",
        "/api/due/",
        "/api%2fdue",
        "/API/due",
        "/static/../api/due",
        "/static/%2e%2e/api/due",
        "/api/due%00",
        "/api/ping/../due",
    ],
)
def test_no_other_spelling_of_a_path_reaches_the_list_without_a_token(
    companion: Companion, path: str
) -> None:
    answer = raw(companion.port, f"GET {path} HTTP/1.1", host(companion))
    assert answer.status in {401, 403, 404}
    assert b"steps" not in answer.body


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "HTTP://127.0.0.1:{p}",
        "http://127.0.0.1:{p}, https://evil.example",
        "http://127.0.0.1:{p}/",
        "https://127.0.0.1:{p}",
        "chrome-extension://stranger",
        "moz-extension://stranger",
    ],
)
def test_foreign_origins_are_refused_empty_even_with_a_token(
    companion: Companion, token: str, origin: str
) -> None:
    given = {"Origin": origin.format(p=companion.port)}
    answer = companion.call("GET", "/api/due", token=token, headers=given)
    assert (answer.status, answer.body) == (403, b"")


def test_a_paired_extension_s_origin_is_let_in(companion: Companion) -> None:
    token = companion.pair("Chromium", EXTENSION)
    answer = companion.call("GET", "/api/due", token=token, headers={"Origin": EXTENSION})
    assert answer.status == 200


def test_a_cross_site_call_without_a_token_is_refused_empty(companion: Companion, token: str) -> None:
    given = {"Sec-Fetch-Site": "cross-site"}
    assert companion.call("GET", "/api/ping", headers=given).status == 403
    assert companion.call("GET", "/api/due", token=token, headers=given).status == 200


def test_a_preflight_with_private_network_from_a_page_is_refused_empty(companion: Companion) -> None:
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Private-Network": "true",
    }
    answer = companion.call("OPTIONS", "/api/records", headers=asked)
    assert (answer.status, answer.body) == (403, b"")
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", CLOSED_PATHS)
def test_without_a_token_there_is_nothing_to_see(companion: Companion, path: str) -> None:
    answer = companion.call("GET", path)
    assert answer.status == 401
    assert answer.json["error"]["code"] == "not_paired"
    assert "afterword-api" not in answer.headers


def test_wrong_tokens_are_refused(companion: Companion, token: str) -> None:
    wrong = [token[:-1], token.lower(), token.upper(), token * 2, token + "x", "", "é" * 40, "x" * 8192]
    for each in wrong:
        sent = f"Authorization: Bearer {each}"
        assert raw(companion.port, "GET /api/due HTTP/1.1", host(companion), sent).status == 401, each[:50]
    scheme = {"Authorization": f"Basic {token}"}
    assert companion.call("GET", "/api/due", headers=scheme).status == 401
    assert companion.call("GET", f"/api/due?token={token}").status == 401


def test_a_doubled_token_header_is_refused(companion: Companion, token: str) -> None:
    sent = f"Authorization: Bearer {token}"
    assert raw(companion.port, "GET /api/due HTTP/1.1", host(companion), sent, sent).status == 401


@pytest.mark.parametrize(
    "kind",
    ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "", "text/json"],
)
def test_form_posts_change_nothing_even_with_a_token(companion: Companion, token: str, kind: str) -> None:
    body = b'{"request_id": "11111111-aaaa", "company": "Form"}'
    headers = {"Content-Type": kind}
    assert companion.call("POST", "/api/records", body, token=token, headers=headers).status == 415
    assert companion.call("POST", "/api/records", body, headers=headers).status == 401
    assert companion.call("GET", "/api/records?q=Form", token=token).json == {"records": []}


def test_a_compressed_body_is_refused(companion: Companion, token: str) -> None:
    packed = {"Content-Encoding": "gzip"}
    answer = companion.call("POST", "/api/records", b"\x1f\x8b", token=token, headers=packed)
    assert answer.status == 415


def test_a_body_larger_than_its_path_allows_is_refused(companion: Companion, token: str) -> None:
    answer = companion.call("POST", "/api/records", b" " * (1024 * 1024 + 1), token=token)
    assert (answer.status, answer.json["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100,
        b'{"a":' * 100_000,
        b'{"company":"a","company":"b","request_id":"12345678"}',
        b'{"company":NaN,"request_id":"12345678"}',
        b'{"company":"\\ud800","request_id":"12345678"}',
        '{"company":"a","request_id":"12345678"}'.encode("utf-16"),
        b"",
        b"null",
        b"\xff\xfe",
    ],
    ids=["nested-100", "nested-100000", "twice", "nan", "surrogate", "utf-16", "empty", "null", "no-utf-8"],
)
def test_bodies_that_are_no_plain_json_are_refused(companion: Companion, token: str, body: bytes) -> None:
    answer = companion.call("POST", "/api/records", body, token=token)
    assert (answer.status, answer.json["error"]["code"]) == (422, "bad_input")
    assert answer.headers["afterword-api"] == "1"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "BREW"])
def test_methods_that_a_path_does_not_know_are_refused_with_allow(
    companion: Companion, token: str, method: str
) -> None:
    answer = companion.call(method, "/api/due", {}, token=token)
    assert (answer.status, answer.json["error"]["code"]) == (405, "method_refused")
    assert answer.headers["allow"] == "GET, HEAD"


def test_get_and_head_of_every_path_change_nothing(companion: Companion, token: str) -> None:
    asked = {"request_id": "22222222-bbbb", "company": "Stays", "people": [{"name": "Ada Stone"}]}
    kept = companion.call("POST", "/api/records", asked, token=token).json["record"]
    ids = {
        "record": kept["id"],
        "interview": kept["interviews"][0]["id"],
        "note": "n",
        "step": "s",
        "rule": "r",
    }
    paths = companion.call("GET", "/api/openapi.json", token=token).json["paths"]
    assert len(paths) > 20
    journal = companion.data / "afterword.journal"
    before = journal.read_bytes()
    for path in paths:
        place = path.replace("{format}", "json")
        for name, value in ids.items():
            place = place.replace(f"{{{name}}}", value)
        if place.startswith("/api/export/"):  # writes nothing by construction, and is tested with its station
            continue
        for method in ("GET", "HEAD"):
            assert companion.call(method, place, token=token).status in {200, 404, 405}, place
    assert journal.read_bytes() == before
    assert companion.call("GET", f"/api/records/{kept['id']}", token=token).json == kept


@pytest.mark.parametrize(
    "path",
    [
        "/console",
        "/debug",
        "/?__debugger__=yes",
        "/static/..%2fapp.py",
        "/static/app.py",
        "/static/%00.css",
        "/static/..%5c..%5cgate.py",
    ],
)
def test_traversal_nul_and_debugger_paths_lead_nowhere(companion: Companion, path: str) -> None:
    answer = raw(companion.port, f"GET {path} HTTP/1.1", host(companion))
    assert answer.status in {401, 403, 404}
    assert b"import" not in answer.body


def test_a_half_open_connection_keeps_nobody_waiting(companion: Companion) -> None:
    idle = [http.client.HTTPConnection("127.0.0.1", companion.port, timeout=5) for _ in range(20)]
    try:
        for each in idle:
            each.connect()
            each.send(b"POST /api/pair HTTP/1.1\r\nContent-Length: 10")
        assert companion.call("GET", "/api/ping").status == 200
    finally:
        for each in idle:
            each.close()
