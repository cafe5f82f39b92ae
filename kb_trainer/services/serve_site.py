"""Serves a live preview of the help site on this machine only."""

import contextlib
import mimetypes
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final
from urllib.parse import unquote, urlsplit

from kb_trainer.errors import UserError
from kb_trainer.knowledge.load import Reading
from kb_trainer.knowledge.workspace import SETTINGS_FILE, Workspace, find_workspace
from kb_trainer.services.archive import folder_of
from kb_trainer.services.build_site import read_material
from kb_trainer.services.bundled import bundled
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.no_gc import seldom_gc
from kb_trainer.services.parse_cache import ParseCache
from kb_trainer.services.site_cache import SiteCache
from kb_trainer.services.site_inputs import Wanted, gather
from kb_trainer.site.model import CONTENT_POLICY
from kb_trainer.site.site import Inputs, make, make_index

HOST: Final = "127.0.0.1"
_LOOK_EVERY: Final = 0.05
_WAIT: Final = 20.0
_RELOAD: Final = b"""(function () {
  "use strict";
  function wait(version) {
    fetch("/-/version?after=" + version).then(function (answer) { return answer.text(); })
      .then(function (now) {
        if (version && now !== version) { location.reload(); } else { wait(now); }
      })
      .catch(function () { setTimeout(function () { wait(version); }, 1000); });
  }
  wait("");
})();
"""


@dataclass(slots=True)
class Preview:
    """The site in memory, made anew when a file changes; its search when somebody searches.

    Attributes:
        root: the workspace's folder.
        wanted: how the site is made.
        told: called with an error that stopped a rebuild.
        files: bytes by path, without the index of the search.
        version: raised with each rebuild.
        changed: wakes up those who wait for the next version.
    """

    root: Path
    wanted: Wanted
    told: Callable[[UserError], None]
    files: dict[str, bytes] = field(default_factory=dict)
    version: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)
    _kept: SiteCache = field(default_factory=lambda: SiteCache(None))
    _kept_terms: SiteCache = field(default_factory=lambda: SiteCache(None))
    _read: "_Readings | None" = None
    _inputs: Inputs | None = None
    _index: dict[str, bytes] | None = None
    _indexing: threading.Lock = field(default_factory=threading.Lock)
    _seen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def make(self) -> None:
        """Make the site.

        Raises:
            UserError: when it can't be made.
        """
        workspace = find_workspace(self.root, self.root)
        if self._read is None:
            self._read = _Readings(workspace.root)
        with seldom_gc():
            material, _ = read_material(workspace, self.wanted, self._kept, self._read)
            inputs = gather(material, self.wanted, [])
            files = dict(make(inputs, []))
            self._kept.save()
        with self._indexing:
            self._inputs, self._index = inputs, None
        with self.changed:
            self.files = files
            self.version += 1
            self.changed.notify_all()

    def file(self, path: str) -> bytes | None:
        """Return a file of the site, or None when there is none."""
        if not path.startswith("search/"):
            return self.files.get(path)
        with self._indexing:
            if self._index is None and self._inputs is not None:
                analysis = replace(self._inputs.analysis, kept=self._kept_terms)
                self._index = dict(make_index(replace(self._inputs, analysis=analysis)))
                self._kept_terms.save()
            return (self._index or {}).get(path)

    def look(self) -> bool:
        """Make the site anew if a file has changed since the last look.

        Returns:
            Whether one had.
        """
        now = dict(_stamps(find_workspace(self.root, self.root)))
        if now == self._seen:
            return False
        is_first = not self._seen
        if not is_first:
            try:
                self.make()
            except UserError as failure:
                self.told(failure)
        # Not before: what could not be read is read again at the next look.
        self._seen = now
        return not is_first

    def wait(self, after: str) -> str:
        """Return the version as soon as it isn't `after`, or after some seconds."""
        with self.changed:
            self.changed.wait_for(lambda: str(self.version) != after, _WAIT)
            return str(self.version)

    def watch(self, stop: threading.Event) -> None:
        """Look for changes until told to stop."""
        while not stop.wait(_LOOK_EVERY):
            try:
                self.look()
            except (UserError, OSError):
                # The workspace is being moved or saved just now; the next look will tell.
                continue


class _Readings:
    """What was read of each file since the preview began, and in the cache before.

    Args:
        root: the workspace's folder.
    """

    def __init__(self, root: Path) -> None:
        self._now: dict[bytes, Reading] = {}
        self._before: ParseCache | None = None
        with contextlib.suppress(UserError):
            self._before = ParseCache(cache_folder(root))

    def get(self, key: bytes) -> Reading | None:
        """Return what was kept, or None."""
        return self._now.get(key) or (self._before.get(key) if self._before else None)

    def put(self, key: bytes, reading: Reading) -> None:
        """Keep a reading while the preview lasts."""
        self._now[key] = reading


def _stamps(workspace: Workspace) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give each file that pages are made from, with what changes when it is saved."""
    settings = workspace.root / SETTINGS_FILE
    if settings.exists():
        yield _stamp(settings.stat(), str(settings))
    for top in (
        workspace.knowledge,
        folder_of(workspace),
        workspace.site_templates,
        bundled("site_templates"),
    ):
        waiting = [str(top)] if top.is_dir() else []
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        yield _stamp(entry.stat(), entry.path)


def _stamp(stat: os.stat_result, path: str) -> tuple[str, tuple[int, int]]:
    return path, (stat.st_mtime_ns, stat.st_size)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from memory."""

    preview: ClassVar[Preview]

    server_version = "kb_trainer"
    sys_version = ""
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answer one reader, who may leave at any time."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        if not self._is_local():
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"", with_body=with_body)
            return
        parts = urlsplit(self.path)
        path = unquote(parts.path).lstrip("/")
        if path == "-/version":
            after = parts.query.removeprefix("after=")
            data = self.preview.wait(after).encode()
            self._send(HTTPStatus.OK, "text/plain", data, with_body=with_body)
        elif path == "-/reload.js":
            self._send(HTTPStatus.OK, "text/javascript", _RELOAD, with_body=with_body)
        else:
            self._page(path, with_body=with_body)

    def _is_local(self) -> bool:
        """Refuse names that other sites can point at this machine."""
        host = (self.headers.get("Host") or "").rpartition(":")[0] or self.headers.get("Host")
        return host in (HOST, "localhost")

    def _page(self, path: str, *, with_body: bool) -> None:
        if not path or path.endswith("/"):
            path += "index.html"
        data = self.preview.file(path)
        status = HTTPStatus.OK
        if data is None:
            status, path = HTTPStatus.NOT_FOUND, "404.html"
            data = self.preview.files.get(path, b"")
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if path.endswith(".js"):
            kind = "text/javascript"
        self._send(status, kind, data, with_body=with_body)

    def _send(self, status: HTTPStatus, kind: str, data: bytes, *, with_body: bool) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", CONTENT_POLICY)
        self.end_headers()
        if with_body:
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base's name
        """Say nothing: the pages are the answer."""


def serve(preview: Preview, port: int, ready: Callable[[str], None]) -> None:
    """Serve a preview until interrupted.

    Args:
        preview: the site.
        port: on which to listen; 0 for any that is free.
        ready: called with the address once the site can be read.

    Raises:
        UserError: when the port is taken or the site can't be made.
    """
    # First the look: what is saved while the site is made is seen by the next one.
    preview.look()
    preview.make()
    try:
        server = ThreadingHTTPServer(
            (HOST, port), type("Handler", (_Handler,), {"preview": preview})
        )
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("site.port", port=port, why=why) from failure
    server.daemon_threads = True
    stop = threading.Event()
    watcher = threading.Thread(target=preview.watch, args=(stop,), daemon=True)
    watcher.start()
    try:
        ready(f"http://{HOST}:{server.server_address[1]}/")
        server.serve_forever(poll_interval=0.2)
    finally:
        stop.set()
        server.server_close()
