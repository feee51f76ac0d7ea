// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const program = require.resolve('twilio-cli/bin/run');
const redirect = require.resolve('../cli/redirect.js');

// twilio-cli with a home of its own, on a stage's service and with its API key.
class Cli {
    constructor({ practice, prism }) {
        this.home = fs.mkdtempSync(path.join(os.tmpdir(), 'mapdesk-twilio-cli-'));
        this.verdicts = path.join(this.home, 'verdicts');
        this.environment = {
            PATH: process.env.PATH, HOME: this.home, LC_ALL: 'C.UTF-8', NO_COLOR: '1',
            TWILIO_SKIP_NEW_VERSION_CHECK: 'true',
            NODE_OPTIONS: `--require ${JSON.stringify(redirect)}`,
            TWILIO_ACCOUNT_SID: practice.accountSid,
            TWILIO_API_KEY: practice.apiKeySid, TWILIO_API_SECRET: practice.apiKeySecret,
            MAPDESK_PRACTICE_URL: practice.url, MAPDESK_PRISM_URL: prism.url,
            MAPDESK_VERDICTS: this.verdicts,
        };
    }

    remove() {
        fs.rmSync(this.home, { recursive: true });
    }

    // Runs "api:sync:v1:COMMAND": { exitCode, stdout, stderr, answers }. An answer that breaks
    // Twilio's document fails.
    async run(command, flags = {}) {
        fs.rmSync(this.verdicts, { force: true });
        const args = [program, `api:sync:v1:${command}`, ...argumentsOf(flags)];
        const result = await new Promise(resolve => execFile(
            process.execPath, args, { env: this.environment },
            (error, stdout, stderr) => resolve({ exitCode: error?.code ?? 0, stdout, stderr })));
        const answers = this.takeVerdicts();
        assert.deepStrictEqual(answers.flatMap(answer => answer.faults), [], command);
        return { ...result, answers };
    }

    // The records that a command prints as JSON.
    async json(command, flags) {
        const { exitCode, stdout, stderr, answers } = await this.run(command,
                                                                     { ...flags, o: 'json' });
        assert.strictEqual(exitCode, 0, stderr);
        assert.ok(answers.length > 0, `${command} asked nothing`);
        return JSON.parse(stdout);
    }

    takeVerdicts() {
        if (!fs.existsSync(this.verdicts))
            return [];
        return fs.readFileSync(this.verdicts, 'utf8').trim().split('\n').map(JSON.parse);
    }
}

// { serviceSid: 'IS1', aclEnabled: false } -> --service-sid IS1 --no-acl-enabled
function argumentsOf(flags) {
    return Object.entries(flags).flatMap(([name, value]) => {
        const flag = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
        if (name.length === 1)
            return [`-${name}`, value];
        if (typeof value === 'boolean')
            return [value ? `--${flag}` : `--no-${flag}`];
        return [`--${flag}=${value}`];
    });
}

module.exports = { Cli };
