# SPDX-License-Identifier: MIT
"""Who is let in: the printed address and what it gave out, and nobody who comes by another way."""

import json
import socket
from contextlib import ExitStack

import httpx
import pytest
from served import PO, english

SAVE = {"path": PO, "context": None, "source": "市は143億円を投じる。", "before": "", "target": "Stolen."}


@pytest.fixture
def stranger(standing):
    """A client that knows the address and not the token."""
    with httpx.Client(base_url=standing.base, trust_env=False) as client:
        yield standing, client


@pytest.fixture
def client(standing):
    with standing.client() as client:
        yield client


@pytest.fixture
def project(standing):
    return standing.root


def test_the_printed_address_gives_a_pass_and_leads_to_one_without_the_token(stranger):
    served, client = stranger
    answer = client.get(f"/?token={served.token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    name, *rest = answer.headers["set-cookie"].split("; ")
    assert name.startswith(f"taiyaku-{served.port}=")
    assert sorted(each.lower() for each in rest) == ["httponly", "path=/", "samesite=strict"]
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {}),
        ("/?token=", {}),
        ("/?token=wrong", {}),
        ("/?token=\u00e9", {}),
        ("/", {"cookie": "taiyaku=1"}),
        ("/script.js", {}),
        ("/style.css", {}),
        ("/events", {}),
        ("/picture/a.png", {}),
        ("/nowhere", {}),
        ("/save?token={token}", {}),
    ],
)
def test_without_the_token_or_the_pass_nothing_is_answered(stranger, path, headers):
    served, client = stranger
    answer = client.get(path.format(token=served.token), headers=headers)
    assert answer.status_code == 403
    assert "Meta" not in answer.text
    assert client.post("/save", json=SAVE).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "localhost:{port}"},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1.evil.example:{port}"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1"},
        {"origin": "https://127.0.0.1:{port}"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_host_or_page_is_refused_though_it_brings_the_pass(standing, client, project, headers):
    stated = {name: value.format(port=standing.port) for name, value in headers.items()}
    before = english(project)
    answer = client.post("/save", json=SAVE | {"before": before[SAVE["source"]]}, headers=stated)
    assert answer.status_code == 403
    assert english(project) == before


def test_a_form_of_another_page_cannot_write(client, project):
    before = english(project)
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = client.post("/save", content=b"{}", headers={"content-type": kind})
        assert answer.status_code == 415
    assert english(project) == before


def test_every_answer_states_what_may_run(client, stranger):
    for answer in (client.get("/"), client.get("/script.js"), client.get("/nowhere"), stranger[1].get("/")):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


def test_the_page_holds_no_script_of_its_own(client):
    page = client.get("/").text
    assert "<style" not in page
    assert page.count("<script") == 2
    assert '<script src="/script.js" defer></script>' in page
    assert '<script type="application/json" id="values">' in page
    assert page.count('<article class="unit') == 7


def test_a_large_body_is_refused_before_it_is_read(standing, client):
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    with socket.create_connection(("127.0.0.1", standing.port), timeout=10) as line:
        head = f"POST /save HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\nCookie: {cookie}\r\n"
        line.sendall(f"{head}Content-Type: application/json\r\nContent-Length: 104857600\r\n\r\n".encode())
        assert line.recv(100).startswith(b"HTTP/1.1 413 ")


def test_a_body_that_does_not_say_its_length_is_stopped(client, project):
    before = english(project)

    def endless():
        for _ in range(100):
            yield b" " * 65536

    try:
        code = client.post("/save", content=endless(), headers={"content-type": "application/json"}).status_code
    except httpx.TransportError:
        code = 413  # It hung up while we were still talking.
    assert code == 413
    assert english(project) == before


@pytest.mark.parametrize(
    "name",
    [
        "../outside.png",
        "..%2Foutside.png",
        "%2e%2e/outside.png",
        "locales/../../outside.png",
        "/etc/passwd",
        "%2Fetc%2Fpasswd",
        "l10n.toml",
        "locales/ja/tram.md",
        PO,
        ".git/x.png",
        ".l10n/x.png",
        "link.png",
        "pictures",
        "pictures%00.png",
        "..\\outside.png",
        "missing.png",
    ],
)
def test_nothing_but_pictures_of_the_project_is_given_out(client, project, name):
    (project.parent / "outside.png").write_bytes(b"secret")
    if not (project / "link.png").is_symlink():
        (project / "link.png").symlink_to(project.parent / "outside.png")
    for folder in (".git", ".l10n"):
        (project / folder).mkdir(exist_ok=True)
        (project / folder / "x.png").write_bytes(b"secret")
    answer = client.get(f"/picture/{name}")
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_a_picture_is_shown_and_cannot_be_more_than_that(client, project):
    (project / "pictures").mkdir(exist_ok=True)
    (project / "pictures/map.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    answer = client.get("/picture/pictures/map.svg")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]


def test_it_listens_on_this_machine_only(standing):
    others = {each[4][0] for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in others or {"127.0.0.2"}:
        with pytest.raises(OSError, match=r"."):
            socket.create_connection((address, standing.port), timeout=2).close()


def test_many_who_connect_and_say_nothing_or_half_of_something_keep_nobody_waiting(standing, client):
    """Others on this machine can connect as often as they like; a body that never ends is not waited for by others."""
    halves = (
        b"",
        b"GET / HTTP/1.1\r\nHost: 127.0",
        f"POST /save HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\nContent-Length: 9\r\n\r\n{{".encode(),
    )
    with ExitStack() as lines:
        for number in range(150):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", standing.port), timeout=10))
            line.sendall(halves[number % len(halves)])
        assert client.get("/").status_code == 200
        assert client.post("/check", json={"path": PO, "source": SAVE["source"], "target": "x"}).status_code == 200


def test_a_body_that_comes_slowly_is_read_by_whoever_has_the_pass(standing, client):
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    body = json.dumps({"path": PO, "context": None, "source": SAVE["source"], "target": "x"}).encode()
    with socket.create_connection(("127.0.0.1", standing.port), timeout=10) as line:
        head = f"POST /check HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\nCookie: {cookie}\r\n"
        line.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        for place in range(0, len(body), 20):
            assert client.get("/favicon.ico").status_code == 204
            line.sendall(body[place : place + 20])
        assert line.recv(100).startswith(b"HTTP/1.1 200 ")


def test_a_hundred_megabytes_are_refused_to_whoever_sends_them(stranger, client):
    """Without the pass as with it, and before they are read."""
    body = b"x" * (100 * 1024 * 1024)
    for sender, code in ((stranger[1], 403), (client, 413)):
        try:
            answer = sender.post("/save", content=body, headers={"content-type": "application/json"}).status_code
        except httpx.TransportError:
            answer = code  # It hung up while we were still talking.
        assert answer == code
