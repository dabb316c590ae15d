#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs transcripts: files that show what is typed and what comes back, and are held to it.

A transcript (tests/cli/NAME.t) is prose; commands and what they print are indented by two blanks:

  $ plenary check --day 1 \\
  > --json
  what stdout shows, line by line
  2> what stderr shows, after all of stdout
  ? 5

`>` continues a command; `? 5` is its exit status, left out when it is 0. A line that ends in
` (re)` or ` (glob)` is a pattern for one line. ` (esc)` shows what cannot be seen as Python writes
it (`\\x1b`; a blank at the end `\\x20`; an octet that is not UTF-8 `\\udcff`), ` (no-eol)` an end
without a newline. Empty lines count only between lines of output. All commands of a file share one
bash in a new folder, shown as $HOME; $FIXTURES is tests/data. `exit 77` skips the rest; what it
printed before says why.
"""
import argparse, difflib, fnmatch, os, re, shlex, subprocess, sys, tempfile
from pathlib import Path
from types import SimpleNamespace

SOURCE = Path(__file__).resolve().parent.parent
KEPT = re.compile(r"PATH|TMPDIR|LD_.*|MALLOC_.*|G_DEBUG|.*SAN_OPTIONS")
MARK = "=end-of-command="


def parse(lines, indent):
    """The commands of a transcript, or without indent of the ```console blocks of Markdown.

    lines[first:last] of the file are what a command should print, `want`.
    """
    commands, inside, current = [], indent != "", None
    for number, line in enumerate(lines, 1):
        body = line[len(indent):]
        if not indent and line.startswith("```"):
            inside, current = line.strip() == "```console", None
        elif not inside or not line.strip():
            continue
        elif not line.startswith(indent):
            current = None
        elif body.startswith("$ "):
            current = SimpleNamespace(line=number, text=body[2:], want=[],
                                      first=number, last=number)
            commands += [current]
        elif current and not current.want and body.startswith("> ") and number == current.last + 1:
            current.text += "\n" + body[2:]
            current.first = current.last = number
        elif current:
            current.want += [""] * (number - 1 - current.last) + [body]
            current.last = number
    return commands


def written(text, prefix=""):
    """What was printed, as the lines of a transcript."""
    lines = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        end = "" if line.endswith("\n") else " (no-eol)"
        line = line.removesuffix("\n")
        if not line.isprintable() or line.endswith(" "):
            line = "".join(c if c.isprintable() and c != "\\" else ascii(c)[1:-1] for c in line)
            line, end = re.sub(r" $", r"\\x20", line), " (esc)" + end
        lines.append((prefix + line + end).rstrip())
    if lines and lines[-1] == prefix.rstrip():
        lines[-1] = prefix + " (esc)"
    return lines


def run(commands, plenary, wrap, base):
    """Runs all in one shell. Returns what each that came to its end printed; why the others not."""
    home, folder, script = base / "home", plenary.parent, base / "script"
    home.mkdir()
    if wrap:
        (folder := base / "bin").mkdir()
        (wrapper := folder / "plenary").touch(0o755)
        wrapper.write_text(f'#!/bin/sh\nexec {wrap} {shlex.quote(str(plenary))} "$@"\n')
    with script.open("w") as file:
        for i, command in enumerate(commands):
            (base / str(i)).write_text(command.text + "\n")
            file.write(f". {base}/{i}\nprintf '{MARK}%s\\n' $?\necho '{MARK}' >&2\n")
    env = {k: v for k, v in os.environ.items() if KEPT.fullmatch(k)}
    env |= {"PATH": f"{folder}:{env['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "SOURCE": str(SOURCE), "FIXTURES": str(SOURCE / "tests/data"),
            "PLENARY_NOW": "2025-05-01T12:00:00Z", "PLENARY_AUTHOR": "anna"}
    shell = subprocess.run(["bash", "--norc", "--noprofile", script], cwd=home, env=env,
                           stdin=subprocess.DEVNULL, capture_output=True)
    out, err = (octets.decode(errors="surrogateescape").replace(str(home), "$HOME")
                .replace(str(SOURCE / "tests/data"), "$FIXTURES")
                for octets in (shell.stdout, shell.stderr))
    err = re.sub(rf"{re.escape(str(base))}/\d+: line \d+: ", "bash: ", err)
    *ends, rest = re.split(rf"{MARK}(\d+)\n", out)
    printed = [written(out) + written(err, "2> ") + (["? " + code] if code != "0" else [])
               for out, code, err in zip(ends[::2], ends[1::2], err.split(MARK + "\n"))]
    if shell.returncode == 77:
        return printed, "# SKIP " + rest.strip().replace("\n", "; ")
    return printed, f"the shell ended with status {shell.returncode}"


def fits(want, line):
    """Whether a line is as it should be."""
    return (want == line or want.endswith(" (glob)") and fnmatch.fnmatchcase(line, want[:-7])
            or want.endswith(" (re)") and re.fullmatch(want[:-5], line) is not None)


def renewed(want, got):
    """What was printed; where a pattern that was wanted fits a line, the pattern."""
    patterns = [line for line in want if line.endswith((" (re)", " (glob)"))]
    return [line if line in want else next((p for p in patterns if fits(p, line)), line)
            for line in got]


def main():
    add = (parser := argparse.ArgumentParser(description="Runs a transcript.")).add_argument
    add("file", type=Path)
    add("--plenary", type=Path, required=True, help="the program")
    add("--readme", action="store_true", help="the file is Markdown")
    add("--wrap", default=os.environ.get("PLN_WRAP"), help="what to put before plenary")
    add("--regenerate", default="PLN_REGENERATE" in os.environ, action="store_true",
        help="write down what is printed")
    options = parser.parse_args()
    lines, failed = options.file.read_text().split("\n"), 0
    indent = "" if options.readme else "  "
    commands = parse(lines, indent)
    if not commands:
        print(f"1..1\nnot ok 1 {options.file.name}: no command in it, is it indented by two blanks?")
        return True
    with tempfile.TemporaryDirectory(prefix="plenary-") as base:
        printed, why = run(commands, options.plenary.resolve(), options.wrap, Path(base).resolve())
    for i, command in enumerate(commands, 1):
        want, got = command.want, printed.pop(0) if printed else None
        name = f"{i} {options.file.name}:{command.line} {command.text}"
        name = name.split("\n")[0].replace("#", "\\#")
        if got is None and why.startswith("# SKIP"):
            print("ok", name, why)
        elif got is not None and len(got) == len(want) and all(map(fits, want, got)):
            print("ok", name)
        elif got is not None and options.regenerate:
            print("ok", name)
            command.want = renewed(want, got)
        else:
            failed += 1
            print("not ok", name)
            got = [why] if got is None else renewed(want, got)
            for line in difflib.unified_diff(want, got, "wanted", "printed", lineterm=""):
                print("#  ", line)
    print(f"1..{len(commands)}")
    if options.regenerate:
        for command in reversed(commands):
            lines[command.first:command.last] = [line and indent + line for line in command.want]
        options.file.write_text("\n".join(lines))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
