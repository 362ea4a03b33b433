"""Pictures that cannot be SVG: the app's icons and the preview that networks show of a link."""

from __future__ import annotations

from io import BytesIO

from font_source_serif_pro import SourceSerifPro, SourceSerifProBold
from PIL import Image, ImageDraw, ImageFont

PAPER, INK, BRICK, SUN, SECONDARY = "#fffaf2", "#1f2430", "#a63d22", "#f2b134", "#5a6070"
PREVIEW_SIZE = (1200, 630)
OVERSAMPLING = 4
MOST_WINDOWS = 15


def icon_png(size: int) -> bytes:
    """The mark as a square PNG of `size` pixels, for app icons."""
    # The mark is drawn on a grid of 32, larger than needed and scaled down, for smooth edges.
    side = size * OVERSAMPLING
    image = Image.new("RGB", (side, side), PAPER)
    _draw_mark(ImageDraw.Draw(image), 0, 0, side / 32)
    return _png(image.resize((size, size), Image.Resampling.LANCZOS))


def preview_png(title: str, tagline: str, written: int, lessons: int) -> bytes:
    """The preview of a link: title, tagline and the street with the share of written lessons alight."""
    width, height = PREVIEW_SIZE
    image = Image.new("RGB", PREVIEW_SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    _draw_mark(draw, 72, 64, 3.5)
    draw.text((72, 210), title, font=_font(SourceSerifProBold, title, 84, width - 144), fill=INK)
    font = _font(SourceSerifPro, tagline, 38, width - 144)
    draw.text((74, 325), tagline, font=font, fill=SECONDARY)
    windows = min(lessons, MOST_WINDOWS)
    _draw_street(draw, height, width, round(windows * written / lessons), windows)
    return _png(image)


def _font(path: str, text: str, size: int, width: int) -> ImageFont.FreeTypeFont:
    """The font at `size`, or smaller so that the text fits in `width`."""
    font = ImageFont.truetype(path, size)
    longest = font.getlength(text)
    return font if longest <= width else ImageFont.truetype(path, int(size * width / longest))


def _draw_mark(draw: ImageDraw.ImageDraw, x: float, y: float, unit: float) -> None:
    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return x + left * unit, y + top * unit, x + right * unit, y + bottom * unit

    draw.rounded_rectangle(box(3, 1, 29, 31), 7 * unit, fill=BRICK)
    draw.rounded_rectangle(box(10, 6, 22, 26), 3 * unit, fill=SUN)
    draw.rounded_rectangle(box(15, 10, 17, 16), unit, fill=INK)


def _draw_street(draw: ImageDraw.ImageDraw, height: int, width: int, lit: int, windows: int) -> None:
    step = (width - 144) / windows
    draw.rectangle((0, height - 26, width, height), fill=INK)
    for place in range(windows):
        left = 72 + place * step
        top = height - 150 - (place * 37) % 60
        draw.rectangle((left, top, left + step - 10, height - 26), fill=INK)
        glass = SUN if place < lit else SECONDARY
        draw.rectangle((left + 14, top + 22, left + step - 24, top + 62), fill=glass)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
