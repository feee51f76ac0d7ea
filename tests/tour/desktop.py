# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a program as a person does: finds controls through the accessibility tree, by the names
that a screen reader says, and uses mouse and keyboard on them."""

import subprocess
import time

import pyatspi

TIMEOUT_S = 60


class TourError(Exception):
    """A step did not go as it should; says which and what was seen."""


def wait_for(what, condition, timeout=TIMEOUT_S):
    """The first true value of condition(), asked again and again."""
    deadline = time.monotonic() + timeout
    while True:
        value = quietly(condition)
        if value:
            return value
        if time.monotonic() > deadline:
            raise TourError(f"waited {timeout} s in vain for {what}")
        time.sleep(0.05)


def quietly(condition):
    """condition(), or None where a part of the tree vanished while it was read."""
    try:
        return condition()
    except Exception:  # pyatspi lets errors of every kind through
        return None


def application(name):
    """The root of a running program's accessibility tree."""

    def look():
        desktop = pyatspi.Registry.getDesktop(0)
        for program in desktop:
            if program is not None and program.name.lower() == name.lower():
                return program
        return None

    return wait_for(f"the program {name} in the accessibility tree", look)


def is_running(name):
    """Whether a program of this name is in the accessibility tree."""
    return any(program is not None and program.name.lower() == name.lower()
               for program in pyatspi.Registry.getDesktop(0))


def descendants(root, depth=14):
    """All controls below root, row contents of tables left out."""
    for child in root:
        if child is None:
            continue
        yield child
        if depth > 0 and child.childCount < 500:
            yield from descendants(child, depth - 1)


def control(root, name, role=None):
    """The control with this accessible name, and role where one is given."""

    def look():
        for candidate in descendants(root):
            if candidate.name == name and role in (None, candidate.getRoleName()):
                return candidate
        return None

    return wait_for(f'a control named "{name}"', look)


def text_of(widget):
    """What a label says or a text field holds."""
    return quietly(lambda: widget.queryText().getText(0, -1)) or widget.description


def cell(table, wanted, timeout=TIMEOUT_S):
    """The cell of a table or tree whose text is, or holds, `wanted`."""

    def look():
        for child in table:
            if child is not None and wanted in (child.name or ""):
                return child
        return None

    return wait_for(f'a row "{wanted}"', look, timeout)


def settled(find, content, rest=0.3):
    """find(), once content() stays the same for `rest` seconds: rows that come move those below."""
    while True:
        found = find()
        before = quietly(content)
        time.sleep(rest)
        if before and before == quietly(content):
            return found


def centre(widget):
    box = widget.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def click(widget):
    x, y = centre(widget)
    if x <= 0 and y <= 0:
        raise TourError(f'"{widget.name}" is not on the screen')
    run("xdotool", "mousemove", str(x), str(y), "click", "1")


def press(*keys):
    run("xdotool", "key", *keys)


def type_text(text):
    """By the keyboard; through standard input, where no list of processes shows it."""
    subprocess.run(["xdotool", "type", "--file", "-"], input=text, text=True, check=True)


def fill(root, name, text):
    """Clicks the text field with this name and types."""
    click(control(root, name))
    press("ctrl+a")
    type_text(text)


def is_enabled(widget):
    return widget.getState().contains(pyatspi.STATE_ENABLED)


def picture(path):
    """The whole screen, as PNG, once it has come to rest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    time.sleep(0.4)
    run("import", "-window", "root", str(path))


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
