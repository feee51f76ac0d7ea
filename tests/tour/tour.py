#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mapdesk's main job, done once by the real widgets against a real practice service: open a map,
look at an item, give it one more day, and read it again with curl. Run by ./dev run where there is
no display, inside installer/dev/virtual-display.sh.

tour.py [--output DIR]  prints each step, leaves pictures in DIR (build/tour), fails if a step fails
tour.py --pictures DIR  makes the README's pictures: DIR/mapdesk-light.png and mapdesk-dark.png
"""

import datetime
import pathlib
import sys

from desktop import TourError, control, picture, text_of
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

MAP = "orders"
KEY = "order/2026/004711"
DAY_S = 24 * 60 * 60


def moment(item):
    return datetime.datetime.fromisoformat(item["date_expires"].replace("Z", "+00:00"))


def look_at_embedded_service():
    with Mapdesk("--practice") as mapdesk:
        mapdesk.open_map("agents")
        say("mapdesk --practice shows the demo data of the service inside it")


def tour(pictures):
    look_at_embedded_service()
    with Practice() as practice:
        say(f'practice service with demo data at {practice.address["url"]}')
        before = practice.item(MAP, KEY)
        with Mapdesk(practice=practice) as mapdesk:
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
        with Practice() as practice, Mapdesk(practice=practice, theme=theme) as mapdesk:
            mapdesk.open_map(MAP)
            mapdesk.show_item(KEY)
            picture(folder / f"mapdesk-{theme}.png")
            say(f"made {folder / f'mapdesk-{theme}.png'}")


def main():
    parser = tour_parser(__doc__)
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.pictures:
        return outcome_of(lambda: readme_pictures(arguments.pictures), arguments.pictures)
    return outcome_of(lambda: tour(arguments.output), arguments.output)


if __name__ == "__main__":
    sys.exit(main())
