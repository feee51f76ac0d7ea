#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person types into the real window, and the program is killed as soon as the text is on the
screen: the next start offers the text, and it can be saved, also where somebody else has changed the
item meanwhile. Quitting asks nothing and loses nothing either. Run inside
installer/dev/virtual-display.sh.

drafts.py [--output DIR] [--theme dark]
                            prints each step, leaves pictures in DIR (build/tour), fails if a step
                            fails
"""

import json
import sys
import time

from desktop import (TourError, click, control, is_enabled, picture, press, text_of, type_text,
                     wait_for)
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

MAP = "desk"
CUSTOMER = '{"name":"Ann","note":"日本語 🙂 é","odd":"\\ud83d","price":1.10}'
LONG = json.dumps({"text": "x" * (16 * 1024 - 100)}, separators=(",", ":"))


def seed(practice):
    practice.ask("Maps", UniqueName=MAP)
    practice.ask(f"Maps/{MAP}/Items", Key="customer:4711", Data=CUSTOMER)
    practice.ask(f"Maps/{MAP}/Items", Key="long", Data=LONG)


def data_of(practice, key):
    """The data's text, byte for byte as the service has it."""
    answer = practice.ask(f"Maps/{MAP}/Items/{key.replace(':', '%3A')}")
    return answer.split('"data":', 1)[1].rsplit(',"created_by"', 1)[0]


def open_item(mapdesk, key):
    mapdesk.open_map(MAP)
    mapdesk.show_item(key)
    editor = control(mapdesk.window, "Item data", "text")
    click(editor)
    return editor


def type_member(editor, member):
    """At the start of the object, by keyboard; gives the whole text, which is on the screen."""
    press("ctrl+Home", "End", "Return")
    type_text(member)
    wait_for(f"{member} on the screen", lambda: member in text_of(editor))
    time.sleep(0.2)  # the disk's, for the last key
    return text_of(editor)


def take_offer(mapdesk, key, picture_path=None):
    """The message of the start, and the way that it offers; gives the editor."""
    message = wait_for("the offer", lambda: (text := mapdesk.message()) and "last time" in text
                       and text)
    if f"1 unsaved text from last time: {key} in {MAP}." not in message:
        raise TourError(f"the offer is: {message}")
    if picture_path:
        picture(picture_path)
    click(control(mapdesk.window, "Show"))
    wait_for(f"{key} in the inspector",
             lambda: key in text_of(control(mapdesk.window, "Shown here")))
    return control(mapdesk.window, "Item data", "text")


def expect_text(editor, wanted):
    wait_for("the text as it was typed", lambda: text_of(editor) == wanted)


def save(practice, mapdesk, editor, wanted):
    click(editor)
    button = control(mapdesk.window, "Save data")
    wait_for("something to save", lambda: is_enabled(button))
    press("ctrl+s")
    wait_for("the text at the service", lambda: data_of(practice, "customer:4711") == wanted)


def killed_and_saved(practice, pictures, theme):
    with Mapdesk(practice=practice, theme=theme) as mapdesk:
        typed = type_member(open_item(mapdesk, "customer:4711"), '"first": 1,')
        mapdesk.kill()
    say("the program was killed as soon as the text was on the screen")
    with Mapdesk(practice=practice, theme=theme) as mapdesk:
        editor = take_offer(mapdesk, "customer:4711", pictures / "11-offered.png")
        expect_text(editor, typed)
        save(practice, mapdesk, editor, '{"first":1,' + CUSTOMER[1:])
    say("the next start offered it; it was saved, and no other token changed")


def killed_and_merged(practice, pictures, theme):
    with Mapdesk(practice=practice, theme=theme) as mapdesk:
        typed = type_member(open_item(mapdesk, "customer:4711"), '"second": 2,')
        mapdesk.kill()
    others = data_of(practice, "customer:4711").replace("Ann", "Bob")
    practice.ask(f"Maps/{MAP}/Items/customer%3A4711", Data=others)
    with Mapdesk(practice=practice, theme=theme) as mapdesk:
        editor = take_offer(mapdesk, "customer:4711")
        expect_text(editor, typed)
        click(control(mapdesk.window, "Show what changed"))
        control(mapdesk.window, "What others changed in customer:4711")
        picture(pictures / "12-offered-stale.png")
        press("Escape")
        click(control(mapdesk.window, "Take it in"))
        wait_for("both changes", lambda: "Bob" in text_of(editor) and "second" in text_of(editor))
        save(practice, mapdesk, editor, '{"second":2,' + others[1:])
    say("somebody else had changed the item meanwhile: both changes were saved")


def no_json(practice):
    """What is no JSON yet, killed while it is being typed, twice in a row."""
    with Mapdesk(practice=practice) as mapdesk:
        typed = type_member(open_item(mapdesk, "long"), '"half": [1, ')
        mapdesk.kill()
    with Mapdesk(practice=practice) as mapdesk:
        editor = take_offer(mapdesk, "long")
        expect_text(editor, typed)
        click(editor)
        typed = type_member(editor, '"half2": "')
        mapdesk.kill()
    with Mapdesk(practice=practice) as mapdesk:
        expect_text(take_offer(mapdesk, "long"), typed)
        if data_of(practice, "long") != LONG:
            raise TourError("something was sent")
        say("a text of 16 KiB that is no JSON came back twice, as it was typed")
        press("ctrl+q")
        mapdesk.end()
    say("quitting asked nothing")
    with Mapdesk(practice=practice) as mapdesk:
        expect_text(take_offer(mapdesk, "long"), typed)
    say("and lost nothing")


def tour(pictures, theme):
    with Practice("--seed", "empty") as practice:
        seed(practice)
        killed_and_saved(practice, pictures, theme)
        killed_and_merged(practice, pictures, theme)
        no_json(practice)


def main():
    parser = tour_parser(__doc__)
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    arguments = parser.parse_args()
    return outcome_of(lambda: tour(arguments.output, arguments.theme), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
