// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertHolds, assertRefused } = require('../harness/expectations.js');

describe('with an API key', () => {
    let stage;
    let client;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        client = stage.clientWithApiKey();
    });
    after(() => stage?.close());

    it('every resource is made, read, changed and removed', async () => {
        const { services } = client.sync.v1;
        const { sid, accountSid } = await services.create({ friendlyName: 'by key' });
        assert.strictEqual(accountSid, stage.practice.accountSid);
        const maps = services(sid).syncMaps;
        await maps.create({ uniqueName: 'm' });
        const items = maps('m').syncMapItems;
        const { revision } = await items.create({ key: 'k', data: { n: 1 } });
        assertHolds(await items('k').update({ ifMatch: revision, data: { n: 2 } }),
                    { data: { n: 2 }, createdBy: 'system' });
        assert.strictEqual((await items.list()).length, 1);
        const permission = maps('m').syncMapPermissions('bob');
        await permission.update({ read: true, write: false, manage: false });
        assertHolds(await permission.fetch(), { read: true, write: false, manage: false });
        for (const resource of [permission, items('k'), maps('m'), services(sid)])
            assert.strictEqual(await resource.remove(), true);
        await assertRefused(services(sid).fetch(), 404, 20404);
    });

    it('what the Auth Token made is seen', async () => {
        const { sid } = await stage.newService();
        const seen = await client.sync.v1.services.list();
        assert.ok(seen.some(service => service.sid === sid));
    });
});
