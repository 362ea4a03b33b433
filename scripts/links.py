"""Looks at every link from the built site to other sites. Run once a week by GitHub; needs the network.

`python scripts/links.py` prints the links that lead nowhere and exits with 1 if there are any.
With `--issue` it tells them in an issue instead: one issue, opened, brought up to date and closed by itself.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

LABEL = "broken-links"
TITLE = "Links that lead nowhere"
TEXTS = ("README.md", "CONTRIBUTING.md")
ACCEPTED = "200..=299,403,429"
"""403 and 429 are said to robots, also of a page that people can open: they say nothing of the link."""
PAGES_SHOWN = 3
"""A link of the footer stands on every page; so many show where to look."""
LONGEST_BODY = 60_000
"""GitHub refuses an issue with more than 65,536 characters."""

Broken = Mapping[str, tuple[str, frozenset[str]]]
"""Address: why it leads nowhere, and the pages it stands on."""

Gh = Callable[..., str]
"""Runs GitHub's command with these arguments and that text as its input; returns what it prints."""


class LinksFailed(Exception):
    """The links could not be looked at."""


def find_broken(root: Path) -> Broken:
    """Look at the links of the site in `root`/site and of the repository's own texts."""
    robots = root / "site/robots.txt"
    said = robots.read_text("utf-8") if robots.is_file() else ""
    own = re.search(r"^Sitemap: (.+)sitemap\.xml$", said, re.MULTILINE)
    if not own:
        raise LinksFailed("there is no site: run `make site` first")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "links.json"
        command = [
            str(Path(sys.executable).with_name("lychee")),
            *("--no-progress", "--format", "json", "--output", str(report)),
            *("--scheme", "http", "--scheme", "https", "--root-dir", str(root / "site")),
            # The site's own pages are tested in each build; the editor wants a login.
            *("--exclude", f"^{re.escape(own.group(1))}", "--exclude", "/edit/main/"),
            *("--accept", ACCEPTED, "--max-concurrency", "8", "--timeout", "30"),
            *("site/**/*.html", *(text for text in TEXTS if (root / text).is_file())),
        ]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        if not report.is_file():
            raise LinksFailed(f"lychee failed: {done.stderr.strip()}")
        return read_report(report.read_text("utf-8"))


def read_report(text: str) -> Broken:
    """The broken links in a JSON report of lychee, by address."""
    report = json.loads(text)
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for group in ("error_map", "timeout_map"):
        for path, links in report[group].items():
            for link in links:
                reason, pages = found.get(link["url"], ("", frozenset()))
                status = link["status"]
                # The second page with the same link is told as cached: the first says why.
                told = status.get("details") or status["text"]
                is_cached = "(cached)" in status["text"]
                found[link["url"]] = (reason if is_cached else told, pages | {_page(path)})
    return found


def _page(path: str) -> str:
    """`site/en/about/index.html` is the page `en/about/`."""
    return path.removeprefix("site/").removesuffix("index.html") or "the home page"


def write_report(broken: Broken) -> str:
    """The broken links as a list in Markdown."""
    lines = []
    for address, (reason, pages) in sorted(broken.items()):
        shown = ", ".join(f"`{page}`" for page in sorted(pages)[:PAGES_SHOWN])
        more = f" and {len(pages) - PAGES_SHOWN} more" if len(pages) > PAGES_SHOWN else ""
        lines.append(f"- <{address}>: {reason or 'no answer'}\n  on {shown}{more}")
    return "\n".join(lines)


def tell(broken: Broken, gh: Gh) -> str:
    """Open, update or close the one issue; returns what was done."""
    newest = ("--state", "open", "--limit", "1", "--json", "number", "--jq", ".[].number")
    number = gh("issue", "list", "--label", LABEL, *newest).strip()
    if not broken:
        if number:
            gh("issue", "close", number, "--comment", "All links lead somewhere again.")
        return f"closed #{number}" if number else "nothing to tell"
    body = f"{write_report(broken)[:LONGEST_BODY]}\n\nThis list renews itself each week."
    if number:
        gh("issue", "edit", number, "--body-file", "-", text=body)
        return f"updated #{number}"
    gh("label", "create", LABEL, "--force", "--description", "Told by the weekly look at links")
    address = gh("issue", "create", "--title", TITLE, "--label", LABEL, "--body-file", "-", text=body)
    return f"opened {address.strip()}"


def run_gh(*arguments: str, text: str | None = None) -> str:
    """Call `gh`; its complaints are shown and end the program."""
    return subprocess.run(
        ["gh", *arguments], input=text, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def main(arguments: list[str]) -> int:
    """The shell around it: the project is the working folder."""
    try:
        broken = find_broken(Path.cwd())
    except LinksFailed as error:
        print(f"not done: {error}", file=sys.stderr)
        return 2
    print(write_report(broken) or "all links lead somewhere")
    if "--issue" not in arguments:
        return 1 if broken else 0
    print(tell(broken, run_gh))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
