#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring-session.sh [--without-keyring] COMMAND [ARGUMENT...]
# Runs COMMAND in a private D-Bus session with an empty home and an empty, unlocked gnome-keyring
# (its password: password), or in one without any keychain. Inside virtual-display.sh it uses that
# desktop's display, and with a keyring its session and home, too. All of it is gone afterwards; the
# exit code is COMMAND's.
set -euo pipefail

inner=--inside-the-session

has_keyring() {
    dbus-send --session --print-reply --reply-timeout=2000 --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null |
        grep -q 'boolean true'
}

# Inside the D-Bus session: the keyring, then the command.
run_with_keyring() {
    local keyring status=0
    gnome-keyring-daemon --unlock --foreground --components=secrets \
        >"$HOME/keyring.log" 2>&1 < <(printf password) &
    keyring=$!
    for _ in $(seq 100); do
        has_keyring && break
        kill -0 "$keyring" 2>/dev/null || break
        sleep 0.1
    done
    has_keyring || { cat "$HOME/keyring.log" >&2; exit 1; }
    "$@" || status=$?
    kill -CONT "$keyring" 2>/dev/null || true # a test may have stopped it
    kill "$keyring" 2>/dev/null || true
    wait
    exit "$status"
}

if [ "${1:-}" = $inner ]; then
    shift
    exec 2>&4 4>&- # the session's own chatter stays in its log
    [ "$1" = --without-keyring ] || run_with_keyring "$@"
    shift
    exec "$@"
fi

[ $# -gt 0 ] || { sed -n 's/^# //p' "$0" | sed -n '2,6p' >&2; exit 2; }

# That desktop's bus would start a keyring by itself.
case $1:$HOME in
--without-keyring:*) ;;
*/mapdesk-display.*) run_with_keyring "$@" ;;
esac

home=$(mktemp -d "${TMPDIR:-/tmp}/mapdesk-keyring.XXXXXX")
session=
clean_up() {
    [ -z "$session" ] || kill -- "-$session" 2>/dev/null || true
    wait
    rm -rf "$home"
}
trap clean_up EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
export XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
unset DBUS_SESSION_BUS_ADDRESS

# A bus that starts nothing by itself: neither another keyring nor a window that asks for a password.
cat >"$home/session.conf" <<'XML'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML

status=0
# A process group of its own, in the background: a signal is heeded at once and ends all of it.
setsid dbus-run-session --config-file="$home/session.conf" -- "$0" $inner "$@" \
    <&0 4>&2 2>"$home/session.log" &
session=$!
wait "$session" || status=$?
exit "$status"
