# Sourced by the checks of this folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
skipped=77 # ctest shows the test as skipped

# git_here ARGUMENT...: git on this repository, whoever its files belong to.
git_here() {
    git -c safe.directory="$root" -C "$root" "$@"
}

# tool NAME: the command by that name of LLVM 14, else the one without a version.
tool() {
    command -v "$1-14" || command -v "$1" || { echo "$1 is not installed" >&2; return 1; }
}

# Other versions format and judge otherwise: a check that cannot be made is skipped, and says so.
require_version_14() {
    local version
    version=$("$(tool "$1")" --version)
    if [[ $version != *"version 14."* ]]; then
        echo "skipped: this check is for $1 14, here is $version"
        exit $skipped
    fi
}

# single_sources BUILD-DIRECTORY: a folder in it whose compile_commands.json has each source by itself,
# which a quick build has not; generated headers are the build's.
single_sources() {
    cmake -S "$root" -B "$1/lint" -G Ninja -DMAPDESK_QUICK_BUILD=OFF -DCMAKE_BUILD_TYPE=Debug \
        >"$1/lint.log" 2>&1 || { cat "$1/lint.log" >&2; return 1; }
    sed -i "s|$1/lint|$1|g" "$1/lint/compile_commands.json"
    echo "$1/lint"
}

# compiled_sources BUILD-DIRECTORY: the project's own .cpp files in its compile_commands.json,
# relative to the root.
compiled_sources() {
    sed -n "s|^ *\"file\": \"$root/\(.*\.cpp\)\".*|\1|p" "$1/compile_commands.json" \
        | grep -E '^(app|ui|models|tests)/' | sort -u
}

# tidy BUILD-DIRECTORY JOBS: clang-tidy on the sources read, one a line.
tidy() {
    tr '\n' '\0' \
        | xargs -0r -n 1 -P "$2" "$(tool clang-tidy)" --quiet -p "$1" 2>&1 \
        | sed -u '/^[0-9]* warnings\? generated\.$/d'
}

# base_commit: what "changed" refers to: MAPDESK_LINT_BASE; where that is unset, where this branch left
# origin/main, or the commit before. Nothing for the first commit.
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

# changed_files BASE: those of the project that changed since then, uncommitted ones included.
changed_files() {
    git_here diff --name-only --diff-filter=d "$1"
    git_here ls-files --others --exclude-standard
}

# sampled MOST COUNT: the lines read; of more than MOST only COUNT, spread over all of them, the same each
# time, which it says.
sampled() {
    awk -v most="$1" -v count="$2" '{ line[NR] = $0 }
        END {
            if (NR <= most)
                count = NR
            else
                print "Checking " count " of them; ./dev lint checks all." >"/dev/stderr"
            for (i = 0; i < count; i++)
                print line[int(i * NR / count) + 1]
        }'
}
