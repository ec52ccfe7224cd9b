#!/usr/bin/env python3
"""Inputs of no bytes and of a gigabyte, lines, words and nesting that no person writes.

Every answer has to be an answer: exit status 0, 1 or 2, never a signal, within the time given.
Usage: extremes.py [MEGABYTES]   (of the largest input; 1024 if not said)
"""
import json, os, sys, tempfile
from program import GLOSSARY, Run, Tally, sample

MEGABYTES = int(sys.argv[1]) if len(sys.argv) > 1 else 1024
STAGES = ("segment", "terms", "check", "align", "worksheet")


def record(text):
    return {"id": 1, "text": text, "source": text, "target": text}


def answered(tally, name, folder, text, stages=STAGES, limit=300):
    path = os.path.join(folder, "record.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(record(text), ensure_ascii=False) + "\n")
    for stage in stages:
        with open(path, "rb") as source:
            run = Run(["stream", stage, "--glossary", GLOSSARY], stdin=source, timeout=limit)
        good = run.status == 0 and run.stdout.count(b"\n") == 1
        tally.check(f"{name}, {stage}", good,
                    f"status {run.status}, {run.cpu:.1f} s, {run.memory:.0f} MB")


def nothing(tally, folder):
    for extension in ("txt", "csv", "tsv", "jsonl", "xlsx", "tmx", "xlf", "po", "tbx", "utx", "html"):
        path = os.path.join(folder, f"nothing.{extension}")
        open(path, "wb").close()
        for verb in (["segment", path], ["prepare", path], ["check", path], ["export", path],
                     ["convert", path, "-o", "-", "--to", "csv"], ["merge", path, path],
                     ["align", path, path], ["terms", path, "--glossary", path]):
            run = Run(verb, timeout=20)
            if run.status not in (0, 1, 2):
                tally.check(f"{verb[0]} of no bytes as {extension}", False, f"status {run.status}")
    tally.check("no bytes, in every format to every verb", tally.failed == 0)


def gigabyte(tally, folder):
    """A text of that size as one file; and as records, of which the slower stages get a part."""
    piece = sample("de")
    text = os.path.join(folder, "big.txt")
    with open(text, "wb") as out:
        for _ in range(MEGABYTES * 2**20 // len(piece)):
            out.write(piece)
    with open(os.devnull, "wb") as out:
        run = Run(["segment", text], stdout=out)
    tally.check(f"segment of {MEGABYTES} MB", run.status == 0, f"{run.cpu:.0f} s, {run.memory:.0f} MB")
    os.unlink(text)
    line = (json.dumps({"id": 1, "text": piece.decode()}, ensure_ascii=False) + "\n").encode()
    for stage, part in (("segment", 1), ("terms", 5), ("worksheet", 10)):
        size = max(1, MEGABYTES // part)
        records = os.path.join(folder, "big.jsonl")
        with open(records, "wb") as lines:
            for _ in range(size * 2**20 // len(line)):
                lines.write(line)
        with open(records, "rb") as source, open(os.devnull, "wb") as out:
            run = Run(["stream", stage, "--glossary", GLOSSARY], stdin=source, stdout=out)
        tally.check(f"stream {stage} of {size} MB", run.status == 0 and run.memory < 400,
                    f"{run.cpu:.0f} s, {run.memory:.0f} MB")
        os.unlink(records)


def steady(tally, folder):
    """Four times the records may not take more memory: nothing of a record is kept."""
    path = os.path.join(folder, "steady.jsonl")
    line = json.dumps({"id": 1, "text": "Der Rat berät über 1,5 Milliarden Euro.",
                       "source": "Der Rat berät über 1,5 Milliarden Euro.",
                       "target": "The Council debates 1.5 billion Euro und mehr.",
                       "translation": "The Council debates 1.5 billion euros."}).encode() + b"\n"
    for stage in STAGES:
        peaks = []
        for count in (5_000, 20_000):
            with open(path, "wb") as file:
                file.write(line * count)
            with open(path, "rb") as source, open(os.devnull, "wb") as out:
                peaks.append(Run(["stream", stage], stdin=source, stdout=out).memory)
        tally.check(f"memory of stream {stage} is steady", peaks[1] < peaks[0] * 1.3 + 25,
                    f"{peaks[0]:.0f} MB, {peaks[1]:.0f} MB")


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        nothing(tally, folder)
        steady(tally, folder)
        scalars = "".join(chr(c) for c in range(1, 0x110000) if not 0xD800 <= c < 0xE000)
        answered(tally, "every Unicode scalar", folder, scalars)
        answered(tally, "100,000 quotes", folder, "„" * 50_000 + "“" * 50_000)
        answered(tally, "100,000 brackets", folder, "(" * 50_000 + "a" + ")" * 50_000)
        answered(tally, "a word of 10 MB", folder, "a" * 10_000_000)
        answered(tally, "a line of 100 MB", folder, "und Haus " * (100_000_000 // 9), ("segment",))
        deep = os.path.join(folder, "deep.jsonl")
        with open(deep, "w") as file:
            file.write("[" * 1_000_000 + "]" * 1_000_000 + "\n")
            file.write('{"a":' * 1_000_000 + "1" + "}" * 1_000_000 + "\n")
        with open(deep, "rb") as source:
            run = Run(["stream", "segment", "--tolerant"], stdin=source, timeout=60)
        tally.check("JSON nested a million deep", run.status == 0 and run.stdout.count(b"error") == 2)
        gigabyte(tally, folder)
    tally.close()


if __name__ == "__main__":
    main()
