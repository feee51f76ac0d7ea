// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Another program that changes the item that a person edits, with Twilio's own library:
//   rival.js URL SERVICE MAP
// Each line of its standard input names an item's key. Five times a second it adds one to
// `theirs.count` of the item named last, on the revision it has just read, and again where that was
// a conflict. When its input ends it prints how many of its changes each item has, as JSON.
// Credentials are in TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.

const readline = require('node:readline');

const twilio = require('../conformance/node_modules/twilio');

const pauseMs = 200;
const [url, service, map] = process.argv.slice(2);

async function main() {
    const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
    client.sync.baseUrl = url;
    const items = client.sync.v1.services(service).syncMaps(map).syncMapItems;
    const done = {};
    let conflicts = 0;

    async function change(key) {
        for (;;) {
            const item = await items(key).fetch();
            const theirs = { ...item.data.theirs, count: item.data.theirs.count + 1 };
            try {
                await items(key).update({ data: { ...item.data, theirs }, ifMatch: item.revision });
                done[key] = (done[key] ?? 0) + 1;
                return;
            } catch (error) {
                if (error.status !== 412)
                    throw error;
                conflicts += 1;
            }
        }
    }

    let key;
    let isOver = false;
    readline.createInterface({ input: process.stdin })
        .on('line', line => { key = line; })
        .on('close', () => { isOver = true; });
    while (!isOver) {
        const started = Date.now();
        if (key)
            await change(key);
        await new Promise(resolve => setTimeout(resolve, pauseMs - (Date.now() - started)));
    }
    console.log(JSON.stringify({ done, conflicts }));
}

main().catch(error => {
    console.error(`rival: ${error.message}`);
    process.exitCode = 1;
});
