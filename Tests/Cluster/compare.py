#!/usr/bin/env python3
"""Runs spark.py with 1, 2 and 8 partitions on the sample article, multiplied, and compares bytes.

The reference is the program on its own, without Spark. One run starts with a program that dies in
the middle of its first shard, to see that the shard is started again and nothing is lost or twice.
Usage: compare.py PROGRAM
"""
import json, os, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
GLOSSARIES = os.path.abspath(os.path.join(ROOT, "Glossaries"))
ENVIRONMENT = dict(os.environ, SATZPAAR_DICTIONARIES="none", SATZPAAR_CACHE="none",
                   PYSPARK_PYTHON=sys.executable)
RECORDS = 200

# Dies of SIGKILL after some answers, the first time it is started.
FRAGILE = """#!/bin/sh
if mkdir "{marker}" 2>/dev/null; then
  "{program}" "$@" | head -3
  kill -9 $$
fi
exec "{program}" "$@"
"""


def corpus(path, stage):
    with open(os.path.join(GLOSSARIES, "sample", "article.de.txt"), encoding="utf-8") as file:
        german = file.read().split("\n")
    with open(os.path.join(GLOSSARIES, "sample", "article.en.txt"), encoding="utf-8") as file:
        english = file.read().split("\n")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for number in range(RECORDS):
            # No two records are the same: some paragraphs only, a figure of its own.
            keep = slice(number % 3, 3 + number % 4)
            source = "\n".join([f"Artikel {number}.", *german[keep]])
            target = "\n".join([f"Article {number}.", *english[keep]])
            record = {"id": number, "text": source, "translation": target} \
                if stage == "worksheet" else {"id": number, "source": source, "target": target}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
        out.write('{"id":"broken","text":5,"source":5}\n')


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    if not shutil.which("java"):
        print("cluster run skipped: there is no Java (Spark wants version 17 or later)")
        return 0
    try:
        import pyspark
    except ImportError:
        print("cluster run skipped: there is no PySpark (pip install pyspark)")
        return 0
    program = os.path.abspath(sys.argv[1])
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)
        fragile = path("fragile")
        with open(fragile, "w") as file:
            file.write(FRAGILE.format(marker=path("died"), program=program))
        os.chmod(fragile, 0o755)
        for stage in ("worksheet", "align", "check"):
            corpus(path("corpus.jsonl"), stage)
            options = [] if stage == "align" else ["--glossary", GLOSSARIES]
            with open(path("corpus.jsonl"), "rb") as source, open(path("alone.jsonl"), "wb") as out:
                subprocess.run([program, "stream", stage, "--tolerant", *options], stdin=source,
                               stdout=out, check=True, env=ENVIRONMENT)
            alone = read(path("alone.jsonl"))
            runs = [(1, program), (2, program), (8, program)]
            if stage == "check":
                runs.append((8, fragile))
            for partitions, used in runs:
                run = subprocess.run(
                    [sys.executable, os.path.join(HERE, "spark.py"), stage, path("corpus.jsonl"),
                     path("out.jsonl"), "--program", used, "--partitions", str(partitions), "--",
                     *options], env=ENVIRONMENT, capture_output=True, text=True)
                same = run.returncode == 0 and read(path("out.jsonl")) == alone
                how = "" if used == program else ", a shard killed once"
                if used != program:
                    same = same and os.path.isdir(path("died"))
                passed, failed = passed + same, failed + (not same)
                print(f"{'ok  ' if same else 'FAIL'} {stage}, {partitions} partitions{how}: "
                      f"{len(alone)} bytes, {RECORDS + 1} records", flush=True)
                if not same:
                    print(run.stderr[-3000:])
            print("".join(line + "\n" for line in run.stderr.split("\n")
                          if line[:7].strip().isdigit()), end="")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
