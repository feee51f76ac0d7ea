// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertHolds, assertRecent, assertRefused, collect } =
    require('../harness/expectations.js');

const dayInSeconds = 24 * 60 * 60;

describe('maps', () => {
    let stage;
    let maps;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        maps = stage.service().syncMaps;
    });
    after(() => stage?.close());

    it('are created with what Twilio sets where nothing is asked for', async () => {
        const map = await maps.create();
        assert.match(map.sid, /^MP[0-9a-f]{32}$/);
        const { url: origin, serviceSid } = stage.practice;
        const url = `${origin}/v1/Services/${serviceSid}/Maps/${map.sid}`;
        assertHolds(map, {
            uniqueName: null, accountSid: stage.practice.accountSid, serviceSid, url,
            revision: '0', dateExpires: null, createdBy: 'system',
            links: { items: `${url}/Items`, permissions: `${url}/Permissions` },
        });
        assertRecent(map.dateCreated);
        assert.deepStrictEqual(map.dateUpdated, map.dateCreated);
    });

    const names = ['plain', 'with space', 'Café 日本 🙂', '+14085550123', 'a:b;c=d&e,f@g!'];
    for (const name of names) {
        it(`are found by SID and by the unique name "${name}"`, async () => {
            const { sid } = await maps.create({ uniqueName: name });
            assertHolds(await maps(name).fetch(), { sid, uniqueName: name });
            assertHolds(await maps(sid).fetch(), { sid, uniqueName: name });
            assert.strictEqual(await maps(name).remove(), true);
            await assertRefused(maps(sid).fetch(), 404, 20404);
        });
    }

    it('have names in which case matters', async () => {
        await maps.create({ uniqueName: 'Case' });
        await maps.create({ uniqueName: 'case' });
        assert.notStrictEqual((await maps('Case').fetch()).sid, (await maps('case').fetch()).sid);
    });

    for (const field of ['ttl', 'collectionTtl']) {
        it(`expire as "${field}" asks, and never again after 0`, async () => {
            const map = await maps.create({ [field]: dayInSeconds });
            const lifetime = map.dateExpires.getTime() - map.dateCreated.getTime();
            assert.strictEqual(lifetime, dayInSeconds * 1000);
            const longer = await maps(map.sid).update({ [field]: 2 * dayInSeconds });
            assert.ok(longer.dateExpires > map.dateExpires);
            assert.strictEqual(longer.revision, '0');
            assert.strictEqual((await maps(map.sid).update({ [field]: 0 })).dateExpires, null);
            assert.strictEqual((await maps(map.sid).fetch()).dateExpires, null);
        });
    }

    it('hear collectionTtl before its alias ttl', async () => {
        const map = await maps.create({ ttl: 60, collectionTtl: dayInSeconds });
        assert.ok(map.dateExpires.getTime() - Date.now() > 60 * 60 * 1000);
    });

    it('count their events in hexadecimal', async () => {
        const { sid } = await maps.create();
        for (let i = 0; i < 11; ++i)
            await maps(sid).syncMapItems.create({ key: `k${i}`, data: {} });
        assert.strictEqual((await maps(sid).fetch()).revision, 'b');
    });

    it('go with their items and permissions', async () => {
        const { sid } = await maps.create({ uniqueName: 'gone' });
        await maps(sid).syncMapItems.create({ key: 'k', data: {} });
        assert.strictEqual(await maps(sid).remove(), true);
        await assertRefused(maps(sid).syncMapItems('k').fetch(), 404, 20404);
        const anew = await maps.create({ uniqueName: 'gone' });
        assert.notStrictEqual(anew.sid, sid);
        assert.deepStrictEqual(await maps('gone').syncMapItems.list(), []);
    });

    it('are listed over pages, by list, each, page and getPage', async () => {
        const service = stage.client().sync.v1.services((await stage.newService()).sid);
        const list = service.syncMaps;
        const made = [];
        for (let i = 0; i < 7; ++i)
            made.push((await list.create({ uniqueName: `m${i}` })).sid);
        const sids = (await list.list({ pageSize: 3 })).map(map => map.sid);
        assert.deepStrictEqual([...sids].sort(), made.sort());
        assert.strictEqual((await list.list({ pageSize: 3, limit: 5 })).length, 5);
        assert.deepStrictEqual((await collect(list, { pageSize: 2 })).map(map => map.sid), sids);
        const first = await list.page({ pageSize: 4 });
        const second = await list.getPage(first.nextPageUrl);
        assert.deepStrictEqual([...first.instances, ...second.instances].map(map => map.sid), sids);
        assert.strictEqual(second.nextPageUrl, undefined);
    });

    it('answer the HTTP-info variants; they have no ETag', async () => {
        const created = await maps.createWithHttpInfo({ uniqueName: 'info' });
        assert.strictEqual(created.statusCode, 201);
        const map = maps(created.body.sid);
        const fetched = await map.fetchWithHttpInfo();
        assert.strictEqual(fetched.statusCode, 200);
        assert.strictEqual(fetched.headers.etag, undefined);
        assert.strictEqual((await map.updateWithHttpInfo({ ttl: 0 })).statusCode, 200);
        assert.strictEqual((await map.removeWithHttpInfo()).statusCode, 204);
    });
});
