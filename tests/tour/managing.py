#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person makes, changes and deletes in the real window by the keyboard alone: a map, an item and
its duplicate; expiries in words; many items at once; permissions; a service's properties; the
preferences. After each step the service is asked what it has. Run inside
installer/dev/virtual-display.sh.

managing.py [--output DIR]  prints each step, leaves pictures in DIR (build/tour), fails if a step
                            fails
"""

import datetime
import json
import os
import pathlib
import sys

from desktop import TourError, control, picture, press, text_of, type_text, wait_for
from keyboard import open_by_key, see, tab_to, wait_for_sheet
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

DESK = "desk"
NEW = "tickets"
DATA = '{"state":"open","price":1.10}'
# Each with the seconds it has left.
ITEMS = {"customer-1": 200, "customer-2": 1800, "customer-3": 86400, "customer-4": None}
DAY = datetime.timedelta(days=1)


def seed(practice):
    practice.ask("Maps", UniqueName=DESK)
    for key, left in ITEMS.items():
        expiry = {"ItemTtl": left} if left else {}
        practice.ask(f"Maps/{DESK}/Items", Key=key, Data=DATA, **expiry)


def expiry_of(thing):
    text = thing["date_expires"]
    return text and datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def near(moment, wanted, seconds=30):
    return moment and abs((moment - wanted).total_seconds()) < seconds


def items_of(practice, name):
    listed = json.loads(practice.ask(f"Maps/{name}/Items?PageSize=100"))["items"]
    return {item["key"]: item for item in listed}


def maps_of(practice):
    return [found["unique_name"] for found in json.loads(practice.ask("Maps"))["maps"]]


def look_at_expiries(mapdesk, pictures):
    open_by_key(mapdesk, DESK)
    picture(pictures / "20-expiries-in-the-table.png")
    say("the table says what expires soon, very soon and never")


def make_a_map(practice, mapdesk, pictures):
    press("ctrl+shift+n")
    wait_for_sheet(mapdesk, "Unique name")
    type_text("MP" + "0" * 32)
    see(mapdesk, "Unique name: what is wrong", "SID")
    picture(pictures / "21-new-map-checked.png")
    press("ctrl+a")
    type_text(NEW)
    tab_to(mapdesk, "Expiry in words", "text")
    type_text("3d")
    picture(pictures / "22-new-map.png")
    press("ctrl+Return")
    wait_for("the map at the service", lambda: NEW in maps_of(practice))
    made = json.loads(practice.ask(f"Maps/{NEW}"))
    if not near(expiry_of(made), now() + 3 * DAY):
        raise TourError(f"the map should expire in three days: {made}")
    wait_for("the new map in the window", lambda: NEW in mapdesk.window_title())
    say("a map was made, its name checked while it was typed, and expires in three days")


def make_an_item(practice, mapdesk, pictures):
    press("ctrl+n")
    wait_for_sheet(mapdesk, "Key")
    type_text("a%20b/..")
    see(mapdesk, "Key: what is wrong", "%")
    picture(pictures / "23-new-item-risky-key.png")
    press("ctrl+a")
    type_text("customer-4711")
    tab_to(mapdesk, "Item data", "text")
    press("ctrl+a")
    type_text('{"id": 12345678901234567890, "price": 1.10}')
    tab_to(mapdesk, "Expiry in words", "text")
    type_text("2h30m")
    picture(pictures / "24-new-item.png")
    press("ctrl+Return")
    wait_for("the item at the service", lambda: "customer-4711" in items_of(practice, NEW))
    if '{"id":12345678901234567890,"price":1.10}' not in practice.ask(
            f"Maps/{NEW}/Items/customer-4711"):
        raise TourError("the item's data is not what was typed")
    say("an item was made; its numbers are as they were typed")


def duplicate(practice, mapdesk, pictures):
    tab_to(mapdesk, "Items", "table")
    press("ctrl+d")
    tab_to(mapdesk, "Map it goes into", "text", key="shift+Tab")
    press("ctrl+a")
    type_text(DESK)
    tab_to(mapdesk, "Key", "text")
    press("ctrl+a")
    type_text("customer-5")
    picture(pictures / "25-duplicate.png")
    press("ctrl+Return")
    wait_for("the duplicate in the other map", lambda: "customer-5" in items_of(practice, DESK))
    first, second = practice.item(NEW, "customer-4711"), practice.item(DESK, "customer-5")
    if first["data"] != second["data"] or first["date_expires"] != second["date_expires"]:
        raise TourError(f"{second} should be as {first}")
    say("an item was duplicated into another map, with the time it had left")


def change_expiries(practice, mapdesk, pictures):
    open_by_key(mapdesk, DESK)
    press("Home")
    press("alt+x")
    for phrase, wanted in [("tomorrow 18:00", None), ("90m", datetime.timedelta(minutes=90)),
                           ("2030-12-24 16:05", 365 * DAY)]:
        type_expiry(mapdesk, phrase)
        if phrase.startswith("2030"):
            see(mapdesk, "Expiry before and after", "a year is set")
        picture(pictures / f"26-expiry-{phrase.split()[0]}.png")
        press("Return")
        moment = (now() + wanted if wanted else (now() + DAY).replace(hour=18, minute=0, second=0))
        wait_for(f"the expiry {phrase}",
                 lambda: near(expiry_of(practice.item(DESK, "customer-1")), moment))
    type_expiry(mapdesk, "0")
    see(mapdesk, "Expiry in words: what is wrong", "never")
    picture(pictures / "27-expiry-nought.png")
    type_expiry(mapdesk, "never")
    press("Return")
    wait_for("no expiry", lambda: practice.item(DESK, "customer-1")["date_expires"] is None)
    say("expiries were typed in words; a nought is refused, “never” is understood")


def type_expiry(mapdesk, phrase):
    tab_to(mapdesk, "Expiry in words", "text")
    press("ctrl+a")
    type_text(phrase)


def change_many(practice, mapdesk, pictures):
    open_by_key(mapdesk, DESK)
    before = items_of(practice, DESK)
    press("ctrl+a", "Menu")
    picture(pictures / "28-many-menu.png")
    press("x", "Down", "Return")
    expiring = [key for key, item in before.items() if item["date_expires"]]
    wait_for("a day more for each", lambda: all(
        near(expiry_of(items_of(practice, DESK)[key]), expiry_of(before[key]) + DAY, 2)
        for key in expiring))
    see(mapdesk, "Message", "extended")
    picture(pictures / "29-many-extended.png")
    tab_to(mapdesk, "Items", "table", key="shift+Tab")
    press("ctrl+a", "Menu", "v")
    wait_for("no expiry anywhere", lambda: not any(
        item["date_expires"] for item in items_of(practice, DESK).values()))
    say(f"{len(expiring)} items were extended by a day, then all made to last")


def delete_many(practice, mapdesk, pictures):
    before = items_of(practice, DESK)
    tab_to(mapdesk, "Items", "table", key="shift+Tab")
    press("ctrl+a", "Delete")
    wait_for("the items to be gone", lambda: not items_of(practice, DESK))
    picture(pictures / "30-many-deleted.png")
    tab_to(mapdesk, "Undo", "push button")
    press("space")
    wait_for("the items again", lambda: len(items_of(practice, DESK)) == len(before))
    after = items_of(practice, DESK)
    if any(after[key]["data"] != item["data"] for key, item in before.items()):
        raise TourError("the items came back otherwise than they were")
    say(f"{len(before)} items were deleted, and taken back at once")


def manage_permissions(practice, mapdesk, pictures):
    open_by_key(mapdesk, DESK)
    press("alt+m")
    control(mapdesk.window, "Permissions", "page tab")
    press("alt+r")
    tab_to(mapdesk, "Permission list", "table")
    press("Insert")
    wait_for_sheet(mapdesk, "Identity")
    type_text("agent-7")
    tab_to(mapdesk, "Read: may read the map and its items")  # ticked, as most are granted that
    picture(pictures / "31-grant.png")
    press("alt+g")
    wait_for("the permission", lambda: rights(practice) == (True, False, False))
    press("alt+w")
    type_text("agent-7")
    press("Return")
    see(mapdesk, "What it can do here", "agent-7")
    picture(pictures / "32-permissions.png")
    answer = text_of(control(mapdesk.window, "What it can do here"))
    tab_to(mapdesk, "Permission list", "table", key="shift+Tab")
    press("Home", "Return")
    tab_to(mapdesk, "Write: may create, change and delete its items")
    press("space", "alt+c")
    wait_for("one right more", lambda: rights(practice) == (True, True, False))
    tab_to(mapdesk, "Permission list", "table")
    press("Home", "Delete")
    wait_for("no permission", lambda: rights(practice) is None)
    say(f"a permission was granted, changed and revoked; asked, it said: {answer}")


def rights(practice):
    listed = json.loads(practice.ask(f"Maps/{DESK}/Permissions"))["permissions"]
    return next(((found["read"], found["write"], found["manage"]) for found in listed
                 if found["identity"] == "agent-7"), None)


def look_at_service(mapdesk, pictures):
    tab_to(mapdesk, "Service", "check box", key="shift+Tab")
    press("space")
    see(mapdesk, "Shown here", "Empty")
    picture(pictures / "33-service.png")
    say("the service shows its properties and what its access control means")


def prefer(mapdesk, pictures):
    press("ctrl+comma")
    control(mapdesk.window, "Close preferences")
    picture(pictures / "34-preferences.png")
    press("alt+t", "Down")
    settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "mapdesk" / "mapdesk.ini"
    wait_for("the dark theme in the settings", lambda: "theme=dark" in settings.read_text())
    picture(pictures / "35-preferences-dark.png")
    press("Escape")
    say("the preferences were opened and the theme changed at once")


def delete_the_map(practice, mapdesk, pictures):
    open_by_key(mapdesk, NEW)
    press("alt+e", "m")
    picture(pictures / "36-delete-map.png")
    tab_to(mapdesk, "Delete 1 map", "push button")
    press("space")
    wait_for("the map to be gone", lambda: NEW not in maps_of(practice))
    say("the map was deleted, after a question that names it")


def tour(pictures):
    with Practice("--seed", "empty") as practice:
        seed(practice)
        with Mapdesk(practice=practice) as mapdesk:
            look_at_expiries(mapdesk, pictures)
            make_a_map(practice, mapdesk, pictures)
            make_an_item(practice, mapdesk, pictures)
            duplicate(practice, mapdesk, pictures)
            change_expiries(practice, mapdesk, pictures)
            change_many(practice, mapdesk, pictures)
            delete_many(practice, mapdesk, pictures)
            manage_permissions(practice, mapdesk, pictures)
            look_at_service(mapdesk, pictures)
            prefer(mapdesk, pictures)
            delete_the_map(practice, mapdesk, pictures)


def main():
    arguments = tour_parser(__doc__).parse_args()
    return outcome_of(lambda: tour(arguments.output), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
