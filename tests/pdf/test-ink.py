#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Renders the example as PDF in Chinese with one family of fonts at a time, and looks for ink where each character is.

test-ink.py --plenary PROGRAM. The text may be found in a PDF whose glyphs no reader can draw, so the pixels count:
pdftotext tells where the words are, pdftoppm draws them. A family whose glyphs are damaged, and one that has nothing
to draw, are replaced, and an emoji of a font in colour is no higher than its line.
"""
import argparse, html, json, os, re, shutil, struct, subprocess, sys, tempfile, unicodedata
from pathlib import Path

FONTS = Path("/usr/share/fonts")
MONO = FONTS / "truetype/dejavu/DejaVuSansMono.ttf"
HAN = {"noto-cjk": FONTS / "opentype/noto/NotoSansCJK-Regular.ttc", "wqy": FONTS / "truetype/wqy/wqy-microhei.ttc"}
SCALE = 100 / 72
WORD = re.compile(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">(.*?)</word>')


class Tap:
    number = failed = 0

    def point(self, name, faults):
        self.number += 1
        self.failed += bool(faults)
        print("not ok" if faults else "ok", self.number, name)
        for fault in faults[:10]:
            print("#  ", fault)

    def skip(self, name, why):
        self.number += 1
        print("ok", self.number, name, "# SKIP", why)


class Page:
    """The pixels of a page."""

    def __init__(self, path):
        head, _, rest = path.read_bytes().partition(b"\n255\n")
        self.width, self.height = map(int, head.split()[1:3])
        self.pixels = rest

    def has_ink(self, left, top, right, bottom):
        first, last = round(left * SCALE), max(round(right * SCALE), round(left * SCALE) + 1)
        rows = range(max(round(top * SCALE), 0), min(round(bottom * SCALE) + 1, self.height))
        lines = (self.pixels[row * self.width + first:row * self.width + last] for row in rows)
        return any(min(line, default=255) < 160 for line in lines)


def is_wide(c):
    return unicodedata.east_asian_width(c) in "WF"


def characters(words):
    """Where characters are, of which the wide ones are an em and the others as DejaVu Sans Mono has them."""
    for left, top, right, bottom, text in words:
        widths = [1 if is_wide(c) else 0.602 for c in text]
        em = (right - left) / sum(widths)
        for c, width in zip(text, widths):
            yield left, top, left + width * em, bottom, c
            left += width * em


def render(pdf, folder):
    """The pages of a PDF: its pixels, and the words with their boxes."""
    subprocess.run(["pdftoppm", "-gray", "-r", "100", pdf, folder / "page"], check=True)
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = boxes.split("<page ")[1:]
    return [(Page(path), [(*map(float, word[:4]), html.unescape(word[4])) for word in WORD.findall(page)])
            for path, page in zip(sorted(folder.glob("page*.pgm")), pages)]


def find_blanks(pages, mono):
    """Characters without ink; those of words that are not all wide only when the font of the others is known."""
    faults, n = [], 0
    for number, (page, words) in enumerate(pages, 1):
        for left, top, right, bottom, text in characters([w for w in words if mono or all(map(is_wide, w[4]))]):
            n += 1
            if not page.has_ink(left, top, right, bottom):
                faults.append(f"page {number}: nothing is drawn for '{text}' at {left:.0f},{top:.0f}")
    return faults if n > 100 else [*faults, f"only {n} characters"]


def damage(source, target, empty):
    """Writes a TrueType font whose glyphs do not load, or are all empty (each begins where the next does)."""
    data = bytearray(source.read_bytes())
    for i in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, at, length = struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i])
        if tag == (b"loca" if empty else b"glyf"):
            data[at:at + length] = (b"\0" if empty else b"\x7f") * length
    target.write_bytes(data)


class Bench:
    """A programme, and fonts of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        folder.mkdir()
        (folder / "fonts").mkdir()
        (folder / "fonts.conf").write_text(
            f"<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
        self.environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
        self.plenary("init", "--example")

    def copy(self, *paths):
        for path in paths:
            shutil.copy(path, self.folder / "fonts")

    def plenary(self, *words, check=True):
        return subprocess.run([self.program, *words], cwd=self.folder, env=self.environment, check=check,
                              capture_output=True, text=True)

    def print(self, *options):
        done = self.plenary("print", "day", "-o", "day.pdf", "--json", *options, check=False)
        return json.loads(done.stdout)["findings"] if done.returncode == 0 else done.stderr


def look(bench, tap, name, *options, mono=True):
    """Prints in Chinese, and looks for blanks. Returns the findings."""
    findings = bench.print(*options)
    if isinstance(findings, str):
        tap.point(name, [findings])
        return []
    tap.point(name, find_blanks(render(bench.folder / "day.pdf", bench.folder), mono))
    return findings


def try_damaged(program, top, tap):
    """A damaged family is replaced in all of the paper; when nothing is left, the error names its file."""
    for empty in (False, True):
        kind = "empty" if empty else "damaged"
        bench = Bench(program, top / kind)
        damage(MONO, bench.folder / "fonts/mono.ttf", empty)
        alone = bench.print()
        told = re.search(r"'DejaVu Sans Mono' cannot draw .*/mono\.ttf' is damaged.*\(fonts-noto-core\)", str(alone))
        tap.point(f"{kind} glyphs, no other font: an error",
                  [] if told and not (bench.folder / "day.pdf").exists() else [str(alone)])
        bench.copy(HAN["wqy"])
        findings = look(bench, tap, f"{kind} glyphs: the next family has ink", "--language", "zh", mono=False)
        tap.point(f"{kind} glyphs: told",
                  [] if [f["rule"] for f in findings] == ["font-replaced"] else [str(findings)])


def try_emoji(program, top, tap):
    """An emoji is on its line, above and below which there is nothing, whether fontconfig scales bitmaps or not."""
    path = FONTS / "truetype/noto/NotoColorEmoji.ttf"
    if not path.exists():
        return tap.skip("an emoji is as high as its line", "fonts-noto-color-emoji is not installed")
    bench = Bench(program, top / "emoji")
    bench.copy(MONO, path)
    bench.plenary("init", "Case", "--from", "2026-05-01", "--timezone", "UTC", "--file", "case.plenary")
    bench.plenary("session", "add", "Start \U0001f680 day", "--start", "10:00", "--length", "60",
                  "--file", "case.plenary")
    bench.print("--file", "case.plenary")
    page, words = render(bench.folder / "day.pdf", bench.folder)[0]
    start, day = next(w for w in words if w[4] == "Start"), [w for w in words if w[4] == "day"][-1]
    left, right, high = start[2] + 1, day[0] - 1, start[3] - start[1]
    tap.point("an emoji is as high as its line", [
        *([] if page.has_ink(left, start[1], right, start[3]) else ["no emoji"]),
        *(["above"] if page.has_ink(left, start[1] - high, right, start[1] - 3) else []),
        *(["below"] if page.has_ink(left, start[3] + 3, right, start[3] + high) else [])])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plenary", type=Path, required=True)
    program = parser.parse_args().plenary.resolve()
    lacking = [tool for tool in ("pdftotext", "pdftoppm") if not shutil.which(tool)]
    if lacking or not MONO.exists():
        print("1..0 # SKIP needs", lacking[0] if lacking else "fonts-dejavu-core")
        return 0
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for name, path in HAN.items():
            if not path.exists():
                tap.skip(f"{name}: ink for each character", f"{path.name} is not installed")
                continue
            bench = Bench(program, top / name)
            bench.copy(MONO, path)
            for language in ("zh", "zh,en"):
                look(bench, tap, f"{name}: ink for each character in {language}", "--language", language, "--replace")
        if HAN["wqy"].exists():
            try_damaged(program, top, tap)
        else:
            tap.skip("damaged fonts", "fonts-wqy-microhei is not installed")
        try_emoji(program, top, tap)
    print(f"1..{tap.number}")
    return tap.failed > 0


sys.exit(main())
