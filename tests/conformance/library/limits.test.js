// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertRefused } = require('../harness/expectations.js');

// The promises' reasons, where they are rejected.
async function refusalsOf(promises) {
    const settled = await Promise.allSettled(promises);
    return settled.filter(entry => entry.status === 'rejected').map(entry => entry.reason);
}

describe('rate limits', () => {
    let stage;

    before(async () => {
        stage = await Stage.open('--seed', 'empty');
    });
    after(() => stage?.close());

    it('429/54009: more writes of 10 KiB than a map takes', async () => {
        const { sid } = await stage.service().syncMaps.create();
        const items = stage.service().syncMaps(sid).syncMapItems;
        const data = { text: 'x'.repeat(10 * 1024) };
        const writes = Array.from({ length: 40 }, (_, i) => items.create({ key: `k${i}`, data }));
        const refusals = await refusalsOf(writes);
        assert.ok(refusals.length > 0 && refusals.length < writes.length);
        for (const refusal of refusals) {
            await assertRefused(Promise.reject(refusal), 429, 54009,
                                `Rate limit exceeded for write-map-${sid}`);
        }
    });

    it('429/54009: more reads than a map takes, while another map is read', async () => {
        const maps = stage.service().syncMaps;
        const { sid } = await maps.create();
        const { sid: other } = await maps.create();
        let refusals = [];
        for (let round = 0; round < 20 && refusals.length === 0; ++round)
            refusals = await refusalsOf(Array.from({ length: 100 }, () => maps(sid).fetch()));
        await assertRefused(Promise.reject(refusals[0]), 429, 54009,
                            `Rate limit exceeded for read-map-${sid}`);
        await maps(other).fetch();
    });
});

describe('concurrency', () => {
    let stage;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--assume', 'concurrency=1',
                                 '--latency-ms', '300');
    });
    after(() => stage?.close());

    it('429/20429: more requests at once than the account may have', async () => {
        const fetches = Array.from({ length: 4 }, () => stage.service().fetch());
        const refusals = await refusalsOf(fetches);
        assert.ok(refusals.length > 0 && refusals.length < fetches.length);
        for (const refusal of refusals)
            await assertRefused(Promise.reject(refusal), 429, 20429);
    });
});
