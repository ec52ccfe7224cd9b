#!/usr/bin/env python3
"""Measure public peers on the very text and terms that satzpaar-bench used, and print ratios.

  peers.py BENCH SAMPLE GLOSSARIES PAIRS

BENCH is the satzpaar-bench executable. Peers are Python packages that pip installs into .build/peers;
one that cannot be had is said so and left out. hunalign is taken from the path, or from the variable HUNALIGN:
build it from its public source (github.com/danielvarga/hunalign, `make` in src/hunalign). Every figure is the best of
three rounds, in processor time of one thread.
"""
import importlib, json, os, shutil, subprocess, sys, tempfile, time

PEERS = os.path.join(".build", "peers")


def peer(package):
    """The package as a module, installed if need be; None, and a word, where it cannot be had."""
    sys.path.insert(0, PEERS)
    try:
        return __import__(package[0])
    except ImportError:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", PEERS, package[1]],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    importlib.invalidate_caches()
    try:
        return __import__(package[0])
    except ImportError:
        print(f"{package[1]}: cannot be had here, left out")
        return None


def best(work, rounds=3, clock=time.process_time):
    """The shortest time of a piece of work, in seconds of processor time as satzpaar-bench counts them."""
    times = []
    for _ in range(rounds):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def ours(bench, *arguments):
    run = subprocess.run([bench, *arguments], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def terms(bench, sample, glossaries):
    ahocorasick = peer(("ahocorasick", "pyahocorasick"))
    with tempfile.TemporaryDirectory() as folder:
        for figure in ours(bench, "terms", sample, "--glossary", glossaries, "--dump", folder):
            size = int(figure["entries"])
            line = f"terms, {size} entries: {figure['MB/s']:.1f} MB/s, loaded in {figure['load s']:.2f} s"
            if ahocorasick:
                text = open(os.path.join(folder, "text.txt"), encoding="utf-8").read()
                automaton = ahocorasick.Automaton()
                for term in open(os.path.join(folder, f"terms-{size}.txt"), encoding="utf-8"):
                    automaton.add_word(term.rstrip("\n"), len(term))
                automaton.make_automaton()
                seconds = best(lambda: sum(1 for _ in automaton.iter(text)))
                rate = len(text.encode()) / 1e6 / seconds
                line += f"; pyahocorasick {rate:.1f} MB/s, ratio {figure['MB/s'] / rate:.2f}"
            print(line, flush=True)


def segments(bench, sample):
    for figure in ours(bench, "segment", sample):
        print(f"segment: {figure['MB/s']:.1f} MB/s; ICU's sentences {figure['ICU sentences MB/s']:.1f} MB/s, "
              f"ratio {figure['ours / ICU sentences']:.2f}", flush=True)
    pysbd = peer(("pysbd", "pysbd"))
    if pysbd:
        text = open(sample, encoding="utf-8").read() * 5
        segmenter = pysbd.Segmenter(language="de", clean=False)
        seconds = best(lambda: [segmenter.segment(line) for line in text.splitlines()])
        rate = len(text.encode()) / 1e6 / seconds
        print(f"segment: pySBD {rate:.2f} MB/s, ratio {figure['MB/s'] / rate:.0f}", flush=True)


def stream(bench, sample):
    """`satzpaar stream segment` as a whole process, one paragraph a record."""
    program = os.path.join(os.path.dirname(bench), "satzpaar")
    if not os.path.exists(program):
        print(f"stream segment: {program} is not built, left out")
        return
    lines = open(sample, encoding="utf-8").read().splitlines()
    records = [json.dumps({"id": n, "text": line}, ensure_ascii=False) for n, line in enumerate(lines)]
    repeat = 20_000_000 // sum(len(line.encode()) for line in lines)
    data = ("\n".join(records) + "\n").encode() * repeat
    size = sum(len(line.encode()) for line in lines) * repeat / 1e6
    seconds = best(lambda: subprocess.run([program, "stream", "segment"], input=data,
                                          stdout=subprocess.DEVNULL, check=True), clock=time.perf_counter)
    print(f"stream segment, whole process: {size / seconds:.1f} MB/s of text", flush=True)


def children():
    times = os.times()
    return times.children_user + times.children_system


def alignment(bench, pairs, glossaries):
    """The aligner's curve, and hunalign without a dictionary on the same sentences where it is there."""
    hunalign = os.environ.get("HUNALIGN") or shutil.which("hunalign")
    with tempfile.TemporaryDirectory() as folder:
        figures = ours(bench, "align", pairs, "--glossary", glossaries, "--dump", folder)
        for figure in figures:
            size = int(figure["pairs"])
            line = (f"align, {size} pairs: {figure['sentences/s']:.0f} sentences/s, {figure['s']:.2f} s, "
                    f"strict F1 {figure['strict F1']:.3f}, at most {figure['peak MB']:.0f} MB")
            if size != figures[0]["pairs"]:
                line += f", {figure['s'] / before:.1f} x the time of the size before"
            before = figure["s"]
            if hunalign and size <= 10_000:
                base, empty = os.path.join(folder, f"pairs-{size}"), os.path.join(folder, "empty.dic")
                open(empty, "w").close()
                seconds = best(lambda: subprocess.run([hunalign, empty, base + ".de", base + ".en"], check=True, cwd=folder,
                                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL),
                               clock=children)
                line += f"; hunalign {figure['sentences'] / seconds:.0f} sentences/s, ratio {seconds / figure['s']:.1f}"
            print(line, flush=True)
    if not hunalign:
        print("hunalign: not found, left out (see the head of this file)")


def main(bench, sample, glossaries, pairs):
    segments(bench, sample)
    stream(bench, sample)
    terms(bench, sample, glossaries)
    alignment(bench, pairs, glossaries)


if __name__ == "__main__":
    main(*sys.argv[1:5])
