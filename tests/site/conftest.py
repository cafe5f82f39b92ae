"""What the tests of the site share: a company's folder that is built, and a real browser."""

import datetime as dt
import functools
import http.server
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.build_site import Built, build_site
from kb_trainer.services.site_inputs import Wanted

DAY = dt.date(2026, 11, 22)
SETTINGS = "company: Prueba\ncontact: [900 000 000, ayuda@prueba.example]\n"
Build = Callable[..., tuple[Built, Path]]

CHROMIUM = next(
    (found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None
)
QUIET = {"log_message": lambda *_: None}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def build(workspace, tmp_path) -> Build:
    """Build a site from file names and texts."""

    def make(files: dict[str, str], *, strict: bool = False, day: dt.date = DAY):
        folder = workspace({"kb_trainer.yaml": SETTINGS, **files})
        out = tmp_path / "site"
        built = build_site(find_workspace(folder, folder), out, Wanted(day=day), strict=strict)
        return built, out

    return make


@pytest.fixture(scope="session")
def example_site(tmp_path_factory, root) -> Path:
    """The example company's site."""
    out = tmp_path_factory.mktemp("example") / "site"
    built = build_site(find_workspace(root, root), out, Wanted(day=DAY))
    assert not built.stopped
    return out


@pytest.fixture(scope="module")
def browser():
    """A real Chromium; tests that need it are skipped where there is none.

    It is closed with each file of tests: as long as it is open, Playwright's event loop counts
    as running in this thread, and what runs one of its own, as a prompt does, can't.
    """
    if CHROMIUM is None:
        pytest.skip("there is no chromium or google-chrome on PATH")
    with sync_playwright() as playwright:
        opened: Browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(example_site):
    """Where a plain web server shows the example company's site."""
    handler = functools.partial(
        type("Quiet", (http.server.SimpleHTTPRequestHandler,), QUIET), directory=str(example_site)
    )
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def open_page(browser):
    """Open pages in contexts of their own; what any complains of fails the test.

    Breaches of the Content-Security-Policy are among what a page complains of.
    """
    contexts, wrong = [], []

    def make(**options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda failure: wrong.append(str(failure)))
        page.on("dialog", lambda dialog: (wrong.append("dialog"), dialog.dismiss()))
        return page

    yield make
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(open_page):
    """A page on a phone."""
    return open_page(viewport={"width": 360, "height": 740})
