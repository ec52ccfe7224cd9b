#!/usr/bin/env python3
"""Compare the program's figures on gold data with the floors in quality-floors.json.

The gold data is others' and lies beside the project, in ../shared; without it this says so and
passes. A figure below its floor fails. Floors only ever go up, with the change that earns it.
"""
import json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
EVALUATE = os.path.join(HERE, "..", "..", "shared", "evaluation", "evaluate.py")


def main(program):
    if not os.path.exists(EVALUATE):
        print("quality floors skipped: there is no gold data beside the project (../shared)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        result = os.path.join(folder, "figures.json")
        run = subprocess.run([sys.executable, EVALUATE, program, "--json", result],
                             stdout=subprocess.DEVNULL)
        if not os.path.exists(result):
            print(f"the evaluation broke off with exit status {run.returncode}")
            return 1
        figures = json.load(open(result, encoding="utf-8"))
    floors = json.load(open(os.path.join(HERE, "quality-floors.json"), encoding="utf-8"))
    failed = 0
    for name, rule in floors.items():
        value = figures.get(name)
        low, high = rule.get("min"), rule.get("max")
        ok = value is not None and (low is None or value >= low) and (high is None or value <= high)
        failed += not ok
        bound = f">= {low}" if high is None else f"<= {high}"
        shown = "missing" if value is None else f"{value:.4f}"
        print(f"{'ok  ' if ok else 'FAIL'} {name}: {shown} {bound}")
    print(f"{len(floors) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
