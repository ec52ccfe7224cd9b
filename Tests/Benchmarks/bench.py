#!/usr/bin/env python3
"""Measure the stages beside public peers on the same texts, and print figures and ratios.

  bench.py PROGRAMS SAMPLE GLOSSARIES PAIRS --out FOLDER [--floors FLOORS]

PROGRAMS is the folder with satzpaar and satzpaar-bench. FOLDER gets figures.json and curves.svg. With --floors the
ratios are held against a file of least (or, under "most", greatest) values, and the exit status is 1 below one.

Peers are Python packages that pip installs into .build/peers (pySBD, pyahocorasick, simplemma); hunalign is taken from
the path or from the variable HUNALIGN: build it from its public source (github.com/danielvarga/hunalign, `make` in
src/hunalign). One that cannot be had is said so and left out. Every figure is the best of three rounds, in processor
time of one thread; ratios are of figures of one run. A part that misses a floor is measured once more, for the clock of
a shared machine may change between the two figures of a ratio; what misses twice fails.
"""
import argparse, importlib, json, os, resource, shutil, subprocess, sys, tempfile, time

PEERS = os.path.join(".build", "peers")
FIGURES = {}


def figure(name, value, unit=""):
    FIGURES[name] = {"value": value, "unit": unit}
    print(f"{name:66s} {value:10.3g} {unit}", flush=True)


def peer(module, package):
    """The package as a module, installed if need be; None, and a word, where it cannot be had."""
    if PEERS not in sys.path:
        sys.path.insert(0, PEERS)
    for attempt in range(2):
        try:
            return importlib.import_module(module)
        except ImportError:
            if attempt == 0:
                subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", PEERS, package],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                importlib.invalidate_caches()
    print(f"{package}: cannot be had here, left out")
    return None


def children():
    """Processor time of the processes started so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def best(work, rounds=3, clock=time.process_time):
    """The shortest time of a piece of work, in seconds."""
    times = []
    for _ in range(rounds):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def ours(programs, *arguments):
    run = subprocess.run([os.path.join(programs, "satzpaar-bench"), *arguments], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def run(program, *arguments, data=b""):
    return subprocess.run([program, *arguments], input=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def sentences(a):
    rate = 0
    for f in ours(a.programs, "segment", a.sample):
        rate = f["MB/s"]
        figure("sentences", rate, "MB/s")
        figure("sentences, times as fast as ICU's iterator", f["ours / ICU sentences"])
    pysbd = peer("pysbd", "pysbd")
    if pysbd:
        text = open(a.sample, encoding="utf-8").read() * 5
        segmenter = pysbd.Segmenter(language="de", clean=False)
        seconds = best(lambda: [segmenter.segment(line) for line in text.splitlines()])
        figure("sentences, times as fast as pySBD", rate * seconds / (len(text.encode()) / 1e6))


def stream(a):
    """`satzpaar stream segment` as a whole process, one paragraph a record."""
    lines = open(a.sample, encoding="utf-8").read().splitlines()
    records = [json.dumps({"id": n, "text": line}, ensure_ascii=False) for n, line in enumerate(lines)]
    repeat = 20_000_000 // sum(len(line.encode()) for line in lines)
    data = ("\n".join(records) + "\n").encode() * repeat
    size = sum(len(line.encode()) for line in lines) * repeat / 1e6
    program = os.path.join(a.programs, "satzpaar")
    figure("stream segment, whole process", size / best(lambda: run(program, "stream", "segment", data=data), clock=children), "MB/s")


def start(a):
    program = os.path.join(a.programs, "satzpaar")
    figure("start of --version", 1000 * best(lambda: run(program, "--version"), 10, children), "ms")
    figure("start of prepare with the shipped glossaries",
           1000 * best(lambda: run(program, "prepare", a.sample, "--glossary", a.glossaries, "--to", "jsonl"), 5, children), "ms")


def terms(a, varied):
    ahocorasick = peer("ahocorasick", "pyahocorasick")
    kind = "varied" if varied else "repeated"
    rates = {}
    with tempfile.TemporaryDirectory() as folder:
        for f in ours(a.programs, "terms", a.sample, "--glossary", a.glossaries, "--dump", folder,
                      "--varied" if varied else "--no-varied"):
            size = int(f["entries"])
            rates[size] = f["MB/s"]
            figure(f"terms, {kind} text, {size} entries", f["MB/s"], "MB/s")
            if varied:
                figure(f"terms, load of {size} entries", f["load s"], "s")
            if varied and size == 10_000:
                figure("terms, load of 10000 entries in times of matching 20 MB", f["load s"] * f["MB/s"] / 20)
            if ahocorasick and size <= 100_000:
                text = open(os.path.join(folder, "text.txt"), encoding="utf-8").read()
                automaton = ahocorasick.Automaton()
                for term in open(os.path.join(folder, f"terms-{size}.txt"), encoding="utf-8"):
                    automaton.add_word(term.rstrip("\n"), len(term))
                automaton.make_automaton()
                seconds = best(lambda: sum(1 for _ in automaton.iter(text)))
                rate = len(text.encode()) / 1e6 / seconds
                figure(f"terms, {kind} text, {size} entries, times as fast as pyahocorasick", f["MB/s"] / rate)
        simplemma = peer("simplemma", "simplemma")
        if simplemma and varied:
            words = open(os.path.join(folder, "text.txt"), encoding="utf-8").read().split()[:100_000]
            seconds = best(lambda: [simplemma.lemmatize(word, lang="de") for word in words], 1)
            rate = sum(len(word.encode()) + 1 for word in words) / 1e6 / seconds
            figure("terms, 100000 entries, times as fast as simplemma's lemmas", rates[100_000] / rate)
    if 1_000_000 in rates:
        figure(f"terms, {kind} text, 1000000 entries, share of the rate with 10000", rates[1_000_000] / rates[10_000])


def alignment(a):
    hunalign = os.environ.get("HUNALIGN") or shutil.which("hunalign")
    with tempfile.TemporaryDirectory() as folder:
        figures = ours(a.programs, "align", a.pairs, "--glossary", a.glossaries, "--dump", folder)
        for before, f in zip([None, *figures], figures):
            size = int(f["pairs"])
            figure(f"align, {size} pairs", f["sentences/s"], "sentences/s")
            figure(f"align, {size} pairs, strict F1", f["strict F1"])
            figure(f"align, {size} pairs, memory", f["peak MB"], "MB")
            if before:
                figure(f"align, time of {size} pairs in times of {int(before['pairs'])}", f["s"] / before["s"])
            if hunalign and size <= 10_000:
                base, empty = os.path.abspath(os.path.join(folder, f"pairs-{size}")), os.path.join(folder, "empty.dic")
                open(empty, "w").close()
                seconds = best(lambda: subprocess.run([hunalign, empty, base + ".de", base + ".en"], check=True, cwd=folder,
                                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL), clock=children)
                figure(f"align, {size} pairs, times as fast as hunalign", seconds / f["s"])
                # The whole process: start, reading, segmenting, the kept dictionary, writing.
                whole = best(lambda: subprocess.run([os.path.abspath(os.path.join(a.programs, "satzpaar")), "align", base + ".de", base + ".en",
                                                     "--to", "ladder"], check=True, cwd=folder, stdout=subprocess.DEVNULL,
                                                    stderr=subprocess.DEVNULL), clock=children)
                figure(f"align, {size} pairs, whole process, times as fast as hunalign", seconds / whole)
    if not hunalign:
        print("hunalign: not found, left out (see the head of this file)")


def pipeline(a):
    for f in ours(a.programs, "pipeline", a.sample, "--glossary", a.glossaries):
        figure("whole pipeline, 100000 entries", f["MB/s"], "MB/s")
        figure("whole pipeline, in times of ICU's words", f["times ICU words"])
        figure("whole pipeline, two threads in times of one", f["speed-up of two threads"])


def plot(path):
    """The curves over glossary size and text size, on logarithmic axes."""
    groups = {"terms, varied text, MB/s": [], "terms, repeated text, MB/s": [], "align, 1,000 sentences/s": []}
    for name, f in FIGURES.items():
        for kind in ("varied", "repeated"):
            if name.startswith(f"terms, {kind} text,") and name.endswith("entries"):
                groups[f"terms, {kind} text, MB/s"].append((int(name.split(", ")[2].split()[0]), f["value"]))
        if name.startswith("align,") and name.endswith("pairs") and f["unit"]:
            groups["align, 1,000 sentences/s"].append((int(name.split()[1]), f["value"] / 1000))
    from math import log10
    x = lambda v: 60 + 140 * (log10(v) - 2.7)
    y = lambda v: 300 - 110 * log10(max(v, 0.3) / 0.3) * 0.9
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 340" font-family="sans-serif" font-size="12">',
           '<rect width="720" height="340" fill="white"/>']
    for v in (1, 10, 100):
        out.append(f'<path d="M60 {y(v):.0f}H540" stroke="#ddd"/><text x="52" y="{y(v) + 4:.0f}" text-anchor="end">{v}</text>')
    for v in (1_000, 10_000, 100_000, 1_000_000):
        out.append(f'<path d="M{x(v):.0f} 40V300" stroke="#ddd"/><text x="{x(v):.0f}" y="318" text-anchor="middle">{v:,}</text>')
    for (name, points), colour in zip(groups.items(), ("#0b6e99", "#c2571a", "#3f7d20")):
        if points:
            line = " ".join(f"{x(a):.0f},{y(b):.0f}" for a, b in points)
            out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
            out.append(f'<text x="{x(points[-1][0]) + 6:.0f}" y="{y(points[-1][1]) + 4:.0f}" fill="{colour}">{name}</text>')
    out.append('<text x="300" y="336" text-anchor="middle">entries of the glossary, or pairs of sentences</text></svg>')
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(out) + "\n")


def below(floors):
    """The figures that miss their floor or pass their ceiling, as lines; figures that were not measured are passed over."""
    missed = []
    for name, least in floors.get("least", {}).items():
        if name in FIGURES and FIGURES[name]["value"] < least:
            missed.append(f"{name}: {FIGURES[name]['value']:.3g}, the floor is {least}")
    for name, most in floors.get("most", {}).items():
        if name in FIGURES and FIGURES[name]["value"] > most:
            missed.append(f"{name}: {FIGURES[name]['value']:.3g}, the ceiling is {most}")
    return missed


def measure(part, a, floors):
    missed = below(floors)
    part(a)
    again = [line for line in below(floors) if line not in missed]
    if again:
        print("\n".join(f"measured again: {line}" for line in again))
        part(a)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("programs", "sample", "glossaries", "pairs"):
        parser.add_argument(name)
    parser.add_argument("--out", required=True)
    parser.add_argument("--floors")
    a = parser.parse_args()
    floors = json.load(open(a.floors, encoding="utf-8")) if a.floors else {}
    for part in (start, sentences, stream, lambda a: terms(a, True), lambda a: terms(a, False), alignment, pipeline):
        measure(part, a, floors)
    os.makedirs(a.out, exist_ok=True)
    with open(os.path.join(a.out, "figures.json"), "w", encoding="utf-8") as f:
        json.dump(FIGURES, f, indent=1)
    plot(os.path.join(a.out, "curves.svg"))
    missed = below(floors)
    for line in missed:
        print(f"below: {line}")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
