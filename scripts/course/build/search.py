"""The search index: Pagefind over the built pages, one index per language, loaded when a reader searches."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"
# Pagefind's own user interfaces; ours is a dialog of the page.
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


class SearchFailed(Exception):
    """Pagefind did not make the index; the text is what it said."""


def index_site(site: Path) -> None:
    """Write the index of the site below `site` into its folder `pagefind`. Raises SearchFailed."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchFailed((done.stderr or done.stdout).strip())
    folder = site / FOLDER
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    entry = folder / "pagefind-entry.json"
    # Its keys come in no fixed order: sorted, the same pages give the same bytes.
    entry.write_text(json.dumps(json.loads(entry.read_text()), sort_keys=True, separators=(",", ":")))
