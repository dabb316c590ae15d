#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Types into real shells, each on a terminal of its own, and presses the tabulator."""
import argparse, os, pty, re, select, shutil, subprocess, sys, tempfile, time
from pathlib import Path

SHELLS = {
    "bash": (["bash", "--noprofile", "--norc", "-i"], "PS1='re''ady '; source ./script"),
    "zsh": (["zsh", "-f", "-i"], "PROMPT='re''ady '; autoload -Uz compinit; compinit -u -D; source ./script"),
    "fish": (["fish", "--no-config", "-i"], "function fish_prompt; echo -n re; echo -n 'ady '; end; source ./script"),
}
# What is typed before the tabulator, and what its last word is then.
TYPED = [
    ("plenary session sh", "show"),
    ("plenary session show key", "keynote-jiang"),
    ("plenary session set opening --room=ma", "main-hall"),
    ("plenary session list --state can", "cancelled"),
    ("plenary -f 'my forum.p' room show co", "cosy-corner"),
    ("plenary -f my\\ forum.p room show co", "cosy-corner"),
    ("plenary import sche", "schedule.xml"),
    ("plenary export ics --output=sche", "schedule.xml"),
    ("plenary init X --timezone Asia/Shang", "Asia/Shanghai"),
]
SEEN = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>()][B0]?|\x1b\][^\x07]*\x07|[\r\x07\x08]")
PATIENCE = 30


class Terminal:
    def __init__(self, command, folder):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm", COLUMNS="200", HOME=folder, LC_ALL="C.UTF-8",
                              PATH=f"{folder}/bin:{os.environ['PATH']}")
            os.execvp(command[0], command)

    def write(self, text):
        os.write(self.end, text.encode())

    def wait(self, text):
        """What is seen until @text is, or will not come any more; without @text, until all is still."""
        seen, until = "", time.monotonic() + PATIENCE
        while (text is None or text not in SEEN.sub("", seen)) and time.monotonic() < until:
            if not select.select([self.end], [], [], 0.3)[0]:
                if text is None:
                    break
                continue
            try:
                seen += os.read(self.end, 65536).decode("utf-8", "replace")
            except OSError:
                break
        return SEEN.sub("", seen)

    def close(self):
        os.close(self.end)
        os.waitpid(self.pid, 0)


def prepare(folder, plenary):
    def run(*words):
        return subprocess.run([plenary, *words], cwd=folder, check=True, capture_output=True, text=True).stdout

    (folder / "bin").mkdir()
    (folder / "bin/plenary").symlink_to(plenary)
    (folder / "schedule.xml").touch()
    run("init", "--example", "--file", "example.plenary")
    run("init", "Other", "--from", "2025-05-27", "--timezone", "UTC", "--file", "my forum.p")
    run("room", "add", "Cosy corner", "--file", "my forum.p")
    return run


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__)).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    plenary = parser.parse_args().plenary.resolve()
    number = failed = 0
    with tempfile.TemporaryDirectory() as name:
        run = prepare(Path(name), plenary)
        for shell, (command, start) in SHELLS.items():
            if not shutil.which(shell):
                number += 1
                print(f"ok {number} {shell} # SKIP no {shell} here")
                continue
            (Path(name) / "script").write_text(run("help", "--completion", shell))
            terminal = Terminal(command, name)
            terminal.write(start + "\n")
            terminal.wait("ready ")
            for typed, wanted in TYPED:
                terminal.wait(None)
                terminal.write(typed + "\t")
                seen = terminal.wait(wanted)
                number, failed = number + 1, failed + (wanted not in seen)
                print("ok" if wanted in seen else "not ok", number, shell + ":", typed)
                if wanted not in seen:
                    print("# wanted", wanted, "\n# seen", repr(seen[-300:]))
                terminal.write("\x15")
            terminal.close()
    print(f"1..{number}")
    return failed > 0


sys.exit(main())
