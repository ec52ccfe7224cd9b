#!/usr/bin/env python3
"""Run the program over every file in ../shared/formats/samples and print what becomes of it.

usage: samples.py PROGRAM

A file is read (with the number of rows and what was said about them) or refused (with the message).
Anything else, a crash or more than ten seconds, makes the exit status 1. Without the samples this
says so and passes.
"""
import os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.normpath(os.path.join(HERE, "../../../shared/formats/samples"))
SECONDS = 10
TEXT = "Der erste Satz endet hier. Der zweite, z. B. dieser, folgt.\n"


def command(path):
    """The verb that reads a file of this kind."""
    ending = path.rsplit(".", 1)[-1].lower()
    if ending == "srx":
        return ["segment", "-", "--rules", path]
    if ending in ("docx", "odt"):
        return ["prepare", path, "--no-dictionaries", "--to", "jsonl"]
    if ending == "tbx" or os.path.basename(os.path.dirname(path)) in ("glossary", "xlsx"):
        return ["convert", path, "--to", "csv", "-o", "-"]
    if ending in ("csv", "xlsx"):
        return ["check", path]
    return ["export", path, "--to", "jsonl"]


def main(program):
    if not os.path.isdir(SAMPLES):
        print("samples skipped: there are none beside the project (../shared/formats/samples)")
        return 0
    failed = 0
    for folder, _, names in sorted(os.walk(SAMPLES)):
        for name in sorted(n for n in names if not n.endswith((".md", "VALIDITY.txt"))):
            path = os.path.join(folder, name)
            try:
                run = subprocess.run([program] + command(path), input=TEXT.encode(),
                                     capture_output=True, timeout=SECONDS)
                status, lines = run.returncode, run.stderr.decode(errors="replace").splitlines()
                rows = run.stdout.count(b"\n")
            except subprocess.TimeoutExpired:
                status, lines, rows = None, [], 0
            said = [l.replace(path + ": ", "").replace(path, "") for l in lines
                    if l.startswith(("note:", path)) or ": error[" in l]
            if status in (0, 1):
                word = f"read, {rows} lines"
            elif status == 2 and any("error[" in l for l in said):
                word = "refused"
            else:
                word, failed = f"FAILED ({status})", 1
            print(f"{os.path.relpath(path, SAMPLES):60} {word:18} {'; '.join(said)[:160]}")
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
