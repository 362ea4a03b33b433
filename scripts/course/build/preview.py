"""The course on a local address, rebuilt and reloaded at each change."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from mkdocs.livereload import LiveReloadServer

from course.build.site import BuildFailed, build_site
from course.load.text import BadInput
from course.problem import Problem

WATCHED = ("docs", "quizzes", "sources", "overrides", "mkdocs.yml")

Report = Callable[[Sequence[Problem]], None]


def serve_site(root: Path, host: str, port: int, report: Report) -> None:
    """Build, serve at `http://host:port/` and rebuild at each change, until interrupted.

    Problems go to `report`. The first build must succeed (else BuildFailed or BadInput is raised);
    later a failed build leaves the last good one on screen. Raises OSError where the port is taken.
    """
    address = f"http://{host}:{port}/"
    _require_free(host, port, address)
    with TemporaryDirectory(prefix="course-") as scratch:
        site = Path(scratch) / "site"

        def rebuild() -> None:
            start = time.monotonic()
            try:
                report(build_site(root, site, address, is_preview=True))
            except (BuildFailed, BadInput) as error:
                report(error.problems)
                click.echo(
                    f"not rebuilt: {error if not error.problems else 'mend what stands above'}", err=True
                )
            else:
                click.echo(f"rebuilt in {time.monotonic() - start:.1f} s")

        report(build_site(root, site, address, is_preview=True))
        server = LiveReloadServer(builder=rebuild, host=host, port=port, root=str(site))
        server.error_handler = lambda code: (site / "404.html").read_bytes() if code == 404 else None
        for name in WATCHED:
            server.watch(str(root / name))
        click.echo(f"serving {address} (stop with Ctrl+C)")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            click.echo("stopped")
        finally:
            server.shutdown()


def _require_free(host: str, port: int, address: str) -> None:
    """Find out before the build, which takes its time, and say what to do."""
    try:
        HTTPServer((host, port), BaseHTTPRequestHandler).server_close()
    except OSError as error:
        raise OSError(error.errno, f"{error.strerror}; choose another with --port", address) from error
