"""The program under test: run it, and say what it cost. Shared by the scripts of this folder."""
import os, resource, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROGRAM = os.path.abspath(os.environ.get("SATZPAAR", os.path.join(ROOT, ".build/release/satzpaar")))
GLOSSARY = os.path.join(ROOT, "Glossaries")
# The dictionaries of the machine are left out, so that results are the same on every machine.
ENVIRONMENT = dict(os.environ, SATZPAAR_DICTIONARIES="none", SWIFT_BACKTRACE="enable=no")


class Run:
    """A finished run: exit status (negative: the signal), output, CPU seconds, peak memory in MB.

    `timeout` are CPU seconds, for on a machine shared with others the clock tells nothing; SIGXCPU
    ends what takes longer.
    """

    def __init__(self, arguments, stdin=None, stdout=subprocess.PIPE, timeout=None, folder=None):
        def limit():
            if timeout:
                resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout + 5))
        self.stdout = b""
        # A file and no pipe: thousands of notes would fill one while the output is still awaited
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen([PROGRAM, *arguments], stdin=stdin or subprocess.DEVNULL,
                                       stdout=stdout, stderr=errors, env=ENVIRONMENT,
                                       cwd=folder, preexec_fn=limit)
            if stdout == subprocess.PIPE:
                self.stdout = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            errors.seek(0)
            self.stderr = errors.read()
        process.returncode = self.status = os.waitstatus_to_exitcode(status)
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def sample(language):
    """The sample article, "de" or "en", as bytes."""
    with open(os.path.join(GLOSSARY, "sample", f"article.{language}.txt"), "rb") as file:
        return file.read()


class Tally:
    """Counts what was as it should be, and prints each case."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, good, shown=""):
        self.passed += bool(good)
        self.failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {name}{': ' if shown else ''}{shown}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)
