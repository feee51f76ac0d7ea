#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's first hour with an account, by the real windows: the first start, a profile against a
practice service, its secret in the keychain and nowhere else, a write that is refused while writing
is locked, unlock, write, lock again, and the next start, which asks for nothing. Run inside
installer/dev/virtual-display.sh and keyring-session.sh.

accounts.py [--output DIR] [--theme dark]
                            prints each step, leaves pictures in DIR (build/tour), fails if a step
                            fails
"""

import contextlib
import os
import pathlib
import sys

import dbus

from desktop import (TourError, click, control, fill, is_enabled, picture, press, text_of,
                     wait_for)
from programs import Mapdesk, Practice, outcome_of, say, tour_parser

PROFILE = "Contact centre"
MAP = "orders"
KEY = "order/2026/004711"


def secrets_in_keyring():
    """All secrets of the session's keychain, by the label of their entry."""
    bus = dbus.SessionBus()

    def interface(path, name):
        return dbus.Interface(bus.get_object("org.freedesktop.secrets", path), name)

    service = interface("/org/freedesktop/secrets", "org.freedesktop.Secret.Service")
    _, session = service.OpenSession("plain", dbus.String("", variant_level=1))
    found, _ = service.SearchItems(dbus.Dictionary({}, signature="ss"))
    secrets = service.GetSecrets(found, session) if found else {}
    return {str(path): bytes(secret[2]).decode() for path, secret in secrets.items()}


def files_with(text):
    """What the program wrote and holds `text`, plain or as Basic credentials would have it. The
    keychain's own file is none of the program's."""
    home = pathlib.Path(os.environ["HOME"])
    needle = text.encode()
    return [str(path) for path in home.rglob("*")
            if path.is_file() and "keyrings" not in path.parts and needle in path.read_bytes()]


def expect(what, is_so):
    if not is_so:
        raise TourError(f"not as it should be: {what}")
    say(what)


@contextlib.contextmanager
def seen_if_it_fails(pictures):
    try:
        yield
    except Exception:
        picture(pictures / "failed.png")
        raise


def add_profile(mapdesk, practice, pictures):
    click(control(mapdesk.window, "Add an account"))
    address = practice.address
    fill(mapdesk.window, "Profile name", PROFILE)
    fill(mapdesk.window, "Account SID", address["account_sid"])
    fill(mapdesk.window, "API key SID", address["api_key_sid"])
    fill(mapdesk.window, "API key secret", address["api_key_secret"])
    click(control(mapdesk.window, "Host is another URL"))
    fill(mapdesk.window, "Service URL", address["url"])
    click(control(mapdesk.window, "Test connection"))
    answer = wait_for("the answer of the test",
                      lambda: text_of(control(mapdesk.window, "Test answer")))
    picture(pictures / "5-profile.png")
    say(f"the connection was tested: {answer}")
    click(control(mapdesk.window, "Save profile"))


def look_for_the_secret(secret):
    kept = wait_for("the secret in the keychain",
                    lambda: [value for value in secrets_in_keyring().values() if value == secret])
    expect("the keychain has the secret, once", len(kept) == 1)
    expect("no file that was written has it", not files_with(secret))


def open_item(mapdesk):
    mapdesk.open_map(MAP)
    mapdesk.show_item(KEY)
    click(control(mapdesk.window, "Expiry", "page tab"))


def find_writing_locked(mapdesk, practice, pictures):
    before = practice.item(MAP, KEY)
    open_item(mapdesk)
    click(control(mapdesk.window, "Extend by +1 day"))
    button = control(mapdesk.window, "Change expiry")
    if is_enabled(button):
        click(button)
    obstacle = text_of(control(mapdesk.window, "Why not now"))
    expect(f"a write is refused: {obstacle}", "locked" in obstacle)
    picture(pictures / "6-locked.png")
    expect("the service has nothing new", practice.item(MAP, KEY) == before)


def write_unlocked(mapdesk, practice, pictures):
    before = practice.item(MAP, KEY)
    click(control(mapdesk.window, "Unlock writes"))
    button = control(mapdesk.window, "Change expiry")
    wait_for("the button Change expiry", lambda: is_enabled(button))
    click(button)
    confirm = control(mapdesk.window, "Change expiry of 1 item")
    picture(pictures / "7-sheet.png")
    click(confirm)
    say(f"Mapdesk says: {mapdesk.message()}")
    after = wait_for("the new expiry at the service",
                     lambda: (item := practice.item(MAP, KEY))
                     and item["date_expires"] != before["date_expires"] and item)
    expect("the item lives longer, its data is as it was", after["data"] == before["data"])
    picture(pictures / "8-written.png")


def lock_again(mapdesk):
    press("ctrl+shift+l")
    wait_for("the lock", lambda: is_enabled(control(mapdesk.window, "Unlock writes")))
    say("writing is locked again, by one key")


def first_hour(practice, pictures, theme, log):
    with Mapdesk(theme=theme, log=log) as mapdesk, seen_if_it_fails(pictures):
        control(mapdesk.window, "Welcome page")
        picture(pictures / "4-welcome.png")
        say("a first start: the welcome page")
        add_profile(mapdesk, practice, pictures)
        wait_for("the profile's window", lambda: PROFILE in mapdesk.window_title())
        say(f"the window: {mapdesk.window_title()}")
        expect("it says Production", "Production" in mapdesk.window_title())
        look_for_the_secret(practice.address["api_key_secret"])
        find_writing_locked(mapdesk, practice, pictures)
        write_unlocked(mapdesk, practice, pictures)
        lock_again(mapdesk)


def next_start(log):
    with Mapdesk(log=log) as mapdesk:
        wait_for("the profile's window", lambda: PROFILE in mapdesk.window_title())
        mapdesk.open_map(MAP)
        say("the next start opens the profile and asks for nothing")


def tour(pictures, theme):
    log_path = pathlib.Path(os.environ["HOME"]) / "mapdesk.log"
    with Practice() as practice, log_path.open("wb") as log:
        first_hour(practice, pictures, theme, log)
        next_start(log)
        secret = practice.address["api_key_secret"]
        expect("neither the log nor any other file has the secret", not files_with(secret))


def main():
    parser = tour_parser(__doc__)
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    arguments = parser.parse_args()
    return outcome_of(lambda: tour(arguments.output, arguments.theme), arguments.output,
                      dbus.DBusException)


if __name__ == "__main__":
    sys.exit(main())
