// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a whole map with Twilio's own library, and prints what that took as one JSON object.
//
// node nodelist.mjs URL ACCOUNT TOKEN SERVICE MAP
import { createRequire } from 'node:module';

const twilio = createRequire(new URL('../conformance/package.json', import.meta.url))('twilio');

const [url, account, token, service, map] = process.argv.slice(2);
const client = twilio(account, token);
client.sync.baseUrl = url;

const cpuBefore = process.cpuUsage();
const start = process.hrtime.bigint();
const items = await client.sync.v1.services(service).syncMaps(map).syncMapItems
    .list({ pageSize: 100 });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const { user, system } = process.cpuUsage(cpuBefore);

console.log(JSON.stringify({
    items: items.length,
    seconds,
    processor_seconds: (user + system) / 1e6,
    most_megabytes: process.resourceUsage().maxRSS / 1e3,
}));
