// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { spawn } = require('node:child_process');
const readline = require('node:readline');

// Starts a program and waits for the first line of its output of which `read` makes something.
// Resolves to { value, stop() }, where stop() resolves to the exit code; rejects with all it
// printed if it ends before that.
function startChild(command, args, read) {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise(resolve => child.once('close', resolve));
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);

    const stop = async () => {
        child.kill('SIGTERM');
        const exitCode = await ended;
        process.off('exit', killWithUs);
        return exitCode;
    };

    return new Promise((resolve, reject) => {
        const printed = [];
        const take = line => {
            printed.push(line);
            const value = read(line);
            if (value !== undefined)
                resolve({ value, stop });
        };
        readline.createInterface({ input: child.stdout }).on('line', take);
        readline.createInterface({ input: child.stderr }).on('line', take);
        child.once('error', reject);
        ended.then(code => reject(
            new Error(`${command} ended with ${code}:\n${printed.join('\n')}`)));
    });
}

module.exports = { startChild };
