#!/usr/bin/env python3
"""Doubles the input twice and looks at the CPU time: nothing may grow faster than its input.

First real text through every verb and format, then texts of one repeated piece through the stages,
for that is where quadratic search hides. A ratio is (time of 2n - start-up) / (time of n -
start-up); sizes grow until the smaller time is well above what can be measured.
Usage: doubling.py [verbs|shapes [PATTERN]]   (PATTERN: only what this regular expression finds)
"""
import csv, json, os, re, sys, tempfile, zipfile
from program import GLOSSARY, Run, Tally, sample

# Twice is linear; the rest is for caches that overflow, for sorting, and for a busy machine.
LIMIT = 2.6
ENOUGH = 0.25  # seconds
TIMEOUT = 120
PATTERN = sys.argv[2] if len(sys.argv) > 2 else ""

SHAPES = {
    "one word": "a", "words without a stop": "und Haus ", "quotes opened": "„",
    "quotes straight": "\"a\" ", "brackets opened": "(", "brackets in turn": "(a) ",
    "stops": ".", "stops and letters": "a.", "abbreviations": "z. B. ", "digits": "1",
    "figures": "1.000,5 ", "ordinals": "3. ", "hyphens": "Rüstungs-", "elided": "Ein- und ",
    "spaces": " ", "line ends": "\n", "short paragraphs": "Ja.\n\n", "capitals": "A ",
    "names": "Hanna Brückner ", "compound": "Rüstungsproduktions", "combining marks": "\u0308",
    "soft hyphens": "\u00ad", "separable": "er stellt ", "addresses": "www.a.de/",
    "emoticons": ":-) ", "commas": "a, ", "groups of digits": "000 ", "one figure": "5 ",
    "dates": "27.6. ", "places": "Polen ", "places as words": "Polen, ",
    "places in phrases": "in Polen ",
    "known term": "Sanktionen ", "forbidden": "Energie punishments ", "list brackets": "a) ",
    "closed brackets": "]", "closed quotes": "“ ", "doubled": "der der ",
    "German left": "und die Energie ",
    "codes": "⟨1⟩ ", "urls": "https://a.de/b ", "line wraps": "eins\nzwei ",
}


def stages(text):
    """The records of every stage for a text of one shape."""
    return {
        "segment": {"text": text}, "terms": {"text": text}, "worksheet": {"text": text},
        # of the same length, and with nothing of the text in it
        "check by itself": {"source": "Ja und nein. " * (len(text.encode()) // 13), "target": text},
        "check": {"source": text, "target": text}, "align": {"source": text, "target": text},
    }


def measured(tally, name, cost, n, most):
    """Prints the row of one thing; `cost(n)` are the CPU seconds at this size."""
    if not re.search(PATTERN, name):
        return
    nothing = min(cost(0), cost(0))
    times = [cost(n) - nothing]
    while times[0] < ENOUGH and n < most:
        n *= 2 if times[0] > ENOUGH / 4 else 4
        times = [cost(n) - nothing]
    times += [cost(2 * n) - nothing]
    ratios = [times[1] / max(times[0], 0.01)]
    if times[1] < TIMEOUT / 4:
        times += [cost(4 * n) - nothing]
        ratios += [times[2] / max(times[1], 0.01)]
    # A machine shared with others is late now and then: a bad ratio has two more looks.
    good = ratios[-1] < LIMIT or times[-1] < ENOUGH
    for _ in range(2):
        if not good and times[-1] < TIMEOUT / 2:
            size = n * 2 ** len(ratios)
            ratios += [(cost(size) - nothing) / max(cost(size // 2) - nothing, 0.01)]
            good = ratios[-1] < LIMIT
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
    # What stands before, around and after the paragraphs.
    documents = {
        "md": ("# Titel\n\n", "{} *Wichtig* ist [das](https://example.org).\n\n", ""),
        "html": ("<html><body>", "<p>{} <b>Wichtig</b> ist <a href='x'>das</a>.</p>\n",
                 "</body></html>"),
        "docx": ("<w:document xmlns:w='w'><w:body>",
                 "<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> Wichtig.</w:t></w:r>"
                 "</w:p>", "</w:body></w:document>"),
        "odt": ("<o:document-content xmlns:o='o' xmlns:text='t'><o:body><o:text>",
                "<text:p>{} <text:span>Wichtig</text:span>.</text:p>",
                "</o:text></o:body></o:document-content>"),
    }
    glossaries = ["csv", "tsv", "tbx", "utx", "utf8"]

    def path(name):
        return os.path.join(folder, name)

    def write(name, content):
        with open(path(name), "wb") as file:
            file.write(content)
        return path(name)

    def texts(n):
        return write("de.txt", german * n or b"Ja.\n"), write("en.txt", english * n or b"Yes.\n")

    def fixed(n):
        """Every third pair is fixed."""
        target = path(f"fixed{n}.csv")
        if not os.path.exists(target):
            Run(["align", *texts(n), "-o", target])
            with open(target, encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            for row in rows[1::3]:
                row[-1] = "x"
            with open(target, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        return target

    def twice(n):
        """Entries that stand twice, with a space to mend."""
        return "".join(f" Begriff{i},term {i}\nBegriff{i},term {i}\n"
                       for i in range(n * 200)).encode()

    def document(name, n):
        begin, paragraph, end = documents[name]
        lines = [line for line in german.decode().split("\n") if line]
        body = "".join(paragraph.format(line) for line in lines) * n
        text = f"{begin}{body or paragraph.format('Ja.')}{end}".encode()
        if name not in ("docx", "odt"):
            return write(f"text{n}.{name}", text)
        parts = {"docx": ["[Content_Types].xml", "word/document.xml"],
                 "odt": ["mimetype", "content.xml"]}[name]
        with zipfile.ZipFile(path(f"text{n}.{name}"), "w") as archive:
            archive.writestr(parts[0], "<Types/>")
            archive.writestr(parts[1], text)
        return path(f"text{n}.{name}")

    def translated(name, n):
        target = path(f"{name}{n}.jsonl")
        if not os.path.exists(target):
            Run(["prepare", document(name, n), "-o", target])
            with open(target, "rb") as file:
                rows = file.read().replace(b'"english":""', b'"english":"Done."')
            write(f"{name}{n}.jsonl", rows)
        return target

    def glossary(n):
        rows = "".join(f"Begriff{i}stelle,term {i}\n" for i in range(max(1, n)))
        return write("g.csv", f"de,en\n{rows}".encode())

    # Made once for each size: that takes longer than most of what is measured.
    def sheet(n):
        target = path(f"sheet{n}.csv")
        if not os.path.exists(target):
            de, en = texts(n)
            Run(["prepare", de, "--translation", en, "-o", target])
        return target

    def converted(source, extension):
        target = f"{source}.{extension}"
        Run(["convert", source, "-o", target])
        return target

    cases = {
        "segment": lambda n: run_cost(["segment", texts(n)[0]]),
        "terms": lambda n: run_cost(["terms", texts(n)[0], "--glossary", GLOSSARY]),
        "terms --open": lambda n: run_cost(["terms", texts(n)[0], "--open"]),
        "terms, a longer glossary": lambda n: run_cost(
            ["terms", write("t.txt", german), "--glossary", glossary(n * 200)]),
        "align": lambda n: run_cost(["align", *texts(n)]),
        "align --fix": lambda n: run_cost(["align", *texts(n), "--fix", fixed(n)]),
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
        "merge": lambda n: run_cost(["merge", sheet(n), sheet(n), "-o", path("out.csv")]),
        "check --format sarif": lambda n: run_cost(
            ["check", sheet(n), "--glossary", GLOSSARY, "--format", "sarif", "--notices"]),
        "check --write-baseline": lambda n: run_cost(
            ["check", sheet(n), "--glossary", GLOSSARY, "--write-baseline", path("base.tsv")]),
        "check --fix --dry-run": lambda n: run_cost(
            ["check", write("fix.csv", b"de,en\n" + twice(n)), "--fix", "--dry-run"]),
        "export --to text": lambda n: run_cost(["export", sheet(n), "--to", "text"]),
    }
    for name in documents:
        cases[f"prepare {name}"] = lambda n, name=name: run_cost(
            ["prepare", document(name, n), "-o", path("out.csv")])
        cases[f"export --to original {name}"] = lambda n, name=name: run_cost(
            ["export", translated(name, n), "--to", "original", "--source", document(name, n),
             "-o", path(f"out.{name}")])
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
        for stage in stages(""):
            def cost(n):
                text = (piece * (n // len(piece.encode()) + 1)) if n else ""
                with open(records, "w", encoding="utf-8") as file:
                    file.write(json.dumps(stages(text)[stage], ensure_ascii=False) + "\n")
                return run_cost(["stream", stage.split()[0], "--tolerant", "--glossary", GLOSSARY],
                                records)
            measured(tally, f"{stage}, {shape}", cost, 20_000, 100_000)


def main():
    tally = Tally()
    wanted = sys.argv[1:2] or ["verbs", "shapes"]
    with tempfile.TemporaryDirectory() as folder:
        if "verbs" in wanted:
            verbs(tally, folder)
        if "shapes" in wanted:
            shapes(tally, folder)
    tally.close()


if __name__ == "__main__":
    main()
