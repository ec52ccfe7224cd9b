#!/usr/bin/env python3
"""Kills the program at random moments while it writes a file: the file is the old or the new one.

Half of the kills are spread over the whole run, half are aimed at the writing: they come within a
millisecond or two of the temporary file's appearance. Usage: kill.py [KILLS]
"""
import os, random, shutil, subprocess, sys, tempfile, time
from program import ENVIRONMENT, GLOSSARY, PROGRAM, Run, Tally, sample

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 200


def read(path):
    with open(path, "rb") as file:
        return file.read()


def leftovers(folder):
    return [name for name in os.listdir(folder) if name.endswith(".tmp")]


def killed(arguments, folder, moment, aimed):
    """Starts the program and kills it; whether it was still running."""
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, env=ENVIRONMENT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if aimed:
        before = set(leftovers(folder))
        while process.poll() is None and set(leftovers(folder)) <= before:
            pass
        moment = moment % 0.003
    end = time.perf_counter() + moment
    while time.perf_counter() < end and process.poll() is None:
        time.sleep(0.0001)
    process.kill()
    return process.wait() < 0


def torment(name, arguments, folder, target, old, tally, luck):
    """KILLS kills of one command that writes `target`, which holds `old` before each."""
    shutil.copyfile(old, target)
    start = time.perf_counter()
    run = Run(arguments)
    duration = time.perf_counter() - start
    contents = {"old": read(old), "new": read(target)}
    tally.check(f"{name} undisturbed", run.status in (0, 1) and contents["old"] != contents["new"],
                f"{duration:.2f} s, {len(contents['new'])} bytes")
    seen = {"old": 0, "new": 0, "torn": 0}
    running = 0
    for count in range(KILLS):
        shutil.copyfile(old, target)
        running += killed(arguments, folder, luck.uniform(0, duration * 1.1), count % 2 == 1)
        content = read(target)
        seen[next((state for state in contents if contents[state] == content), "torn")] += 1
    left = len(leftovers(folder))
    tally.check(f"{name} killed {running} times of {KILLS}", seen["torn"] == 0 and left <= running,
                f"{seen['old']} old, {seen['new']} new, {seen['torn']} torn; "
                f"{left} temporary files left")
    shutil.copyfile(old, target)
    again = Run(arguments)
    tally.check(f"{name} after that", again.status == run.status and read(target) == contents["new"])
    for leftover in leftovers(folder):
        os.unlink(os.path.join(folder, leftover))


def main():
    tally, luck = Tally(), random.Random(20)
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)
        with open(path("text.txt"), "wb") as file:
            file.write(sample("de") * 15)
        glossary = os.path.join(GLOSSARY, "institutions.csv")
        Run(["prepare", path("text.txt"), "--glossary", glossary, "-o", path("given.csv")])
        # What an editor sends back: every row has an English text now.
        given = Run(["export", path("given.csv"), "--to", "jsonl"]).stdout
        with open(path("edited.jsonl"), "wb") as file:
            file.write(given.replace(b'"english":""', '"english":"Fertig übersetzt."'.encode()))
        Run(["convert", path("edited.jsonl"), "-o", path("edited.csv")])
        with open(path("before.csv"), "wb") as file:
            file.write(b"de,en\nalt,old\n")
        torment("prepare -o", ["prepare", path("text.txt"), "--glossary", glossary,
                               "-o", path("sheet.csv")],
                folder, path("sheet.csv"), path("before.csv"), tally, luck)
        torment("merge --apply", ["merge", path("sheet.csv"), path("edited.csv"), "--apply"],
                folder, path("sheet.csv"), path("given.csv"), tally, luck)
        torment("convert -o", ["convert", path("edited.csv"), "-o", path("memory.tmx")],
                folder, path("memory.tmx"), path("before.csv"), tally, luck)
    tally.close()


if __name__ == "__main__":
    main()
