#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# virtual-display.sh COMMAND [ARGUMENT...]
# Runs COMMAND on a desktop of its own: a virtual display (MAPDESK_SCREEN, default 1280x800x24)
# with a window manager, a private D-Bus session with accessibility, and an empty home. All of it
# is gone afterwards; the exit code is COMMAND's.
set -euo pipefail

inner=--inside-the-session

# Inside the D-Bus session: the window manager, then the command.
if [ "${1:-}" = $inner ]; then
    shift
    exec 2>&4 4>&- # the session's own chatter stays in its log
    dbus-update-activation-environment --all >/dev/null 2>&1
    openbox --sm-disable >"$HOME/openbox.log" 2>&1 &
    manager=$!
    for _ in $(seq 100); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
        kill -0 "$manager" 2>/dev/null || { cat "$HOME/openbox.log" >&2; exit 1; }
        sleep 0.1
    done
    status=0
    "$@" || status=$?
    kill "$manager" 2>/dev/null || true
    exit "$status"
fi

[ $# -gt 0 ] || { sed -n 's/^# //p' "$0" | sed -n '2,5p' >&2; exit 2; }

home=$(mktemp -d "${TMPDIR:-/tmp}/mapdesk-display.XXXXXX")
server=
session=
clean_up() {
    [ -z "$session" ] || kill -- "-$session" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait
    rm -rf "$home"
}
trap clean_up EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

Xvfb -displayfd 3 -screen 0 "${MAPDESK_SCREEN:-1280x800x24}" -nolisten tcp \
    3>"$home/display" >"$home/xvfb.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    [ -s "$home/display" ] && break
    kill -0 "$server" 2>/dev/null || { cat "$home/xvfb.log" >&2; exit 1; }
    sleep 0.1
done
read -r number <"$home/display"

mkdir -m 700 "$home/run"
export DISPLAY=:$number
export HOME=$home XDG_RUNTIME_DIR=$home/run
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
export XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY XAUTHORITY SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS

status=0
# A process group of its own, in the background: a signal is heeded at once and ends all of it.
setsid dbus-run-session -- "$0" $inner "$@" <&0 4>&2 2>"$home/session.log" &
session=$!
wait "$session" || status=$?
exit "$status"
