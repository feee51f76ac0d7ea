#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person takes writes back by keyboard in the real window: an expiry, data, a deleted item, and
one that somebody else has written to since. Then the program is killed while a write is on its way,
and its next start says what became of it. At last the journal is checked by the program itself.
Run inside installer/dev/virtual-display.sh.

undoing.py [--output DIR]   prints each step, leaves pictures in DIR (build/tour), fails if a step
                            fails
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from desktop import TourError, cell, click, control, picture, press, text_of, type_text, wait_for
from programs import BINARIES, Mapdesk, Practice, outcome_of, say, tour_parser

MAP = "desk"
SLOW = "customer-slow"
FAULTS = {"faults": [{"fault": "latency", "ms": 4000, "method": "POST", "path": f"*/Items/{SLOW}"}]}


def seed(practice):
    practice.ask("Maps", UniqueName=MAP)
    for key in ("customer-1", "customer-2", SLOW):
        practice.ask(f"Maps/{MAP}/Items", Key=key, ItemTtl=86400,
                     Data='{"price":1.10,"state":"open","calls":[1,2,3]}')


def show(mapdesk, key):
    click(cell(control(mapdesk.window, "Items"), key))
    wait_for(f"{key} in the inspector", lambda: key in text_of(control(mapdesk.window, "Shown here")))
    return control(mapdesk.window, "Item data", "text")


def save_member(mapdesk, key, name):
    click(show(mapdesk, key))
    press("ctrl+Home", "End", "Return")
    type_text(f'"{name}": 1,')
    press("ctrl+s")


def data_of(practice, key):
    return practice.item(MAP, key)["data"]


def undo_an_expiry(practice, mapdesk, pictures):
    before = practice.item(MAP, "customer-1")["date_expires"]
    show(mapdesk, "customer-1")
    mapdesk.give_one_more_day()
    wait_for("the new expiry", lambda: practice.item(MAP, "customer-1")["date_expires"] != before)
    undo = control(mapdesk.window, "Undo", "push button")
    picture(pictures / "11-undo-offered.png")
    click(undo)
    wait_for("the expiry as it was",
             lambda: practice.item(MAP, "customer-1")["date_expires"] == before)
    say("an expiry was changed and taken back, to the second")


def undo_data(practice, mapdesk):
    click(control(mapdesk.window, "Item data", "page tab"))
    before = data_of(practice, "customer-1")
    save_member(mapdesk, "customer-1", "mine")
    wait_for("the saved data", lambda: "mine" in data_of(practice, "customer-1"))
    press("ctrl+alt+z")
    wait_for("the data as it was", lambda: data_of(practice, "customer-1") == before)
    press("ctrl+alt+shift+z")
    wait_for("the data once more", lambda: "mine" in data_of(practice, "customer-1"))
    say("data was saved, taken back and done again by keyboard")


def meet_somebody_else(practice, mapdesk, pictures):
    data = data_of(practice, "customer-1")
    practice.ask(f"Maps/{MAP}/Items/customer-1", Data=json.dumps({**data, "theirs": True}))
    press("ctrl+alt+z")
    control(mapdesk.window, "Result")
    picture(pictures / "12-undo-met-somebody.png")
    if "theirs" not in data_of(practice, "customer-1"):
        raise TourError("an undo wrote over somebody else's change")
    press("alt+s")
    wait_for("both", lambda: "mine" not in data_of(practice, "customer-1"))
    if "theirs" not in data_of(practice, "customer-1"):
        raise TourError("an undo took somebody else's change back")
    say("somebody else had written since: three panes, and their change stayed")


def undo_a_deletion(practice, mapdesk, pictures):
    before = practice.item(MAP, "customer-2")
    show(mapdesk, "customer-2")
    click(cell(control(mapdesk.window, "Items"), "customer-2"))
    press("Delete")
    wait_for("the item to be gone", lambda: is_gone(practice, "customer-2"))
    picture(pictures / "13-deleted.png")
    press("ctrl+alt+z")
    wait_for("the item again", lambda: not is_gone(practice, "customer-2"))
    after = practice.item(MAP, "customer-2")
    if (before["data"], before["date_expires"]) != (after["data"], after["date_expires"]):
        raise TourError(f"the item came back as {after}, but was {before}")
    say("a deleted item came back with its data and the time it had left")


def is_gone(practice, key):
    items = json.loads(practice.ask(f"Maps/{MAP}/Items"))["items"]
    return key not in [item["key"] for item in items]


def look_at_history(mapdesk, pictures):
    show(mapdesk, "customer-1")
    click(control(mapdesk.window, "History", "page tab"))
    table = control(mapdesk.window, "History", "table")
    wait_for("the history", lambda: table.queryTable().nRows >= 4)
    click(cell(table, "Data saved"))
    picture(pictures / "14-history.png")
    say(f"the item's history has {table.queryTable().nRows} entries")


def die_while_writing(practice, mapdesk):
    click(control(mapdesk.window, "Item data", "page tab"))
    save_member(mapdesk, SLOW, "last")
    # The service writes at once and answers four seconds later.
    wait_for("the write at the service", lambda: "last" in data_of(practice, SLOW))
    mapdesk.process.kill()
    mapdesk.process.wait(timeout=10)


def find_out(practice, mapdesk, pictures):
    message = wait_for("what became of it", lambda: "ended before" in mapdesk.message()
                       and mapdesk.message())
    picture(pictures / "15-found-out.png")
    if "Data saved: Applied" not in message:
        raise TourError(f"the message says {message}")
    say(f"killed while it wrote; the next start says: {' '.join(message.split())}")


def check_journal():
    checked = subprocess.run([BINARIES / "mapdesk", "--verify-journal"], capture_output=True,
                             text=True, check=False)
    if checked.returncode != 0:
        raise TourError(f"the journal: {checked.stdout}{checked.stderr}")
    say(f"mapdesk --verify-journal: {' '.join(checked.stdout.split())}")


def tour(pictures):
    with tempfile.TemporaryDirectory() as folder:
        faults = pathlib.Path(folder) / "faults.json"
        faults.write_text(json.dumps(FAULTS))
        with Practice("--seed", "empty", "--faults", str(faults)) as practice:
            seed(practice)
            with Mapdesk(practice=practice) as mapdesk:
                mapdesk.open_map(MAP)
                undo_an_expiry(practice, mapdesk, pictures)
                undo_data(practice, mapdesk)
                meet_somebody_else(practice, mapdesk, pictures)
                undo_a_deletion(practice, mapdesk, pictures)
                look_at_history(mapdesk, pictures)
                die_while_writing(practice, mapdesk)
            with Mapdesk(practice=practice) as mapdesk:
                find_out(practice, mapdesk, pictures)
            check_journal()


def main():
    arguments = tour_parser(__doc__).parse_args()
    return outcome_of(lambda: tour(arguments.output), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
