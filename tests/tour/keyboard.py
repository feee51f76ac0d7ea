# SPDX-License-Identifier: GPL-3.0-or-later
"""The window by the keyboard alone, as the tours go through it."""

import time

import pyatspi

from desktop import (TourError, control, descendants, press, quietly, text_of, type_text, wait_for)


def is_focused(widget):
    return widget.getState().contains(pyatspi.STATE_FOCUSED)


def sheet_of(mapdesk):
    """The sheet that is open, or None."""
    return quietly(lambda: next((child for child in mapdesk.window
                                 if child.getRoleName() == "dialog"
                                 and child.getState().contains(pyatspi.STATE_SHOWING)), None))


def front(mapdesk):
    """The sheet that is open, else the window."""
    return sheet_of(mapdesk) or mapdesk.window


def tab_to(mapdesk, name, role=None, key="Tab"):
    """The Tab key until the control with this name has the focus."""
    target = control(front(mapdesk), name, role)
    for _ in range(60):
        if quietly(lambda: is_focused(target)):
            return target
        press(key)
        time.sleep(0.08)
    raise TourError(f'the Tab key does not reach "{name}"')


def wait_for_sheet(mapdesk, focused):
    """The text field in which the sheet that opens begins."""

    def look():
        sheet = sheet_of(mapdesk)
        return sheet and next((field for field in descendants(sheet) if field.name == focused
                               and field.getRoleName() == "text" and is_focused(field)), None)

    return wait_for(f'a sheet that begins in "{focused}"', look)


def open_by_key(mapdesk, name):
    press("ctrl+l")
    type_text(name)
    press("Return")
    wait_for(f"the map {name}", lambda: name in mapdesk.window_title())
    wait_for(f"the items of {name}",
             lambda: "complete" in text_of(control(mapdesk.window, "Loading status")))
    tab_to(mapdesk, "Items", "table")


def see(mapdesk, name, part):
    return wait_for(f'"{part}" in "{name}"',
                    lambda: part in (text_of(control(front(mapdesk), name)) or ""))
