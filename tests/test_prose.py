"""Sentences, words, syllables and the formulas, against counts made by hand."""

from __future__ import annotations

import pytest

from course.prose.scales import SCALES, flesch, gulpease, inflesz, mean_length, scale_of
from course.prose.sentences import split_sentences, split_words, starts_sentence
from course.prose.syllables import count_english, count_spanish


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Uno. Dos! ¿Tres? Cuatro", ["Uno.", "Dos!", "¿Tres?", "Cuatro"]),
        ("Di algo, p. ej. una fecha, y ya.", ["Di algo, p. ej. una fecha, y ya."]),
        ("Un plazo (p. ej. Navidad) basta. Sí.", ["Un plazo (p. ej. Navidad) basta.", "Sí."]),
        ("Pane, dolci, ecc. per tutti. Poi basta.", ["Pane, dolci, ecc. per tutti.", "Poi basta."]),
        ("Pane, dolci, ecc. Poi basta.", ["Pane, dolci, ecc.", "Poi basta."]),
        ("Ask someone, e.g. Mr. Hill. He knows.", ["Ask someone, e.g. Mr. Hill.", "He knows."]),
        ("Habla con la Sra. Gil. Sabe mucho.", ["Habla con la Sra. Gil.", "Sabe mucho."]),
        ("Lo dice en la pág. 7. Mira.", ["Lo dice en la pág. 7.", "Mira."]),
        ("Take off your cap. Then come in.", ["Take off your cap.", "Then come in."]),
        ("Lo dice George B. Shaw. Cierto.", ["Lo dice George B. Shaw.", "Cierto."]),
        ("Hoy se llama X. Antes, Twitter.", ["Hoy se llama X.", "Antes, Twitter."]),
        ("Sube un 2.5 por ciento. Bien.", ["Sube un 2.5 por ciento.", "Bien."]),
        ("El bus de las 6:10 sale. Corre.", ["El bus de las 6:10 sale.", "Corre."]),
        ("Espera… y vuelve. Luego… Nada.", ["Espera… y vuelve.", "Luego…", "Nada."]),
        ("Well... maybe. So... Yes.", ["Well... maybe.", "So...", "Yes."]),
        ("“Why now?” she asks. “Now?” He nods.", ["“Why now?” she asks.", "“Now?”", "He nods."]),
        ("Dice: «Abro a las 9». Y abre.", ["Dice:", "«Abro a las 9».", "Y abre."]),
        ("Bastan tres cosas: pan, sal y aceite.", ["Bastan tres cosas:", "pan, sal y aceite."]),
        ("Abre a las 9. ¿Y tú? ¡Ven!", ["Abre a las 9.", "¿Y tú?", "¡Ven!"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert list(split_sentences(text)) == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'attività dell’anno c'è", ["l", "attività", "dell", "anno", "c", "è"]),
        ("don't, it’s we'll", ["don't", "it’s", "we'll"]),
        (
            "un face-to-face a las 6:10, 1.300 o 2,5 %",
            ["un", "face-to-face", "a", "las", "6:10", "1.300", "o", "2,5"],
        ),
        ("¿Niñas? «Sí», un_dos", ["Niñas", "Sí", "un", "dos"]),
        ("— … ( ) *", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("@ Uno", True),
        ("Uno. @", True),
        ("Uno: @", True),
        ("«Uno». @", True),
        ("Dice «@", True),
        ("¿@", True),
        ("Uno @", False),
        ("Uno, @", False),
        ("El «uno» @", False),
    ],
)
def test_start_of_a_sentence(text: str, starts: bool) -> None:
    assert starts_sentence(text, text.index("@")) is starts


SPANISH = """
    a-ho-ra 3, pa-ís 2, buey 1, a-é-re-o 4, ciu-dad 2, lin-güís-ti-ca 4, vol-ver 2, quien 1, le-í-a 3,
    tien-da 2, res-pues-ta 3, es-cu-cháis 3, o-ír-lo 3, ver-güen-za 3, Ra-úl 2, muy 1, ma-yo 2,
    pro-hí-be 3, cons-truí 2, com-pro-mi-so 4, ha-cha 2, y 1, guion 1, a-ve-ri-güéis 4, cuí-da-te 3,
    prohi-bir 2, ahu-mar 2
"""
ENGLISH = """
    shop 1, busi-ness 2, i-de-a 3, some-one 2, asked 1, want-ed 2, han-dles 2, pag-es 2, shares 1,
    cre-ate 2, vid-e-o 3, qui-et 2, di-dn't 2, don't 1, com-mu-ni-ty 4, sup-pli-er 3, ques-tion 2,
    peo-ple 2, care-ful-ly 3, so-cial 2, the 1, lis-ten-ing 3, ma-te-ri-al 4, face-to-face 3, there's 1
"""
# Italian has no table: Gulpease counts letters.


def read_table(table: str) -> list[tuple[str, int]]:
    """Words as a person divided them, and the number of their syllables."""
    pairs = (entry.split() for entry in table.split(","))
    return [(word if word == "face-to-face" else word.replace("-", ""), int(count)) for word, count in pairs]


@pytest.mark.parametrize(("word", "count"), read_table(SPANISH))
def test_spanish_syllables(word: str, count: int) -> None:
    assert count_spanish(word) == count


@pytest.mark.parametrize(("word", "count"), read_table(ENGLISH))
def test_english_syllables(word: str, count: int) -> None:
    assert count_english(word) == count


@pytest.mark.parametrize("word", ["20", "6:10", "hmm", "x"])
def test_what_has_no_vowel_is_one_syllable(word: str) -> None:
    assert count_spanish(word) == count_english(word) == 1


def test_formulas_by_hand() -> None:
    # 2 sentences, 5 words; 22 letters in Italian, 9 syllables in Spanish, 7 in English.
    assert gulpease([["Apri", "la", "porta"], ["Torno", "domani"]]) == pytest.approx(89 + (600 - 220) / 5)
    assert inflesz([["Abre", "la", "puerta"], ["Vuelvo", "pronto"]]) == pytest.approx(
        206.835 - 62.3 * 9 / 5 - 2.5
    )
    assert flesch([["Open", "the", "door"], ["Listen", "now"]]) == pytest.approx(
        206.835 - 1.015 * 2.5 - 84.6 * 7 / 5
    )
    assert mean_length([["a", "b"], ["c"]]) == 1.5


def test_scale_is_that_of_the_language_without_its_region() -> None:
    assert scale_of("es-MX") is SCALES["es"]
    assert scale_of("gl") is None
