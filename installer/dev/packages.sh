# Sourced by ./dev. Sees to the packages of installer/packages.txt.

# packages_of GROUP...: the groups' packages, one a line. COMMAND=PACKAGE is a package that is
# needed only where there is no such command.
packages_of() {
    local group entry
    for group in "$@"; do
        for entry in $(sed -n "s/^$group: //p" "$root/installer/packages.txt"); do
            [[ $entry == *=* ]] && command -v "${entry%%=*}" >/dev/null && continue
            echo "${entry#*=}"
        done
    done
}

# missing_packages GROUP...: those of them that are not installed.
missing_packages() {
    local installed
    # A name dpkg never heard of makes dpkg-query fail; it is then missing, not an error.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(packages_of "$@") \
        2>/dev/null | sed -n 's/^installed //p' || true)
    packages_of "$@" | grep -vxF -e "$installed" || true
}

# need GROUP...: installs what is missing, without a question and without noise; on a system
# without apt it names what is needed and goes on.
need() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "Not Debian or Ubuntu. Needed here, by Debian's names:" $(packages_of "$@")
        return
    fi
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "Installing" $missing
    quietly as_root apt-get -q update
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 install $missing
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "This needs root, and there is no sudo: $*"
        return 1
    fi
}
