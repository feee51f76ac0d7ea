#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes to show a profile's window, with no keychain and with one that never
answers, turn by turn in the same run. Run inside installer/dev/virtual-display.sh; `./dev bench`
does.

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

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = pathlib.Path(os.environ.get("MAPDESK_BINARIES", ROOT / "build" / "bin"))
PROFILE = {"id": "6a1c2f0e-0000-4000-8000-000000000001", "name": "Bench", "environment": "production",
           "credential": "apiKey", "accountSid": "AC" + "0" * 32, "apiKeySid": "SK" + "0" * 32,
           "url": "http://127.0.0.1:9"}
# Has the keychain's name, and never reads what it is asked.
MUTE = ("import dbus, signal; bus = dbus.SessionBus(); "
        "bus.request_name('org.freedesktop.secrets'); print('mute', flush=True); signal.pause()")


def write_profile():
    folder = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "mapdesk"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "profiles.json").write_text(json.dumps({"version": 1, "profiles": [PROFILE]}))


def seconds_to_window():
    start = time.monotonic()
    program = subprocess.Popen([BINARIES / "mapdesk"], stderr=subprocess.DEVNULL)
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Bench"], check=True,
                   stdout=subprocess.DEVNULL, timeout=60)
    seconds = time.monotonic() - start
    program.send_signal(signal.SIGKILL)
    program.wait()
    return seconds


def seconds_with_mute_keychain():
    mute = subprocess.Popen(["/usr/bin/python3", "-c", MUTE], stdout=subprocess.PIPE)
    mute.stdout.readline()
    try:
        return seconds_to_window()
    finally:
        mute.kill()
        mute.wait()


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    write_profile()
    seconds_to_window()  # the first start reads the program from the disk
    without, mute = [], []
    for _ in range(runs):
        without.append(seconds_to_window())
        mute.append(seconds_with_mute_keychain())
    for name, times in (("no keychain", without), ("one that never answers", mute)):
        print(f"{name}: median {statistics.median(times) * 1000:.0f} ms, "
              f"{min(times) * 1000:.0f} to {max(times) * 1000:.0f} ms")
    print(f"ratio of the medians: {statistics.median(mute) / statistics.median(without):.2f}")


if __name__ == "__main__":
    main()
