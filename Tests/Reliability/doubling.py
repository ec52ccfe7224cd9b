#!/usr/bin/env python3
"""Doubles the input twice and looks at the CPU time: nothing may grow faster than its input.

First real text through every verb and format, then texts of one repeated piece through the stages,
for that is where quadratic search hides. A ratio is (time of 2n - start-up) / (time of n -
start-up); sizes grow until the smaller time is well above what can be measured.
Usage: doubling.py [verbs|shapes]
"""
import json, os, sys, tempfile
from program import GLOSSARY, Run, Tally, sample

# Twice is linear; the rest is for caches that overflow, for sorting, and for a busy machine.
LIMIT = 2.6
ENOUGH = 0.25  # seconds
TIMEOUT = 120

SHAPES = {
    "one word": "a", "words without a stop": "und Haus ", "quotes opened": "„",
    "quotes straight": "\"a\" ", "brackets opened": "(", "brackets in turn": "(a) ",
    "stops": ".", "stops and letters": "a.", "abbreviations": "z. B. ", "digits": "1",
    "figures": "1.000,5 ", "ordinals": "3. ", "hyphens": "Rüstungs-", "elided": "Ein- und ",
    "spaces": " ", "line ends": "\n", "short paragraphs": "Ja.\n\n", "capitals": "A ",
    "names": "Hanna Brückner ", "compound": "Rüstungsproduktions", "combining marks": "\u0308",
    "soft hyphens": "\u00ad", "separable": "er stellt ", "addresses": "www.a.de/",
    "emoticons": ":-) ", "commas": "a, ",
}


def stages(text):
    """The records of every stage for a text of one shape."""
    return {
        "segment": {"text": text}, "terms": {"text": text},
        "check": {"source": text, "target": text}, "align": {"source": text, "target": text},
    }


def measured(tally, name, cost, n, most):
    """Prints the row of one thing; `cost(n)` are the CPU seconds at this size."""
    nothing = cost(0)
    times = [cost(n) - nothing]
    while times[0] < ENOUGH and n < most:
        n *= 2 if times[0] > ENOUGH / 4 else 4
        times = [cost(n) - nothing]
    times += [cost(2 * n) - nothing]
    ratios = [times[1] / max(times[0], 0.01)]
    if times[1] < TIMEOUT / 4:
        times += [cost(4 * n) - nothing]
        ratios += [times[2] / max(times[1], 0.01)]
    # A machine shared with others is late now and then: the last word has a second look.
    good = ratios[-1] < LIMIT or times[-1] < ENOUGH or \
        (cost(4 * n) - nothing) / max(cost(2 * n) - nothing, 0.01) < LIMIT
    cells = "  ".join(f"{time:7.2f}" for time in times)
    tally.check(f"{name:<34} n = {n:>9}", good,
                f"{cells} s   ratios {', '.join(f'{ratio:.2f}' for ratio in ratios)}")


def run_cost(arguments, path=None):
    source = open(path, "rb") if path else None
    run = Run(arguments, stdin=source, timeout=TIMEOUT)
    if run.status not in (0, 1):
        print(f"     status {run.status}: {' '.join(arguments)[:90]} {run.stderr[:200]!r}")
    return run.cpu


def verbs(tally, folder):
    german, english = sample("de"), sample("en")
    formats = ["csv", "tsv", "xlsx", "html", "jsonl", "xlf", "tmx", "po"]
    glossaries = ["csv", "tsv", "tbx", "utx", "utf8"]

    def path(name):
        return os.path.join(folder, name)

    def write(name, content):
        with open(path(name), "wb") as file:
            file.write(content)
        return path(name)

    def texts(n):
        return write("de.txt", german * n), write("en.txt", english * n)

    def glossary(n):
        rows = "".join(f"Begriff{i}stelle,term {i}\n" for i in range(n))
        return write("g.csv", f"de,en\n{rows}".encode())

    def sheet(n):
        de, en = texts(n)
        Run(["prepare", de, "--translation", en, "-o", path("sheet.csv")] if n else
            ["prepare", de, "-o", path("sheet.csv")])
        return path("sheet.csv")

    def converted(source, extension):
        target = path(f"in.{extension}")
        Run(["convert", source, "-o", target])
        return target

    cases = {
        "segment": lambda n: run_cost(["segment", texts(n)[0]]),
        "terms": lambda n: run_cost(["terms", texts(n)[0], "--glossary", GLOSSARY]),
        "terms --open": lambda n: run_cost(["terms", texts(n)[0], "--open"]),
        "terms, a longer glossary": lambda n: run_cost(
            ["terms", write("t.txt", german), "--glossary", glossary(n * 200)]),
        "align": lambda n: run_cost(["align", *texts(n)]),
        "prepare": lambda n: run_cost(
            ["prepare", texts(n)[0], "--glossary", GLOSSARY, "-o", path("out.csv")]),
        "prepare --translation": lambda n: run_cost(
            ["prepare", texts(n)[0], "--translation", texts(n)[1], "-o", path("out.csv")]),
        "prepare --previous": lambda n: run_cost(
            ["prepare", write("new.txt", b"Neu.\n" + german * n), "--previous", sheet(n),
             "-o", path("out.csv")]),
        "check of texts": lambda n: run_cost(
            ["check", "--source", texts(n)[0], "--target", texts(n)[1], "--glossary", GLOSSARY]),
        "check of a worksheet": lambda n: run_cost(["check", sheet(n), "--glossary", GLOSSARY]),
        "check of a glossary": lambda n: run_cost(["check", glossary(n * 200)]),
        "merge": lambda n: run_cost(["merge", sheet(n), path("sheet.csv"), "-o", path("out.csv")]),
    }
    for name in formats:
        cases[f"convert worksheet to {name}"] = lambda n, name=name: run_cost(
            ["convert", sheet(n), "-o", path(f"out.{name}")])
        if name != "html":
            cases[f"convert {name} to csv"] = lambda n, name=name: run_cost(
                ["convert", converted(sheet(n), name), "-o", path("out.csv")])
    for name in glossaries:
        cases[f"convert glossary to {name}"] = lambda n, name=name: run_cost(
            ["convert", glossary(n * 200), "-o", path(f"out.{name}")])
        cases[f"convert {name} glossary to csv"] = lambda n, name=name: run_cost(
            ["convert", converted(glossary(n * 200), name), "-o", path("out.csv")])
    for name, cost in cases.items():
        measured(tally, name, cost, 16, 512)


def shapes(tally, folder):
    records = os.path.join(folder, "record.jsonl")
    for shape, piece in SHAPES.items():
        for stage in ("segment", "terms", "check", "align"):
            def cost(n):
                text = (piece * (n // len(piece.encode()) + 1)) if n else ""
                with open(records, "w", encoding="utf-8") as file:
                    file.write(json.dumps(stages(text)[stage], ensure_ascii=False) + "\n")
                return run_cost(["stream", stage, "--tolerant"], records)
            measured(tally, f"{stage}, {shape}", cost, 20_000, 100_000)


def main():
    tally = Tally()
    wanted = sys.argv[1:] or ["verbs", "shapes"]
    with tempfile.TemporaryDirectory() as folder:
        if "verbs" in wanted:
            verbs(tally, folder)
        if "shapes" in wanted:
            shapes(tally, folder)
    tally.close()


if __name__ == "__main__":
    main()
