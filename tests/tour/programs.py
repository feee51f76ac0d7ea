# SPDX-License-Identifier: GPL-3.0-or-later
"""The finished programs, as the tours use them."""

import argparse
import configparser
import json
import os
import pathlib
import subprocess
import urllib.parse

from desktop import (TourError, application, cell, click, control, is_enabled, is_running, settled,
                     text_of, wait_for)

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARIES = pathlib.Path(os.environ.get("MAPDESK_BINARIES", ROOT / "build" / "bin"))


class Practice:
    """A practice service as a program of its own; with demo data unless its arguments say so."""

    def __init__(self, *arguments):
        self.arguments = arguments or ("--seed", "demo")

    def __enter__(self):
        self.process = subprocess.Popen([BINARIES / "mapdesk-practice", *self.arguments],
                                        stdout=subprocess.PIPE, text=True)
        self.address = json.loads(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        stop(self.process)

    def item(self, map_name, key):
        """The item as the service's database has it, read with curl."""
        return json.loads(self.ask(f"Maps/{map_name}/Items/{urllib.parse.quote(key, safe='')}"))

    def ask(self, path, **form):
        """The text of the service's answer to a GET, or to a POST of a form, by curl."""
        fields = [part for name, value in form.items()
                  for part in ("--data-urlencode", f"{name}={value}")]
        # The credentials go through standard input, where no list of processes shows them.
        user = f'user = "{self.address["account_sid"]}:{self.address["auth_token"]}"\n'
        answer = subprocess.run(["curl", "--silent", "--show-error", "--fail", "--config", "-",
                                 *fields,
                                 f'{self.address["url"]}/v1/Services/'
                                 f'{self.address["service_sid"]}/{path}'],
                                input=user, capture_output=True, text=True, check=True)
        return answer.stdout


class Mapdesk:
    """The program: with its profiles, on a practice service beside it, or on the one inside it."""

    def __init__(self, *arguments, practice=None, theme="light", log=None):
        self.arguments = list(arguments)
        self.environment = dict(os.environ)
        self.theme = theme
        self.log = log
        if practice:
            self.arguments += ["--base-url", practice.address["url"]]
            self.environment.update(TWILIO_ACCOUNT_SID=practice.address["account_sid"],
                                    TWILIO_AUTH_TOKEN=practice.address["auth_token"])

    def __enter__(self):
        set_theme(self.theme)
        self.process = subprocess.Popen([BINARIES / "mapdesk", *self.arguments],
                                        env=self.environment, stderr=self.log)
        self.window = application("Mapdesk")
        return self

    def __exit__(self, *_):
        stop(self.process)

    def kill(self):
        """As a crash, or somebody who pulls the plug."""
        self.process.kill()
        self.end()

    def end(self):
        """Waits until it has ended by itself."""
        self.process.wait(timeout=30)
        wait_for("the end of the program", lambda: not is_running("Mapdesk"))

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


def set_theme(theme):
    """What the program has remembered else stays."""
    settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "mapdesk" / "mapdesk.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    known = configparser.ConfigParser(interpolation=None)
    known.optionxform = str
    known.read(settings)
    if not known.has_section("appearance"):
        known.add_section("appearance")
    known["appearance"]["theme"] = theme
    with settings.open("w", encoding="utf-8") as file:
        known.write(file, space_around_delimiters=False)


def tour_parser(description):
    """What every tour's command line has; its pictures go to `output`."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "build" / "tour")
    return parser


def outcome_of(tour, pictures, *more_errors):
    """Goes through tour(), which leaves pictures in a folder; gives the program's exit code."""
    try:
        tour()
    except (TourError, subprocess.SubprocessError, OSError, KeyError, *more_errors) as error:
        say(f"FAILED: {error}")
        return 1
    say(f"success; pictures are in {pictures}")
    return 0


def stop(process):
    process.terminate()
    process.wait(timeout=10)


def say(text):
    print(f"tour: {text}", flush=True)
