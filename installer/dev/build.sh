# Sourced by ./dev. Configures and builds.

# configure PRESET: default lands in build/, asan in build/asan/.
configure() {
    local launcher=
    if command -v ccache >/dev/null; then
        launcher=ccache
    fi
    quietly cmake -S "$root" --preset "$1" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
}

build_directory() {
    case $1 in
    default) echo "$root/build" ;;
    *) echo "$root/build/$1" ;;
    esac
}

# build PRESET [TARGET...]: configures, then builds the targets, or everything.
build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build "$(build_directory "$preset")" --parallel "$jobs" ${1:+--target "$@"}
}
