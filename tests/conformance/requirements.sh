# Sourced by install.sh and run.sh.

# absent REASON: what these tests need is not here. That fails in CI and skips elsewhere.
absent() {
    echo "conformance: $1" >&2
    [ "${CI:-}" = true ] && exit 1
    exit 77
}

need_command() {
    command -v "$1" >/dev/null || absent "there is no $1; ./dev test installs it on Debian"
}

# What node_modules was installed from, if it is whole.
stamp=$here/node_modules/.mapdesk-installed

lock_digest() {
    cat "$here/.npmrc" "$here/package.json" "$here/package-lock.json" | sha256sum
}

is_installed() {
    [ "$(cat "$stamp" 2>/dev/null)" = "$(lock_digest)" ]
}
