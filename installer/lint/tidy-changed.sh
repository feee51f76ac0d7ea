#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy-changed.sh BUILD-DIRECTORY [JOBS]
# clang-tidy on the .cpp files that changed since MAPDESK_LINT_BASE, uncommitted ones included, and
# on those whose header did. Where that is unset: since this branch left origin/main, or since the
# commit before. The whole tree is the task of ./dev lint, so a large change is sampled.
set -euo pipefail
source "$(dirname "$0")/common.sh"

build=$(single_sources "$(realpath "$1")")
jobs=${2:-2}
most=24
sample=16

base_commit() {
    local head base
    if [ -n "${MAPDESK_LINT_BASE:-}" ]; then
        git_here rev-parse --verify "$MAPDESK_LINT_BASE^{commit}"
        return
    fi
    head=$(git_here rev-parse HEAD)
    base=$(git_here merge-base HEAD origin/main 2>/dev/null || echo "$head")
    if [ "$base" = "$head" ]; then
        base=$(git_here rev-parse --verify --quiet HEAD~1 || true)
    fi
    echo "$base"
}

# A header stands for the source beside it.
changed_sources() {
    {
        git_here diff --name-only --diff-filter=d "$1"
        git_here ls-files --others --exclude-standard
    } | sed -n 's/\.\(cpp\|h\)$/.cpp/p' | sort -u
}

# evenly COUNT: that many of the lines read, spread over all of them, the same each time.
evenly() {
    awk -v count="$1" '{ line[NR] = $0 }
        END { for (i = 0; i < count && i < NR; i++) print line[int(i * NR / count) + 1] }'
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
if ((count > most)); then
    echo "Checking $sample of them; ./dev lint checks all."
    files=$(evenly "$sample" <<<"$files")
fi
cd "$root"
tidy "$build" "$jobs" <<<"$files"
