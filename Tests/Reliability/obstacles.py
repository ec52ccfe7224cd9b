#!/usr/bin/env python3
"""Full disks, folders that cannot be written, inputs that are not there, pipes that close.

Full and read-only file systems are small ones in memory, for which one has to be root; without that
these cases are skipped with a word.
"""
import os, subprocess, tempfile
from program import ENVIRONMENT, GLOSSARY, PROGRAM, Run, Tally, sample

GERMAN = os.path.join(GLOSSARY, "sample", "article.de.txt")
ENGLISH = os.path.join(GLOSSARY, "sample", "article.en.txt")


def refused(run, word):
    """The work was not done, said so, and did not crash."""
    return run.status == 2 and word in run.stderr


def small_disk(folder):
    os.makedirs(folder)
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
    return os.geteuid() == 0 and subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def full_disk(tally, folder, big):
    disk = os.path.join(folder, "full")
    if not small_disk(disk):
        print("skipped: full and read-only disks need the right to mount one")
        return
    try:
        target = os.path.join(disk, "sheet.csv")
        for verb in (["prepare", big], ["convert", os.path.join(folder, "big.csv")]):
            with open(target, "wb") as file:
                file.write(b"old\n")
            run = Run([*verb, "-o", target])
            whole = open(target, "rb").read() == b"old\n" and os.listdir(disk) == ["sheet.csv"]
            tally.check(f"{verb[0]} -o to a full disk", refused(run, b"no space left") and whole)
        for verb in (["segment", big], ["prepare", big, "--to", "jsonl"], ["terms", big],
                     ["export", os.path.join(folder, "big.csv")]):
            with open(os.path.join(disk, "out"), "wb") as out:
                run = Run(verb, stdout=out)
            tally.check(f"{verb[0]} > a full disk", refused(run, b"no space left"),
                        f"status {run.status}")
        records = os.path.join(folder, "records.jsonl")
        with open(os.path.join(disk, "out"), "wb") as out, open(records, "rb") as source:
            run = Run(["stream", "segment"], stdin=source, stdout=out)
        tally.check("stream > a full disk", refused(run, b"no space left"), f"status {run.status}")
        os.unlink(os.path.join(disk, "out"))
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        run = Run(["prepare", GERMAN, "-o", target])
        tally.check("prepare -o in a read-only folder", refused(run, b"read-only"))
    finally:
        subprocess.run(["umount", disk])


def inputs(tally, folder):
    dangling = os.path.join(folder, "gone.txt")
    os.symlink(os.path.join(folder, "nowhere"), dangling)
    for verb in (["segment", dangling], ["prepare", dangling], ["check", dangling],
                 ["prepare", GERMAN, "--translation", dangling], ["align", GERMAN, dangling],
                 ["merge", dangling, dangling], ["convert", dangling, "-o", "-"],
                 ["export", dangling], ["terms", GERMAN, "--glossary", dangling],
                 ["stream", "terms", "--glossary", dangling]):
        run = Run(verb)
        tally.check(f"{' '.join(verb[:2][:1])} of a vanished file", refused(run, b"error["),
                    run.stderr.decode().split("\n")[0].replace(folder, ""))
    for verb in (["segment"], ["terms"], ["stream", "segment"], ["check", "-"]):
        command = f'"$0" {" ".join(verb)}'
        for what, redirection in (("a folder", "< /tmp"), ("closed", "<&-")):
            run = subprocess.run(["sh", "-c", f"{command} {redirection}", PROGRAM], env=ENVIRONMENT,
                                 capture_output=True)
            tally.check(f"{' '.join(verb)} when standard input is {what}",
                        run.returncode == 2 and b"error[unreadable]" in run.stderr,
                        f"status {run.returncode}")


def pipes(tally, folder, big):
    sheet = os.path.join(folder, "big.csv")
    records = os.path.join(folder, "records.jsonl")
    for verb in (["segment", big], ["terms", big], ["prepare", big, "--to", "jsonl"],
                 ["export", sheet], ["convert", sheet, "--to", "tmx", "-o", "-"],
                 ["align", GERMAN, ENGLISH], ["stream", "segment"], ["stream", "terms"]):
        with open(records, "rb") as source:
            process = subprocess.Popen([PROGRAM, *verb], stdin=source, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, env=ENVIRONMENT)
            process.stdout.readline()
            process.stdout.close()
            words = process.stderr.read()
            status = process.wait()
        tally.check(f"{' '.join(verb[:2]).split('/')[0]} | head -1",
                    status == 0 and b"error" not in words, f"status {status}")


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        big = os.path.join(folder, "big.txt")
        with open(big, "wb") as file:
            file.write(sample("de") * 100)
        with open(os.path.join(folder, "records.jsonl"), "wb") as file:
            file.write('{"id":1,"text":"Der Bundestag berät. Die Entscheidung fällt.'
                       '"}\n'.encode() * 50_000)
        Run(["prepare", big, "-o", os.path.join(folder, "big.csv")])
        full_disk(tally, folder, big)
        inputs(tally, folder)
        pipes(tally, folder, big)
    tally.close()


if __name__ == "__main__":
    main()
