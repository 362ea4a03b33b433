"""Hunspell dictionaries of the machine, and what they said before.

A dictionary takes more than a second to read, and words hardly change between two runs: verdicts are
kept below `.cache/`, which may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Any

FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"), Path("/Library/Spelling"))
"""Where systems keep them; `DICPATH`, as Hunspell has it, names further ones."""
CACHE = ".cache/spelling"
_HOUSE = {"en": "en_GB"}
"""The variant that we write, where variants spell otherwise."""


class HunspellDictionary:
    """Which words a dictionary does not know; read only when there is a word that it was never asked."""

    def __init__(self, path: Path, cache: Path) -> None:
        """`path` is that of the files `.aff` and `.dic`, without the ending."""
        self.path = path
        self.cache = cache

    def unknown(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that are not in the dictionary."""
        asked = sorted(set(words))
        verdicts = self._remembered()
        fresh = {word: bool(self._spylls.lookup(word)) for word in asked if word not in verdicts}
        if fresh:
            verdicts |= fresh
            self._remember({word: verdicts[word] for word in asked})
        return frozenset(word for word in asked if not verdicts[word])

    @cached_property
    def _spylls(self) -> Any:
        from spylls.hunspell import Dictionary
        from spylls.hunspell.readers import read_aff, read_dic

        affixes, context = read_aff(_reader(self.path.with_suffix(".aff")))
        words = _reader(self.path.with_suffix(".dic"), context.encoding)
        return Dictionary(affixes, read_dic(words, aff=affixes, context=context))

    @cached_property
    def _key(self) -> str:
        """Changes with all that a verdict hangs on."""
        key = hashlib.sha256(version("spylls").encode())
        for ending in (".aff", ".dic"):
            key.update(self.path.with_suffix(ending).read_bytes())
        return key.hexdigest()

    def _remembered(self) -> dict[str, bool]:
        try:
            kept = json.loads(self.cache.read_text("utf-8"))
            words = kept["words"] if kept["key"] == self._key else {}
            return {str(word): verdict is True for word, verdict in words.items()}
        except (OSError, ValueError, LookupError, AttributeError, TypeError):
            return {}

    def _remember(self, verdicts: dict[str, bool]) -> None:
        """Keep them for the next run; a folder that cannot be written to costs only time."""
        text = json.dumps({"key": self._key, "words": verdicts}, ensure_ascii=False, indent=0)
        partial = self.cache.with_suffix(f".{os.getpid()}")
        try:
            self.cache.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(text, "utf-8")
            partial.replace(self.cache)
        except OSError:
            with suppress(OSError):
                partial.unlink()


def _reader(path: Path, encoding: str = "Windows-1252") -> Any:
    """A file for spylls, whose own reader leaves files open."""
    from spylls.hunspell.readers.file_reader import BaseReader

    class Reader(BaseReader):  # type: ignore[misc]
        def __init__(self) -> None:
            self.data = path.read_bytes()
            super().__init__(self._open(encoding))

        def reset_encoding(self, encoding: str) -> None:
            self.reset_io(self._open(encoding))

        def _open(self, encoding: str) -> StringIO:
            return StringIO(self.data.decode(encoding, "surrogateescape"))

    return Reader()


def find_dictionaries(root: Path, languages: Sequence[str]) -> dict[str, HunspellDictionary]:
    """The dictionaries of those languages that this machine has one for."""
    named = (Path(name) for name in os.environ.get("DICPATH", "").split(os.pathsep) if name)
    folders = (*named, *FOLDERS)
    found = {}
    for language in languages:
        if path := _find(language, folders):
            found[language] = HunspellDictionary(path, root / CACHE / f"{language}.json")
    return found


def _find(language: str, folders: Sequence[Path]) -> Path | None:
    """`pt-BR` is pt_BR; `it` is it_IT, it, or any other it_…; `en` is what the house writes, or nothing."""
    code = language.replace("-", "_")
    if code in _HOUSE or "_" in code:
        usual = [_HOUSE.get(code, code)]
    else:
        usual = [f"{code}_{code.upper()}", code, f"{code}_*"]
    for name in usual:
        for folder in folders:
            for words in sorted(folder.glob(f"{name}.dic")):
                if words.with_suffix(".aff").is_file():
                    return words.with_suffix("")
    return None
