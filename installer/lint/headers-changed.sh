#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headers-changed.sh BUILD-DIRECTORY
# Public headers that changed since base_commit, and those that include one, compile on their own. All of
# them are the task of ./dev lint, so a large change is sampled.
set -euo pipefail
source "$(dirname "$0")/common.sh"

export LC_ALL=C # sort and join have to agree
build=$(realpath "$1")

# public_headers: each with the target that compiles it on its own, as "path<TAB>target".
public_headers() {
    ninja -C "$build" -t targets all \
        | sed -n 's|^\(\(.*\)/CMakeFiles/[^/]*/[^/]*_verify_interface_header_sets/\(.*\)\.cxx\.o\): .*|\2/\3\t\1|p' \
        | sort -u
}

# including: the headers of the project that include one of the headers read.
including() {
    sed 's|.*/||; s|.*|#include "&"|' | git_here grep -lFf - -- '*.h' || true
}

base=$(base_commit)
if [ -z "$base" ]; then
    echo "skipped: this is the first commit"
    exit $skipped
fi
changed=$(changed_files "$base" | grep '\.h$' || true)
if [ -z "$changed" ]; then
    echo "No header changed since ${base:0:12}."
    exit 0
fi
targets=$({ echo "$changed"; including <<<"$changed"; } | sort -u \
    | join -t $'\t' - <(public_headers) | cut -f 2)
count=$(grep -c . <<<"$targets" || true)
echo "$count headers changed since ${base:0:12} or include one that did."
((count == 0)) || sampled 48 32 <<<"$targets" | xargs ninja -C "$build"
