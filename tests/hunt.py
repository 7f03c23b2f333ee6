"""Looks for tests that fail now and then: the fast ones, many times over, in other orders.

    python -m tests.hunt [--runs 20] [--seed N] -- what pytest is to run

Two runs at a time, each in one process: its order is that of its seed alone, so that it can be
had again. The first failure ends the hunt. What the runs said stands in `build/hunt`.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

LOGS = Path("build/hunt")
AT_ONCE = 2


def main() -> int:
    """Hunt; 1 with the first failure, which is shown."""
    parser = argparse.ArgumentParser(description="the fast tests, many times in other orders")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, help="one run, in the order of this seed")
    parser.add_argument("tests", nargs="*", metavar="what pytest is to run")
    wanted = parser.parse_args()
    seeds = [wanted.seed] if wanted.seed is not None else random.sample(range(10**6), wanted.runs)
    LOGS.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = {pool.submit(run, seed, wanted.tests): seed for seed in seeds}
        for number, done in enumerate(as_completed(runs), start=1):
            seed = runs[done]
            log = log_of(seed).read_text(encoding="utf-8")
            if done.result() != 0:
                pool.shutdown(wait=False, cancel_futures=True)
                print(log, f"Run {number} failed. Again: make hunt SEED={seed}", sep="\n")
                return 1
            print(f"{number:3} of {len(seeds)}, seed {seed}: {log.splitlines()[-1]}", flush=True)
    return 0


def log_of(seed: int) -> Path:
    """Where the run of this seed is written down."""
    return LOGS / f"{seed}.txt"


def run(seed: int, tests: Sequence[str]) -> int:
    """The code with which pytest ended."""
    command = [
        *(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"),
        *("--shuffle", str(seed), "--hypothesis-seed", str(seed), *tests),
    ]
    with log_of(seed).open("w", encoding="utf-8") as log:
        return subprocess.run(command, stdout=log, stderr=log, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
