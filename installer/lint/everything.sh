#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# everything.sh BUILD-DIRECTORY [JOBS]
# clang-tidy and clazy on every source of the project; fails if either finds something.
set -euo pipefail
source "$(dirname "$0")/common.sh"

build=$(single_sources "$(realpath "$1")")
jobs=${2:-2}
# Level 1 without what is meant for plugins or for Qt 5.
clazy_checks=level1,no-non-pod-global-static,no-qstring-ref
clazy_log=$(mktemp)
trap 'rm -f "$clazy_log"' EXIT
status=0
cd "$root"

echo "clang-tidy"
compiled_sources "$build" | tidy "$build" "$jobs" || status=1

echo "clazy"
compiled_sources "$build" | tr '\n' '\0' \
    | xargs -0r -n 1 -P "$jobs" clazy-standalone -p "$build" --checks="$clazy_checks" \
        --header-filter="$root/(app|ui|models|tests)/.*" \
        --ignore-dirs="${build%/lint}/.*" >"$clazy_log" 2>&1 || status=1
if grep -E '\[-Wclazy|error:' "$clazy_log" | sort -u; then
    status=1
fi

((status == 0)) && echo "Nothing found." || echo "There are findings."
exit "$status"
