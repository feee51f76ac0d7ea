#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes from its start to a profile's painted window: with no keychain, with
one that never answers, and, against it, DB Browser for SQLite; turn by turn in the same run. A
window is painted once the screen shows more than one colour where it is. Prints a table, writes
startbench.json beside the other benches and fails where a figure is missed. Run inside
installer/dev/virtual-display.sh; `./dev bench` does.

startbench.py [RUNS]  RUNS of each kind (15)
"""

import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import time

from screenwatch import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = pathlib.Path(os.environ.get("MAPDESK_BINARIES", ROOT / "build" / "bin"))
PROFILE = {"id": "6a1c2f0e-0000-4000-8000-000000000001", "name": "Bench", "environment": "production",
           "credential": "apiKey", "accountSid": "AC" + "0" * 32, "apiKeySid": "SK" + "0" * 32,
           "url": "http://127.0.0.1:9"}
# Has the keychain's name, and never reads what it is asked.
MUTE = ("import dbus, signal; bus = dbus.SessionBus(); "
        "bus.request_name('org.freedesktop.secrets'); print('mute', flush=True); signal.pause()")
MOST_OF_OTHER = 0.5  # of the time that DB Browser for SQLite takes
LOOKS_APART = 0.003  # seconds
LONGEST = 60  # seconds


def data_folder():
    return pathlib.Path(os.environ["XDG_DATA_HOME"]) / "mapdesk"


def write_profile():
    data_folder().mkdir(parents=True, exist_ok=True)
    (data_folder() / "profiles.json").write_text(json.dumps({"version": 1, "profiles": [PROFILE]}))


def wait_for(condition):
    end = time.monotonic() + LONGEST
    while True:
        if found := condition():
            return found
        if time.monotonic() > end:
            sys.exit("startbench: not in a minute")
        time.sleep(LOOKS_APART)


def seconds_to_window(screen, command):
    # As it is after a program that was closed; those before were killed.
    (data_folder() / "mapdesk.lock").unlink(missing_ok=True)
    wait_for(screen.is_bare)
    start = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    window = wait_for(lambda: screen.window_of(program.pid))
    wait_for(lambda: screen.is_painted(window))
    seconds = time.monotonic() - start
    program.send_signal(signal.SIGKILL)
    program.wait()
    return seconds


def seconds_with_mute_keychain(screen, command):
    mute = subprocess.Popen(["/usr/bin/python3", "-c", MUTE], stdout=subprocess.PIPE)
    mute.stdout.readline()
    try:
        return seconds_to_window(screen, command)
    finally:
        mute.kill()
        mute.wait()


def measure(runs):
    """Seconds of each run, by what was started."""
    screen = Screen()
    mapdesk, other = [BINARIES / "mapdesk"], ["sqlitebrowser"]
    kinds = {"no keychain": lambda: seconds_to_window(screen, mapdesk),
             "a keychain that never answers": lambda: seconds_with_mute_keychain(screen, mapdesk),
             "DB Browser for SQLite": lambda: seconds_to_window(screen, other)}
    for start in kinds.values():  # the first reads the program from the disk, and makes its files
        start()
    times = {name: [] for name in kinds}
    for _ in range(runs):
        for name, start in kinds.items():
            times[name].append(start())
    return times


def main():
    os.environ.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)  # no screen reader runs
    write_profile()
    times = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
    medians = {name: statistics.median(seconds) for name, seconds in times.items()}
    print("start to painted window")
    for name, seconds in times.items():
        print(f"{name:32} median {medians[name] * 1000:.0f} ms, "
              f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f} ms")
    plain, mute, other = medians.values()
    is_missed = plain / other > MOST_OF_OTHER
    print(f"{'ratio to DB Browser for SQLite':32} {plain / other:.2f}, at most {MOST_OF_OTHER}"
          + ("  MISSED" if is_missed else ""))
    print(f"{'ratio of a mute keychain to none':32} {mute / plain:.2f}")
    (BINARIES.parent / "bench" / "startbench.json").write_text(json.dumps(
        {"seconds": times, "medians": medians, "ratio": plain / other,
         "ratio_at_most": MOST_OF_OTHER, "mute_keychain_ratio": mute / plain}, indent=1))
    return 1 if is_missed else 0


if __name__ == "__main__":
    sys.exit(main())
