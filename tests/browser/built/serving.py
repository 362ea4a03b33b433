"""A built site on a local address, as GitHub Pages serves it: below a base path, with its 404 page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BASE = "/course/"


@dataclass(frozen=True)
class Site:
    """A site on disk, and the address it is served at."""

    folder: Path
    url: str

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages below `url`: `it/before/…/`; the 404 page is none."""
        files = sorted(path.relative_to(self.folder) for path in self.folder.rglob("index.html"))
        return [f"{path.parent.as_posix()}/" if path.parent.name else "" for path in files]

    def file(self, path: str) -> Path:
        """The file that answers for `path` below `url`."""
        file = self.folder / path
        return file / "index.html" if path == "" or path.endswith("/") else file

    def text(self, path: str) -> str:
        return self.file(path).read_text("utf-8")

    def path_of(self, address: str) -> str:
        """The path below `url` of an absolute address, which must lead to this site."""
        assert address.startswith(self.url), f"{address} is not below {self.url}"
        return address.removeprefix(self.url).partition("#")[0]


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE) if path.startswith(BASE) else "no-such-file"
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, *args: Any, **kwargs: Any) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, *args, **kwargs)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve `folder`, which may still be empty, on a free port below BASE."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}{BASE}")
        server.shutdown()
        thread.join()
