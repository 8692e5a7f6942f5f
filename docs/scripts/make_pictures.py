"""Make docs/pictures/ from the rendered model release: `make pictures`.

Needs Chromium, Node with tests/judges/node_modules, LibreOffice and poppler. The pictures in full size, one a page,
go to out/pictures for whoever wants to look closely.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

import pressrelease as pr

ROOT = Path(__file__).parents[2]
RELEASE = ROOT / "docs" / "examples" / "2023-01-10-communication-results"
SHOOT = ROOT / "tests" / "judges" / "shoot.mjs"
PICTURES = ROOT / "docs" / "pictures"
CLOSE = ROOT / "out" / "pictures"
LANGUAGES = ("az", "ru", "en")
PAPER, GAP = (226, 229, 233), 24


def main() -> None:
    """Render, photograph, and put the pictures together."""
    chromium = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))),
        None,
    )
    missing = [name for name in ("node", "soffice", "pdftoppm") if not shutil.which(name)]
    if chromium is None or missing:
        sys.exit(f"not installed: {', '.join(missing) or 'chromium'}; docs/judges.md says how")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        pr.render(pr.load(RELEASE), site, formats=("html", "docx"))
        CLOSE.mkdir(parents=True, exist_ok=True)
        photograph(chromium, site)
        print_documents(site, Path(folder))
    PICTURES.mkdir(exist_ok=True)
    together("pages.png", [f"{language}-1280.png" for language in LANGUAGES], width=480)
    together("phones.png", [f"{language}-390.png" for language in LANGUAGES], width=360, height=1000)
    together("dark.png", ["az-1280-dark.png", "ru-390-dark.png", "en-390-dark.png"], width=600, height=1000)
    together("print.png", [f"{language}-print-1.png" for language in LANGUAGES], width=420)
    together("documents.png", [f"{language}-document-1.png" for language in LANGUAGES], width=420)
    sizes = {file.name: file.stat().st_size for file in sorted(PICTURES.glob("*.png"))}
    print(*(f"{name}: {size // 1024} KB" for name, size in sizes.items()), sep="\n")
    print(f"together {sum(sizes.values()) // 1024} KB; each in full size: {CLOSE}")


def photograph(chromium: str, site: Path) -> None:
    """The pages at two widths, light and dark, and as they are printed."""
    shots: list[dict[str, object]] = []
    for language in LANGUAGES:
        page = str(next((site / language).glob("*.html")))
        shots += [
            {
                "page": page,
                "out": str(CLOSE / f"{language}-{width}{suffix}.png"),
                "width": width,
                "scheme": scheme,
            }
            for width in (1280, 390)
            for scheme, suffix in (("light", ""), ("dark", "-dark"))
        ]
        shots.append({"page": page, "out": str(CLOSE / f"{language}-print.pdf"), "pdf": True})
    subprocess.run(["node", SHOOT, chromium], input=json.dumps(shots), text=True, check=True)
    for language in LANGUAGES:
        to_pictures(CLOSE / f"{language}-print.pdf", CLOSE / f"{language}-print")


def print_documents(site: Path, folder: Path) -> None:
    """The Word documents as LibreOffice prints them."""
    for language in LANGUAGES:
        document = next((site / language).glob("*.docx"))
        out = folder / f"pdf-{language}"
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf",
             "--outdir", out, document],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        to_pictures(out / f"{document.stem}.pdf", CLOSE / f"{language}-document")


def to_pictures(pdf: Path, stem: Path) -> None:
    """Every page of a PDF as `stem-1.png`, `stem-2.png` and so on."""
    for old in stem.parent.glob(f"{stem.name}-[0-9]*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-png", "-r", "110", pdf, stem], check=True)
    for made in stem.parent.glob(f"{stem.name}-0[0-9].png"):  # poppler pads the number from ten pages on
        made.rename(made.with_name(made.name.replace("-0", "-")))


def together(name: str, files: list[str], *, width: int, height: int = 0) -> None:
    """Several pictures side by side, in few colours so that the file stays small.

    `width` is that of the widest; phones beside a wide screen get 300 pixels. Where `height` is given, what is below it
    is cut off.
    """
    scaled = []
    phones_beside = 0 < sum("-390" in file for file in files) < len(files)
    for file in files:
        with Image.open(CLOSE / file) as picture:
            own = 300 if phones_beside and "-390" in file else width
            small = picture.convert("RGB").resize(
                (own, picture.height * own // picture.width), Image.Resampling.LANCZOS
            )
            scaled.append(small.crop((0, 0, own, min(small.height, height or small.height))))
    sheet_width = sum(one.width for one in scaled) + GAP * (len(scaled) + 1)
    sheet = Image.new("RGB", (sheet_width, max(one.height for one in scaled) + 2 * GAP), PAPER)
    left = GAP
    for one in scaled:
        sheet.paste(one, (left, GAP))
        left += one.width + GAP
    colours = sheet.quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    colours.save(PICTURES / name, optimize=True)


if __name__ == "__main__":
    main()
