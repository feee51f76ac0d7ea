#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person edits items by keyboard in the real window while another program, Twilio's Node library,
changes the same items five times a second: nothing of either side may be lost, and the service's
log has to show that each change named the revision it was made from. Then both change the same
place, and the person chooses. Run inside installer/dev/virtual-display.sh.

editing.py [--edits N] [--output DIR]
                            prints each step, leaves pictures in DIR (build/tour), fails if a step
                            fails
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from desktop import (TourError, cell, click, control, is_enabled, picture, press, text_of,
                     type_text, wait_for)
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

MAP = "desk"
KEYS = ["customer-1", "customer-2", "customer-3", "customer-4"]
RIVAL = pathlib.Path(__file__).with_name("rival.js")
ODD = '{"mine":{},"price":1.10,"id":123456789012345678901234567890}'


@contextlib.contextmanager
def rival(practice):
    """Another program at work on the item that turn() names; what it did is in `report` at last."""
    address = practice.address
    environment = dict(os.environ, TWILIO_ACCOUNT_SID=address["account_sid"],
                       TWILIO_AUTH_TOKEN=address["auth_token"])
    process = subprocess.Popen(["node", RIVAL, address["url"], address["service_sid"], MAP],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                               env=environment)
    report = {}

    def turn(key):
        process.stdin.write(f"{key}\n")
        process.stdin.flush()

    try:
        yield turn, report
        answer, _ = process.communicate(timeout=30)
        if process.returncode != 0:
            raise TourError("the other program failed")
        report.update(json.loads(answer))
    finally:
        process.kill()


def seed(practice):
    practice.ask("Maps", UniqueName=MAP)
    for key in KEYS:
        practice.ask(f"Maps/{MAP}/Items", Key=key,
                     Data=json.dumps({"theirs": {"count": 0}, "by": "both"}))
    practice.ask(f"Maps/{MAP}/Items", Key="odd", Data=ODD)


def save_button(mapdesk):
    return control(mapdesk.window, "Save data")


def show(mapdesk, key):
    click(cell(control(mapdesk.window, "Items"), key))
    wait_for(f"{key} in the inspector", lambda: key in text_of(control(mapdesk.window, "Shown here")))
    editor = control(mapdesk.window, "Item data", "text")
    click(editor)
    return editor


def add_member(mapdesk, editor, save, name, value):
    """A member at the start of the object, by keyboard alone, and saved."""
    press("ctrl+Home", "End", "Return")
    type_text(f'"{name}": {value},')
    wait_for("something to save", lambda: is_enabled(save))
    press("ctrl+s")
    wait_for(f"{name} to be saved", lambda: not is_enabled(save) and f'"{name}"' in text_of(editor))


def edit_against(practice, mapdesk, edits):
    with rival(practice) as (turn, report):
        save = save_button(mapdesk)
        for number in range(edits):
            key = KEYS[number * len(KEYS) // edits]
            if number == 0 or key != KEYS[(number - 1) * len(KEYS) // edits]:
                turn(key)
                editor = show(mapdesk, key)
            add_member(mapdesk, editor, save, f"e{number:03}", number)
    return report


def look_for_losses(practice, edits, report):
    for index, key in enumerate(KEYS):
        data = practice.item(MAP, key)["data"]
        mine = {name: value for name, value in data.items() if name.startswith("e")}
        wanted = {f"e{number:03}": number for number in range(edits)
                  if number * len(KEYS) // edits == index}
        if mine != wanted:
            raise TourError(f"{key} should have {wanted}, but has {mine}")
        if data["theirs"]["count"] != report["done"].get(key, 0):
            raise TourError(f'{key} should count {report["done"][key]}, but says {data["theirs"]}')
    say(f"all {edits} edits are there, and all {sum(report['done'].values())} changes of the other "
        f"program, which met {report['conflicts']} conflicts")


def look_into_log(path, edits):
    """Each change of an item named the revision it was made from."""
    requests = [json.loads(line) for line in path.read_text().splitlines()]
    changes = [request for request in requests
               if request["method"] == "POST" and "/Items/" in request["target"]]
    without = [request for request in changes if not request.get("if_match")]
    if without:
        raise TourError(f"changes without If-Match: {without}")
    refused = sum(request["status"] == 412 for request in changes)
    if len(changes) < edits:
        raise TourError(f"only {len(changes)} changes in the log")
    say(f"the service's log: {len(changes)} changes of items, each with If-Match; {refused} refused "
        "as conflicts")


def keep_odd_numbers(practice, mapdesk):
    editor = show(mapdesk, "odd")
    add_member(mapdesk, editor, save_button(mapdesk), "new", "-0")
    raw = practice.ask(f"Maps/{MAP}/Items/odd")
    if '"data":{"new":-0,' + ODD[1:] not in raw:
        raise TourError(f"tokens were changed: {raw}")
    say("1.10 and a number of 30 digits are as they were")


def choose_between(practice, mapdesk, pictures):
    """Both change the same place: three panes, and a choice by keyboard."""
    editor = show(mapdesk, "odd")
    data = practice.item(MAP, "odd")["data"]
    press("ctrl+Home")
    press("Down", "Down", "Down", "End", "Left", "BackSpace")
    type_text("5")
    practice.ask(f"Maps/{MAP}/Items/odd", Data=json.dumps({**data, "price": 2}))
    press("ctrl+s")
    control(mapdesk.window, "Result")
    picture(pictures / "9-merge.png")
    press("3")
    save = control(mapdesk.window, "Save merged data")
    wait_for("all to be chosen", lambda: is_enabled(save))
    picture(pictures / "10-merge-chosen.png")
    press("alt+s")
    wait_for("the choice at the service",
             lambda: practice.item(MAP, "odd")["data"]["price"] == 1.15)
    say("both changed the same place; the person chose by keyboard")


def tour(pictures, edits):
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "access.log"
        with Practice("--seed", "empty", "--access-log", str(log)) as practice:
            seed(practice)
            with Mapdesk(practice=practice) as mapdesk:
                mapdesk.open_map(MAP)
                report = edit_against(practice, mapdesk, edits)
                picture(pictures / "8-edited.png")
                look_for_losses(practice, edits, report)
                look_into_log(log, edits)
                keep_odd_numbers(practice, mapdesk)
                choose_between(practice, mapdesk, pictures)


def main():
    parser = tour_parser(__doc__)
    parser.add_argument("--edits", type=int, default=200)
    arguments = parser.parse_args()
    return outcome_of(lambda: tour(arguments.output, arguments.edits), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
