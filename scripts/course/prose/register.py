"""How we speak to readers and of people: tú, tu, you, and words for everyone. A language is one entry.

Only what is hardly ever right in our own voice. Left out, since most of what they found was right:
Italian `voi` (a customer to a shop, a trainer to a group) and `i clienti` (a noun for all genders), and
Spanish `su` (his, her and their, too). What people say, between quotation marks, is theirs.
"""

from __future__ import annotations

import re

from course.prose.rule import Rule


def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules of this language, if it has an entry."""
    return _LANGUAGES.get(language.split("-")[0], ())


_QUOTED = re.compile("«[^»]*»|“[^”]*”")
_ADDRESS = "the course says “{}” to its reader"
_GENDER = "names people in one gender"


def _rule(pattern: str, message: str, hint: str, flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    return Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags), message, hint, outside=_QUOTED)


_SPANISH = (
    _rule("ustedes|usted|vosotr[oa]s|vuestr[oa]s?", _ADDRESS.format("tú"), "use tú, tu, te"),
    _rule("[Oo]s", _ADDRESS.format("tú"), "use te", re.NOFLAG),
    _rule(r"(?!\w*séis)\w+[áé]is", _ADDRESS.format("tú"), "use the form of tú"),
    _rule(
        "(?:l|much|vari|algun|tod)os (?:l?os )?(?:clientes|empleados|dueños|trabajadores|vecinos|usuarios"
        "|compañeros|jefes|alumnos|lectores|consumidores|propietarios|encargados|compradores|participantes)",
        _GENDER,
        "name the group or the role: la clientela, el equipo, el vecindario, quien lee",
    ),
    _rule("bienvenidos", _GENDER, "write te damos la bienvenida"),
    _rule(r"\w+[oe]s?/-?as?|\w+@s?|\w{2,}xs", _GENDER, "choose a word for everyone: la clientela, quien lee"),
)

_ITALIAN = (
    # Where no sentence starts, the capital is that of courtesy.
    _rule(
        r"(?<=[\w,;] )(?:Lei|Suo|Sua|Suoi|Vostr[oaie])", _ADDRESS.format("tu"), "use tu, tuo, ti", re.NOFLAG
    ),
    _rule("benvenuti", _GENDER, "write ti diamo il benvenuto"),
    _rule(
        "(?:i|gli) (?:impiegati|lavoratori|proprietari|commessi|lettori|consumatori|ragazzi)",
        _GENDER,
        "name the group or the role: il personale, chi lavora qui, chi legge",
    ),
    _rule(r"\w+[oei]/[aei]|\w*ə\w*", _GENDER, "choose a word for everyone: la clientela, chi legge"),
)

_ENGLISH = (
    _rule("guys", _GENDER, "write everyone, or people"),
    _rule(
        "(?:sales|business|chair|trades|crafts|police|fire|fore|handy|middle)m[ae]n|manpower|mankind",
        _GENDER,
        "name the role: salesperson, owner, chair, staff",
    ),
    _rule("he or she|she or he|s?he/s?he|s/he|his or her|him or her|his/hers?", _GENDER, "write they, their"),
    _rule(
        r"(?:each|every|any) (?:owner|customer|client|employee|manager|member|person|reader|learner|trainer)"
        r"\b[^.!?:;]{0,60}? (?:he|his|him|himself)",
        _GENDER,
        "write they, their",
    ),
)

_LANGUAGES = {"es": _SPANISH, "it": _ITALIAN, "en": _ENGLISH}
