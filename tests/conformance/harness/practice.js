// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');

const { startChild } = require('./child.js');

function readFirstLine(line) {
    const found = line.startsWith('{') ? JSON.parse(line) : undefined;
    return found && {
        url: found.url,
        accountSid: found.account_sid,
        authToken: found.auth_token,
        apiKeySid: found.api_key_sid,
        apiKeySecret: found.api_key_secret,
        serviceSid: found.service_sid,
    };
}

// A practice service in memory on a free port: { url, accountSid, authToken, apiKeySid,
// apiKeySecret, serviceSid, stop() }. MAPDESK_PRACTICE names the program.
async function startPractice(switches) {
    const child = await startChild(process.env.MAPDESK_PRACTICE, ['--port', '0', ...switches],
                                   readFirstLine);
    const stop = async () => assert.strictEqual(await child.stop(), 0, 'exit code');
    return { ...child.value, stop };
}

module.exports = { startPractice };
