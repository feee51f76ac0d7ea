#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs Twilio's clients and Prism as package-lock.json pins them, unless they are there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/requirements.sh"

need_command node
need_command npm
if is_installed; then
    echo "installed already"
    exit 0
fi
rm -f "$stamp"
cd "$here"
npm ci || absent "npm ci failed"
lock_digest >"$stamp"
