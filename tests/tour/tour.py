#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mapdesk's main job, done once by the real widgets against a real practice service: open a map,
look at an item, give it one more day, and read it again with curl. Run by ./dev run where there is
no display, inside installer/dev/virtual-display.sh.

tour.py [--output DIR]  prints each step, leaves pictures in DIR (build/tour), fails if a step fails
tour.py --pictures DIR  makes the README's pictures: DIR/mapdesk-light.png and mapdesk-dark.png
"""

import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys
import urllib.parse

from desktop import (TourError, application, cell, click, control, is_enabled, picture, settled,
                     text_of, wait_for)

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = pathlib.Path(os.environ.get("MAPDESK_BINARIES", ROOT / "build" / "bin"))
MAP = "orders"
KEY = "order/2026/004711"
DAY_S = 24 * 60 * 60


class Practice:
    """A practice service with demo data, as a program of its own."""

    def __enter__(self):
        self.process = subprocess.Popen([BINARIES / "mapdesk-practice", "--seed", "demo"],
                                        stdout=subprocess.PIPE, text=True)
        self.address = json.loads(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        stop(self.process)

    def item(self, map_name, key):
        """The item as the service's database has it, read with curl."""
        path = "/".join(["v1/Services", self.address["service_sid"], "Maps", map_name, "Items",
                         urllib.parse.quote(key, safe="")])
        # The credentials go through standard input, where no list of processes shows them.
        user = f'user = "{self.address["account_sid"]}:{self.address["auth_token"]}"\n'
        answer = subprocess.run(["curl", "--silent", "--show-error", "--fail", "--config", "-",
                                 f'{self.address["url"]}/{path}'],
                                input=user, capture_output=True, text=True, check=True)
        return json.loads(answer.stdout)


class Mapdesk:
    """The program, working on a practice service: one beside it, or the one inside it."""

    def __init__(self, practice=None, theme="light"):
        self.address = practice.address if practice else None
        self.theme = theme

    def __enter__(self):
        settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "mapdesk" / "mapdesk.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[appearance]\ntheme={self.theme}\n")
        environment = dict(os.environ)
        arguments = ["--practice"]
        if self.address:
            environment.update(TWILIO_ACCOUNT_SID=self.address["account_sid"],
                               TWILIO_AUTH_TOKEN=self.address["auth_token"])
            arguments = ["--base-url", self.address["url"]]
        self.process = subprocess.Popen([BINARIES / "mapdesk", *arguments], env=environment)
        self.window = application("Mapdesk")
        return self

    def __exit__(self, *_):
        stop(self.process)

    def open_map(self, name):
        tree = control(self.window, "Maps")
        click(settled(lambda: cell(tree, name), lambda: [row.name for row in tree]))
        wait_for(f"the map {name} in the title", lambda: name in self.window_title())
        wait_for(f"the items of {name}",
                 lambda: "complete" in text_of(control(self.window, "Loading status")))

    def window_title(self):
        return self.window[0].name

    def show_item(self, key):
        click(cell(control(self.window, "Items"), key))
        data = control(self.window, "Item data", "text")
        return wait_for(f"the data of {key}", lambda: text_of(data))

    def give_one_more_day(self):
        click(control(self.window, "Expiry", "page tab"))
        click(control(self.window, "Extend by +1 day"))
        button = control(self.window, "Change expiry")
        wait_for("the button Change expiry", lambda: is_enabled(button))
        preview = text_of(control(self.window, "Expiry before and after"))
        click(button)
        return preview

    def message(self):
        return wait_for("a message", lambda: text_of(control(self.window, "Message")))


def stop(process):
    process.terminate()
    process.wait(timeout=10)


def say(text):
    print(f"tour: {text}", flush=True)


def moment(item):
    return datetime.datetime.fromisoformat(item["date_expires"].replace("Z", "+00:00"))


def look_at_embedded_service():
    with Mapdesk() as mapdesk:
        mapdesk.open_map("agents")
        say("mapdesk --practice shows the demo data of the service inside it")


def tour(pictures):
    look_at_embedded_service()
    with Practice() as practice:
        say(f'practice service with demo data at {practice.address["url"]}')
        before = practice.item(MAP, KEY)
        with Mapdesk(practice) as mapdesk:
            say("Mapdesk is open")
            mapdesk.open_map(MAP)
            say(f'opened the map {MAP}: {text_of(control(mapdesk.window, "Loading status"))}')
            picture(pictures / "1-map.png")
            data = mapdesk.show_item(KEY)
            say(f"shows the item {KEY}: {len(data)} characters of JSON")
            picture(pictures / "2-item.png")
            preview = mapdesk.give_one_more_day()
            say(f"changed its expiry: {preview}")
            say(f"Mapdesk says: {mapdesk.message()}")
            picture(pictures / "3-expiry.png")
            after = practice.item(MAP, KEY)
        compare(before, after)


def compare(before, after):
    gained = (moment(after) - moment(before)).total_seconds()
    say(f'curl reads date_expires {before["date_expires"]} before, {after["date_expires"]} after')
    if abs(gained - DAY_S) > 2:
        raise TourError(f"the item should live {DAY_S} s longer, but gained {gained} s")
    if after["data"] != before["data"]:
        raise TourError("the item's data should be as before, but is not")
    say("the service has it: one more day, the data untouched")


def readme_pictures(folder):
    for theme in ("light", "dark"):
        with Practice() as practice, Mapdesk(practice, theme) as mapdesk:
            mapdesk.open_map(MAP)
            mapdesk.show_item(KEY)
            picture(folder / f"mapdesk-{theme}.png")
            say(f"made {folder / f'mapdesk-{theme}.png'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "build" / "tour")
    arguments = parser.parse_args()
    try:
        if arguments.pictures:
            readme_pictures(arguments.pictures)
        else:
            tour(arguments.output)
            say(f"success; pictures are in {arguments.output}")
    except (TourError, subprocess.SubprocessError, OSError, KeyError) as error:
        say(f"FAILED: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
