#!/usr/bin/env python3
"""Runs a stage of `satzpaar stream` over a corpus of JSON lines under Apache Spark.

    spark.py STAGE CORPUS.jsonl OUTPUT.jsonl --program PATH --partitions 8 [-- OPTIONS OF stream]

Every partition is piped through a process of its own. The output has the order and, whatever the
number of partitions, the bytes of a run on one machine; it is written whole or not at all. What was
found, and which records could not be worked on, is counted on standard error.
"""
import argparse, json, os, shlex, sys, tempfile
from collections import Counter

from pyspark import SparkContext, TaskContext


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("stage", choices=["segment", "terms", "align", "check", "worksheet"])
    parser.add_argument("corpus")
    parser.add_argument("output")
    parser.add_argument("--program", default="satzpaar", help="as the nodes see it")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", default="local[2,4]",
                        help="local[THREADS,TRIES] or a cluster's address")
    own = sys.argv[1:]
    cut = own.index("--") if "--" in own else len(own)
    call = parser.parse_args(own[:cut])
    call.options = own[cut + 1:]
    return call


def cut(lines, count):
    """Consecutive shards of about equal size, so that joining them keeps the order."""
    return [lines[len(lines) * i // count:len(lines) * (i + 1) // count] for i in range(count)]


def counted(answers):
    """Findings by check, or errors by code, of one shard's answers."""
    counts = Counter()
    for answer in answers:
        record = json.loads(answer)
        counts.update(finding["check"] for finding in record.get("findings", []))
        counts.update("rows with findings" for row in record.get("rows", []) if row["check"])
        if "error" in record:
            counts[f"error {record['error']['code']}"] += 1
    return counts


def main():
    call = arguments()
    context = SparkContext(call.master, f"satzpaar {call.stage}")
    context.setLogLevel("ERROR")
    with open(call.corpus, encoding="utf-8", newline="\n") as corpus:
        lines = [line.rstrip("\n") for line in corpus if line.strip()]
    command = shlex.join([call.program, "stream", call.stage, "--tolerant", *call.options])
    environment = dict(os.environ, SATZPAAR_DICTIONARIES="none", SATZPAAR_CACHE="none")
    # One shard is one partition. checkCode: without it Spark takes the output of a process that
    # died for all there is. With it the shard fails, and is started again up to TRIES times.
    shards = context.parallelize(cut(lines, call.partitions), call.partitions)
    answers = shards.flatMap(lambda shard: shard).pipe(command, environment, checkCode=True)
    # In `glom` a partition stays together; `collect` returns partitions in order.
    result = [answer for shard in answers.glom().collect() for answer in shard]
    context.stop()
    if len(result) != len(lines):
        sys.exit(f"{len(lines)} records went in and {len(result)} came out")
    folder = os.path.dirname(os.path.abspath(call.output))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=folder,
                                     delete=False) as out:
        out.writelines(answer + "\n" for answer in result)
    os.replace(out.name, call.output)
    for what, count in sorted(counted(result).items()):
        print(f"{count:7} {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
