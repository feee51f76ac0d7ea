#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring-session.sh [--locked | --none | --no-bus] COMMAND [ARGUMENT...]
# Runs COMMAND in a private D-Bus session with a home of its own and an unlocked, empty gnome-keyring;
# --locked: one that is locked and cannot ask for its password; --none: a session without a keychain;
# --no-bus: no session at all. Works within virtual-display.sh, whose display and home it keeps. All
# of it is gone afterwards; the exit code is COMMAND's.
set -euo pipefail

inner=--inside-the-session

# start_keyring STATE: a daemon of this session, which ends with it.
start_keyring() {
    case $1 in
    --unlocked) printf password | gnome-keyring-daemon --unlock --components=secrets ;;
    --locked) gnome-keyring-daemon --start --components=secrets ;;
    esac
}

echo
