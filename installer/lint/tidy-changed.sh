#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy-changed.sh BUILD-DIRECTORY [JOBS]
# clang-tidy on the .cpp files that changed since base_commit, uncommitted ones included, and on those
# whose header did. The whole tree is the task of ./dev lint, so a large change is sampled.
set -euo pipefail
source "$(dirname "$0")/common.sh"

build=$(single_sources "$(realpath "$1")")
jobs=${2:-2}

# A header stands for the source beside it.
changed_sources() {
    changed_files "$1" | sed -n 's/\.\(cpp\|h\)$/.cpp/p' | sort -u
}

require_version_14 clang-tidy
compiled=$(compiled_sources "$build")
base=$(base_commit)
if [ -n "$base" ]; then
    files=$(changed_sources "$base" | comm -12 - <(echo "$compiled"))
    since="since ${base:0:12}"
else
    files=$compiled
    since="in the first commit"
fi
count=$(grep -c . <<<"$files" || true)
if ((count == 0)); then
    echo "No source changed $since."
    exit 0
fi
echo "$count sources changed $since."
cd "$root"
sampled 24 16 <<<"$files" | tidy "$build" "$jobs"
