"""The words of a language that belong to no single page: interface, outline, termbase, pictures, sources."""

from __future__ import annotations

from pydantic import Field, RootModel

from course.model.base import Id, Model, Text


class SiteWords(Model):
    name: Text
    tagline: Text
    menu: Text
    close: Text
    languages: Text
    scheme: Text
    home: Text
    about: Text
    glossary: Text
    worksheets: Text
    facilitators: Text
    course: Text
    on_this_page: Text


class LessonWords(Model):
    module: Text
    lesson: Text
    minutes: Text
    objectives: Text
    sources: Text
    sources_intro: Text
    all_sources: Text
    next: Text
    next_lesson: Text
    finished_written: Text
    finished: Text
    back_home: Text
    planned: Text


class PanelWords(Model):
    key: Text
    example: Text
    faded: Text
    activity: Text
    dated: Text
    caution: Text
    facilitator: Text
    solution: Text


class WorksheetWords(Model):
    title: Text
    saved: Text
    print: Text
    print_all: Text
    clear: Text
    undo: Text
    copy_sheet: Text
    copied: Text


class QuizInterface(Model):
    title: Text
    question: Text
    prequestion_title: Text
    prequestion_intro: Text
    prequestion_noted: Text
    prequestion_no_script: Text
    your_guess: Text
    case: Text
    true: Text
    false: Text
    choose_several: Text
    choose_order: Text
    choose_pairs: Text
    choose_rating: Text
    move_up: Text
    move_down: Text
    moved: Text
    pick: Text
    check: Text
    try_again: Text
    hint: Text
    hint_step: Text
    next: Text
    to_score: Text
    previous: Text
    show_answer: Text
    answers: Text
    answer_is: Text
    right: Text
    wrong: Text
    partly: Text
    not_answered: Text
    review_section: Text
    review_lesson: Text
    tries_left: Text
    recorded: Text
    score: Text
    score_perfect: Text
    score_good: Text
    score_review: Text
    review: Text
    restart: Text
    finished: Text
    saved: Text


class SearchWords(Model):
    open: Text
    title: Text
    placeholder: Text
    empty: Text
    results: Text
    one_result: Text
    hint: Text
    unavailable: Text
    failed: Text


class NoticeWords(Model):
    fallback: Text
    translate: Text


class HomeWords(Model):
    facts_lessons: Text
    facts_minutes: Text
    facts_free: Text
    start: Text
    modules: Text
    try_: Text = Field(alias="try")
    window_lit: Text
    window_planned: Text
    legend: Text


class GlossaryWords(Model):
    also: Text


class SourcesWords(Model):
    published: Text
    about_date: Text
    unknown_author: Text
    untitled: Text
    read_in: Text
    taught: Text
    ideas: Text
    not_followed: Text


class NotFoundWords(Model):
    title: Text
    text: Text
    home: Text


class FooterWords(Model):
    license: Text
    privacy: Text
    source_code: Text
    edit: Text


class Interface(Model):
    """`docs/<language>/interface.yml`: all fixed words; `{name}` is filled in, in every language alike."""

    site: SiteWords
    lesson: LessonWords
    panel: PanelWords
    worksheet: WorksheetWords
    quiz: QuizInterface
    search: SearchWords
    notice: NoticeWords
    home: HomeWords
    glossary: GlossaryWords
    sources: SourcesWords
    notfound: NotFoundWords
    footer: FooterWords


class ModuleWords(Model):
    title: Text
    summary: Text


class OutlineWords(Model):
    """`docs/<language>/outline.yml`: titles of modules, and of lessons that have no page yet."""

    modules: dict[Id, ModuleWords]
    planned: dict[str, Text] = Field(default={}, description="`module/lesson`: the title it will have.")


class Term(Model):
    """One concept in one language."""

    term: Text
    definition: Text
    also: tuple[Text, ...] = ()
    common: bool = Field(
        default=False, description="An everyday word too: lessons need not link it to the glossary."
    )
    forbidden: tuple[Text, ...] = Field(default=(), description="Always wrong in our texts; checked.")
    avoid: tuple[Text, ...] = Field(default=(), description="Wrong for this concept only; for writers.")


class Termbase(RootModel[dict[Id, Term]]):
    """`docs/<language>/termbase.yml`: concept: its term; the glossary is made from it."""

    model_config = {"frozen": True}


class PictureText(Model):
    alt: Text
    words: dict[Id, Text] = Field(default={}, description="The labels that are drawn.")


class PictureWords(RootModel[dict[Id, PictureText]]):
    """`docs/<language>/pictures.yml`: picture: its text alternative and labels."""

    model_config = {"frozen": True}


class AcceptedWords(RootModel[tuple[Text, ...]]):
    """`docs/<language>/spelling.yml`: right words that dictionaries lack; small letters allow capitals."""

    model_config = {"frozen": True}


class SourceText(Model):
    """What readers are told of one source, besides its record."""

    contributed: Text = Field(description="One or two sentences: what the course took from it.")
    not_followed: tuple[Text, ...] = Field(
        min_length=1, max_length=3, description="What the course does not repeat after it, and why."
    )


class SourceWords(RootModel[dict[Id, SourceText]]):
    """`docs/<language>/sources.yml`: source: what the about page says of it."""

    model_config = {"frozen": True}
