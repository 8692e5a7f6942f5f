"""Draw the photo of the model release, `briefing.jpg`: an empty briefing hall in soft light.

Run `python docs/examples/make_photo.py` (needs Pillow). Nothing is taken from anywhere: every shape is drawn here,
four times as large as it will be and scaled down, so that all edges are smooth. The same code gives the same picture.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT, SCALE = 1600, 900, 2
FILE = Path(__file__).parent / "2023-01-10-communication-results" / "briefing.jpg"

WALL_TOP, WALL_BOTTOM = (206, 214, 222), (232, 233, 229)
FLOOR_FAR, FLOOR_NEAR = (186, 172, 154), (128, 112, 96)
PANEL, PANEL_EDGE = (37, 66, 96), (28, 52, 78)
WOOD, WOOD_SIDE, WOOD_TOP = (150, 108, 74), (118, 82, 56), (176, 132, 94)
CHAIR, CHAIR_LIGHT, CHAIR_LEG = (54, 84, 112), (78, 112, 142), (70, 74, 80)
METAL = (38, 42, 48)
HORIZON = 560  # where the wall meets the floor

Colour = tuple[int, int, int]
Point = tuple[float, float]


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that is `share` (0 to 1) of the way from the first to the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


class Canvas:
    """A large picture that is drawn on in the coordinates of the small one."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self.draw = ImageDraw.Draw(self.image)

    def shade(self, top: int, bottom: int, first: Colour, second: Colour) -> None:
        """Fill the rows from `top` to `bottom` with a gradient."""
        for row in range(top * SCALE, bottom * SCALE):
            share = (row - top * SCALE) / ((bottom - top) * SCALE)
            self.draw.line([(0, row), (WIDTH * SCALE, row)], fill=mixed(first, second, share))

    def polygon(self, points: list[Point], fill: Colour) -> None:
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def box(self, left: float, top: float, right: float, bottom: float, fill: Colour, radius: float = 0) -> None:
        self.draw.rounded_rectangle(
            (left * SCALE, top * SCALE, right * SCALE, bottom * SCALE), radius=radius * SCALE, fill=fill
        )

    def line(self, points: list[Point], fill: Colour, width: float) -> None:
        self.draw.line(
            [(x * SCALE, y * SCALE) for x, y in points], fill=fill, width=max(1, round(width * SCALE)), joint="curve"
        )

    def glow(self, points: list[Point], strength: int, blur: float) -> None:
        """Lighten a soft-edged shape."""
        self._blend(points, (255, 250, 238), strength, blur)

    def shadow(self, points: list[Point], strength: int, blur: float) -> None:
        """Darken a soft-edged shape."""
        self._blend(points, (40, 34, 34), strength, blur)

    def _blend(self, points: list[Point], colour: Colour, strength: int, blur: float) -> None:
        # a quarter of the size is enough for what is blurred anyway
        small = Image.new("L", (WIDTH // 2, HEIGHT // 2), 0)
        ImageDraw.Draw(small).polygon([(x / 2, y / 2) for x, y in points], fill=strength)
        mask = small.filter(ImageFilter.GaussianBlur(blur / 2)).resize(self.image.size, Image.Resampling.BILINEAR)
        self.image.paste(colour, mask=mask)


def draw_room(canvas: Canvas) -> None:
    """The wall with its windows and the floor with the light that falls on it."""
    canvas.shade(0, HORIZON, WALL_TOP, WALL_BOTTOM)
    canvas.shade(HORIZON, HEIGHT, FLOOR_FAR, FLOOR_NEAR)
    canvas.box(0, HORIZON - 16, WIDTH, HORIZON, mixed(WALL_BOTTOM, (150, 146, 138), 0.5))
    for left in (70, 270):  # windows
        canvas.box(left - 9, 91, left + 149, 459, (188, 194, 198))
        for row in range(360):
            sky = mixed((214, 230, 243), (250, 246, 236), row / 360)
            canvas.box(left, 100 + row, left + 140, 101 + row, sky)
        canvas.box(left + 67, 100, left + 73, 460, (196, 201, 204))
        canvas.box(left, 247, left + 140, 252, (196, 201, 204))
        canvas.box(left - 16, 459, left + 156, 469, (204, 207, 207))
        canvas.glow([(left, 100), (left + 140, 100), (left + 200, 470), (left - 40, 470)], 60, 60)
    for left in (150, 420):  # what the windows throw on the floor
        canvas.glow([(left, 610), (left + 200, 610), (left + 420, 860), (left + 110, 860)], 70, 34)
    for left in (620, 940, 1260):  # lamps
        canvas.box(left, 0, left + 170, 9, (255, 252, 242))
        canvas.glow([(left, 0), (left + 170, 0), (left + 330, 420), (left - 160, 420)], 46, 70)


def draw_backdrop(canvas: Canvas) -> None:
    """The blue wall behind the speaker: plain panels, no emblem, so that the picture is of no one's hall."""
    canvas.shadow([(628, 150), (1392, 150), (1392, HORIZON + 24), (628, HORIZON + 24)], 70, 30)
    canvas.box(620, 120, 1380, HORIZON + 6, PANEL_EDGE, radius=4)
    for number in range(5):
        left = 626 + number * 150
        canvas.box(left, 126, left + 148, HORIZON, mixed(PANEL, (64, 98, 132), 0.16 * (2 - abs(number - 2))))
    canvas.glow([(800, 126), (1200, 126), (1290, HORIZON), (710, HORIZON)], 46, 90)
    canvas.polygon([(560, HORIZON + 6), (1440, HORIZON + 6), (1490, HORIZON + 46), (510, HORIZON + 46)], (166, 150, 130))
    canvas.box(510, HORIZON + 46, 1490, HORIZON + 66, (124, 108, 92))
    canvas.shadow([(500, HORIZON + 66), (1500, HORIZON + 66), (1540, HORIZON + 84), (460, HORIZON + 84)], 90, 12)


def draw_lectern(canvas: Canvas) -> None:
    """The lectern and its microphones."""
    canvas.shadow([(896, 584), (1130, 584), (1190, 602), (880, 602)], 130, 12)
    canvas.polygon([(910, 400), (1090, 400), (1072, 594), (928, 594)], WOOD)
    canvas.polygon([(1090, 400), (1106, 394), (1088, 588), (1072, 594)], WOOD_SIDE)
    canvas.polygon([(932, 424), (1068, 424), (1054, 572), (946, 572)], mixed(WOOD, WOOD_SIDE, 0.35))
    canvas.polygon([(938, 430), (1062, 430), (1049, 566), (951, 566)], mixed(WOOD, WOOD_TOP, 0.3))
    canvas.box(918, 594, 1082, 603, WOOD_SIDE)
    canvas.polygon([(884, 396), (1116, 396), (1092, 362), (908, 362)], WOOD_TOP)
    canvas.box(884, 396, 1116, 408, mixed(WOOD, WOOD_SIDE, 0.5))
    canvas.polygon([(948, 388), (1052, 388), (1042, 370), (958, 370)], (244, 243, 238))  # the sheet
    microphones = (((952, 372), (962, 318), (978, 296)), ((1048, 372), (1038, 318), (1022, 296)))
    for base, bend, tip in microphones:
        canvas.line([base, bend, tip], METAL, 4)
        canvas.box(base[0] - 9, base[1] - 3, base[0] + 9, base[1] + 5, METAL, radius=3)
        canvas.box(tip[0] - 8, tip[1] - 24, tip[0] + 8, tip[1] + 6, METAL, radius=8)
        canvas.box(tip[0] - 5, tip[1] - 20, tip[0] - 1, tip[1] - 8, (92, 98, 106), radius=2)


def draw_chair(canvas: Canvas, x: float, floor: float, size: float, haze: float) -> None:
    """One chair seen from behind; `x` is its middle, `floor` where it stands, `haze` (0 to 1) how far it is."""
    body, light, leg = (mixed(colour, (198, 194, 188), haze) for colour in (CHAIR, CHAIR_LIGHT, CHAIR_LEG))
    canvas.shadow(
        [(x - 52 * size, floor - 6 * size), (x + 56 * size, floor - 6 * size), (x + 74 * size, floor + 9 * size),
         (x - 46 * size, floor + 9 * size)], 96, 8 * size,
    )  # fmt: skip
    for side in (-1, 1):
        canvas.line([(x + side * 38 * size, floor - 76 * size), (x + side * 44 * size, floor)], leg, 5 * size)
    canvas.box(x - 50 * size, floor - 84 * size, x + 50 * size, floor - 62 * size, mixed(body, (20, 30, 40), 0.3), radius=9 * size)
    canvas.box(x - 46 * size, floor - 186 * size, x + 46 * size, floor - 78 * size, body, radius=16 * size)
    canvas.box(x - 38 * size, floor - 179 * size, x + 38 * size, floor - 172 * size, light, radius=3.5 * size)


def draw_chairs(canvas: Canvas) -> None:
    """Three rows with an aisle, the nearest cut by the lower edge."""
    rows = ((722, 0.62, 84, 0.30), (806, 0.86, 118, 0.14), (950, 1.3, 178, 0.0))
    for floor, size, step, haze in rows:
        for side in (-1, 1):
            for number in range(8):
                x = 1000 + side * (step * 1.05 + number * step)
                if -step < x < WIDTH + step:
                    draw_chair(canvas, x, floor, size, haze)


def main() -> None:
    canvas = Canvas()
    draw_room(canvas)
    draw_backdrop(canvas)
    draw_lectern(canvas)
    draw_chairs(canvas)
    picture = canvas.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    vignette = Image.new("L", (WIDTH // 8, HEIGHT // 8), 255)
    ImageDraw.Draw(vignette).rectangle((0, 0, WIDTH // 8, HEIGHT // 8), outline=205, width=8)
    vignette = vignette.filter(ImageFilter.GaussianBlur(14)).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    picture = ImageChops.multiply(picture, Image.merge("RGB", (vignette,) * 3))
    picture.save(FILE, quality=86, optimize=True, progressive=True)
    print(f"{FILE}: {FILE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
