#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person looks for what they need in the real window by the keyboard alone: a map in the table of
a service's maps, a key in all maps, a key in a map by a seek on the server, items by a filter and by
namespaces. What the service was asked for is read from its access log. Run inside
installer/dev/virtual-display.sh.

finding.py [--output DIR]  prints each step, leaves pictures in DIR (build/tour), fails if a step
                           fails
"""

import json
import pathlib
import sys
import tempfile
import urllib.parse

import pyatspi

from desktop import TourError, application, control, picture, press, quietly, text_of, type_text, wait_for
from keyboard import is_focused, open_by_key, see, tab_to
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

MAPS = 130
LARGE = "sessions"
ITEMS = 260
WANTED = "customer:4711"
HOLDER = "desk-077"


def seed(practice):
    for number in range(MAPS):
        practice.ask("Maps", UniqueName=f"desk-{number:03}")
    practice.ask(f"Maps/{HOLDER}/Items", Key=WANTED, Data='{"state":"stuck"}', ItemTtl=600)
    practice.ask("Maps", UniqueName=LARGE)
    for number in range(ITEMS):
        region = ("eu-west", "us-east", "ap-south")[number % 3]
        practice.ask(f"Maps/{LARGE}/Items", Key=f"{region}:session:{number:05}",
                     Data=json.dumps({"agent": f"agent-{number % 7}", "state": "open"}))


class AccessLog:
    def __init__(self, path):
        self.path = path
        self.read = 0

    def since_last(self):
        """What was asked for since the last call, decoded."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        new, self.read = lines[self.read:], len(lines)
        return [urllib.parse.unquote(json.loads(line)["target"]) for line in new]


def find_a_map(mapdesk, pictures):
    tab_to(mapdesk, "Maps", "tree")
    press("Home", "Return")
    see(mapdesk, "Loading status of maps", f"{MAPS + 1} maps loaded, complete")
    picture(pictures / "40-maps-of-a-service.png")
    press("ctrl+f")
    type_text(HOLDER)  # "077" can be in a SID, too
    see(mapdesk, "Loading status of maps", f"1 of {MAPS + 1} loaded maps match")
    tab_to(mapdesk, "Maps of the service", "table")
    press("Home", "Return")
    wait_for("the map in the title", lambda: HOLDER in mapdesk.window_title())
    say("a map was found in the table of a service's maps, and opened")


def find_a_key(mapdesk, log, pictures):
    log.since_last()
    press("ctrl+shift+f")
    window = wait_for("the window that finds keys", lambda: quietly(lambda: next(
        (window for window in application("Mapdesk") if "key" in window.name.lower()
         and window.getState().contains(pyatspi.STATE_ACTIVE)), None)))
    type_text(WANTED)
    press("Return")
    status = wait_for("the end of the search", lambda: quietly(lambda: next(
        (text for text in map(text_of, labels_of(window)) if text and "searched" in text.lower()), None)))
    picture(pictures / "41-key-in-all-maps.png")
    asked = [path for path in log.since_last() if path.endswith("/Items/" + WANTED)]
    if len(set(asked)) != MAPS + 1:
        raise TourError(f"{len(set(asked))} maps were asked, not {MAPS + 1}")
    say(f"a key was found in all maps, each asked once: {status}")


def labels_of(root):
    for child in root:
        if child is not None:
            yield child
            if child.childCount < 100:
                yield from labels_of(child)


def seek_a_key(mapdesk, log, pictures):
    open_by_key(mapdesk, LARGE)
    log.since_last()
    press("ctrl+j")
    type_text("us-east:session:001")
    press("Return")
    wait_for("the seek's request",
             lambda: sum("From=us-east:session:001" in path for path in log_of(log)) == 1)
    table = tab_to(mapdesk, "Items", "table")
    wait_for("the first row of the prefix", lambda: quietly(lambda: is_focused(table)))
    picture(pictures / "42-seek-on-the-server.png")
    say("a seek took one request and led to the first key of the prefix")


def log_of(log):
    log.read = 0
    return log.since_last()


def filter_items(mapdesk, pictures):
    press("ctrl+f")
    type_text("session:0001")
    see(mapdesk, "Loading status", f"10 of {ITEMS} loaded items match")
    picture(pictures / "43-filtered-items.png")
    press("Escape")
    see(mapdesk, "Loading status", f"{ITEMS} items loaded, complete")
    say("items were filtered, and what matched was marked")


def look_at_namespaces(mapdesk, pictures):
    press("ctrl+shift+e")
    tree = control(mapdesk.window, "Namespaces")
    wait_for("the namespaces", lambda: quietly(lambda: "us-east" in [row.name for row in tree]
                                               or any("us-east" in (row.name or "") for row in tree)))
    press("Home", "Right")
    picture(pictures / "44-namespaces.png")
    press("ctrl+shift+e")
    say("items were seen by namespaces")


def tour(pictures):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "access.log"
        with Practice("--seed", "empty", "--no-rate-limits", "--access-log", path) as practice:
            seed(practice)
            log = AccessLog(path)
            with Mapdesk(practice=practice) as mapdesk:
                find_a_map(mapdesk, pictures)
                find_a_key(mapdesk, log, pictures)
                press("Escape")
                seek_a_key(mapdesk, log, pictures)
                filter_items(mapdesk, pictures)
                look_at_namespaces(mapdesk, pictures)


def main():
    arguments = tour_parser(__doc__).parse_args()
    return outcome_of(lambda: tour(arguments.output), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
