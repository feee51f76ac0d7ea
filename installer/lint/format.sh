#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every tracked C++ file is as .clang-format has it.
set -euo pipefail
source "$(dirname "$0")/common.sh"

require_version_14 clang-format
cd "$root"
git_here ls-files -z -- '*.cpp' '*.h' | xargs -0r "$(tool clang-format)" --dry-run -Werror
