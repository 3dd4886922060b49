#!/usr/bin/env python3
"""What a daemon costs that plays to nobody: wake-ups a second by thread, processor time, memory.

    python3 bench/idle.py PROGRAM [PROGRAM ...]

PROGRAM is a published rvae, or the rvae.dll of a build. They are measured one after the other. Linux only.
"""

import collections
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from start import free_port, resident

SETTLES = 15
SECONDS = 20


def family(pid):
    """The process and all that it has started, and what those have."""
    children = [int(child) for task in os.listdir(f"/proc/{pid}/task")
                for child in open(f"/proc/{pid}/task/{task}/children", encoding="utf-8").read().split()]
    return [pid, *(each for child in children for each in family(child))]


def threads(pids):
    """Voluntary switches and ticks of the processor, by process and thread."""
    read = {}
    for pid in pids:
        for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
            try:
                name = (task / "comm").read_text().strip()
                switches = next(int(line.split()[1]) for line in (task / "status").read_text().splitlines() if line.startswith("voluntary"))
                fields = (task / "stat").read_text().rsplit(")", 1)[1].split()
                read[pid, task.name] = (name, switches, int(fields[11]) + int(fields[12]))
            except (OSError, StopIteration):
                continue
    return read


def measure(program):
    command = ["dotnet", program] if program.endswith(".dll") else [program]
    with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, "log"), "w") as log:
        daemon = subprocess.Popen([*command, "serve", "--port", str(free_port()), "--http-port", "0", "--data", folder], stdout=log, stderr=log)
        try:
            time.sleep(SETTLES)
            pids = family(daemon.pid)
            before = threads(pids)
            time.sleep(SECONDS)
            after = threads(pids)
            memory = resident(daemon.pid)
        finally:
            daemon.terminate()
            daemon.wait()
    wakes, ticks = collections.Counter(), 0
    for key, (name, switches, used) in after.items():
        if key in before:
            wakes[name] += (switches - before[key][1]) / SECONDS
            ticks += used - before[key][2]
    share = 100 * ticks / os.sysconf("SC_CLK_TCK") / SECONDS
    print(f"{program}: {sum(wakes.values()):.0f} wake-ups a second, {share:.1f} % of a core, {memory:.0f} MB in {len(pids)} processes")
    for name, rate in wakes.most_common():
        if rate >= 1:
            print(f"    {rate:7.1f}  {name}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for each in sys.argv[1:]:
        measure(each)
