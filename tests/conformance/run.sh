#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh FILE: runs one test. MAPDESK_PRACTICE and MAPDESK_CLIENT_CALLS name the programs to test;
# MAPDESK_SHARED_DATA the folder that holds Twilio's OpenAPI document.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/requirements.sh"

export MAPDESK_SHARED_DATA=${MAPDESK_SHARED_DATA:-$here/../../../shared/data}
need_command node
is_installed || absent "Twilio's clients are not installed (conformance_packages)"
[ -f "$MAPDESK_SHARED_DATA/twilio_sync_v1.json" ] ||
    absent "twilio_sync_v1.json is not here; MAPDESK_SHARED_DATA names the folder that holds it"
exec node "$here/$1"
