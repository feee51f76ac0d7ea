// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// twilio-cli has no switch for another address: Node loads this file before it. The environment
// says where requests go, and into which file each answer's verdict is written, one JSON a line.

const fs = require('node:fs');
const { createRequire } = require('node:module');

const { sendThroughPrism } = require('../harness/wire.js');

const { MAPDESK_PRACTICE_URL, MAPDESK_PRISM_URL, MAPDESK_VERDICTS } = process.env;

const cli = createRequire(require.resolve('twilio-cli/package.json'));
const core = createRequire(cli.resolve('@twilio/cli-core/package.json'));

sendThroughPrism(core('axios'), {
    origins: ['https://sync.twilio.com', MAPDESK_PRACTICE_URL],
    prism: MAPDESK_PRISM_URL,
    onAnswer: ({ method, url, status, faults }) => {
        const verdict = JSON.stringify({ method, url, status, faults });
        fs.appendFileSync(MAPDESK_VERDICTS, `${verdict}\n`);
    },
});
