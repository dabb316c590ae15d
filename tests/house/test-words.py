#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the words in each language together: the same keys, the same places to fill, and each of them used."""
import configparser, re, sys

from house import SOURCE, Tap, files

FOLDER = SOURCE / "data/lang"


def read(path):
    words = configparser.RawConfigParser(delimiters="=", strict=True, comment_prefixes="#")
    words.read(path, encoding="utf-8")
    return {(group, key): text for group in words.sections() for key, text in words[group].items()}


def places(text):
    return sorted(re.findall(r"%\d", text))


def differences(name, words, english):
    for group, key in english.keys() - words.keys():
        yield f"{name}: no {key} in [{group}]"
    for group, key in words.keys() - english.keys():
        yield f"{name}: {key} in [{group}] is not in en.ini"
    for key in words.keys() & english.keys():
        # A language may say more: 由 %1 调整为 %2 where English says what it was.
        if not set(places(english[key])) <= set(places(words[key])) <= {"%1", "%2"}:
            yield f"{name}: {key[1]} = {words[key]} fills other places than {english[key]}"
        if not words[key].strip() or words[key] != words[key].strip():
            yield f"{name}: {key[1]} is empty, or has blanks around it"


def enumerated(type_name):
    """The words of a type of the model, between the brackets of its definition."""
    text = (SOURCE / "src/model/pln-type.c").read_text()
    return re.findall(r'"([^"]+)"', re.search(rf"\({type_name},(.*?)\)", text, re.S)[1])


def unused(english):
    sources = {path: path.read_text() for path in files("*.c", under=["src"])}
    tables = {"print": "pln-print-words.c", "calendar": "pln-ics-words.c"}
    keys = {}
    for group, name in tables.items():
        path = next(path for path in sources if path.name == name)
        table = sources[path]
        for word, key in re.findall(r'\[(PLN_\w+)\] = "([\w-]+)"', table):
            keys[group, key] = word
        sources[path] = re.sub(r"keys\[.*?\n};", "", table, flags=re.S)
    rest = "".join(sources.values())
    for group, key in english:
        if group in tables and not re.search(rf"\b{keys.get((group, key), 'none')}\b", rest):
            yield f"nothing says {key} in [{group}]"
        if group in ("role", "presence", "duty") and key not in enumerated(group):
            yield f"there is no {group} {key}"
    for group in ("role", "presence", "duty"):
        yield from (f"no word for the {group} {word}" for word in enumerated(group)
                    if (group, word) not in english and word not in ("confirmed", "other"))


def english_times():
    """pln_slot_to_string() is for the terminal, in English; papers have pln_print_time()."""
    for path in sorted(files("*.c", under=["src/format", "src/words"])):
        if path.name.startswith(("pln-print", "pln-marks")) and "pln_slot_to_string" in path.read_text():
            yield path.name


tap = Tap()
english = read(FOLDER / "en.ini")
listed = re.findall(r"<file>(.*?)</file>", (SOURCE / "src/words/pln-lang.gresource.xml").read_text())
tap.point("each language is in the program", sorted({p.name for p in FOLDER.iterdir()} ^ set(listed)))
for path in sorted(FOLDER.glob("*.ini")):
    tap.point(f"{path.name} has the words of en.ini", list(differences(path.name, read(path), english)))
tap.point("papers say times in their own language", list(english_times()))
tap.point("each word is used", list(unused(english)))
sys.exit(tap.end())
