// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertHolds, assertRecent, assertRefused, collect } =
    require('../harness/expectations.js');

const dayInSeconds = 24 * 60 * 60;

// Keys that the library puts into a path as they are.
const keys = [
    'plain', 'with space', '+14085550123', 'a:b;c=d&e,f@g!$\'()*~', 'Café', 'ключ', '日本語', '🙂👩‍👩‍👧',
    'MP00000000000000000000000000000000', 'k'.repeat(320), '🙂'.repeat(320),
];

const data = {
    text: 'é 日本 🙂 "quoted" \\ / \u0000 \u001f \u2028 \ud83d\ude00 +&=%20',
    numbers: [0, -1, 1.5, 1e300, 9007199254740991, -1e-7],
    values: [true, false, null, '', {}, []],
    nested: { a: { b: { c: [[[{ d: 1 }]]] } } },
    '': 'empty name',
    'with space & 日本': 1,
};

describe('items', () => {
    let stage;
    let map;
    let items;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        const { sid } = await stage.service().syncMaps.create({ uniqueName: 'Players' });
        map = stage.service().syncMaps(sid);
        items = map.syncMapItems;
    });
    after(() => stage?.close());

    const newItems = async () => {
        const { sid } = await stage.service().syncMaps.create();
        return stage.service().syncMaps(sid).syncMapItems;
    };

    it('are created with everything that Twilio says about an item', async () => {
        const { sid } = await map.fetch();
        const item = await items.create({ key: 'steph_curry', data: { level: 30 } });
        assertHolds(item, {
            key: 'steph_curry', accountSid: stage.practice.accountSid,
            serviceSid: stage.practice.serviceSid, mapSid: sid, data: { level: 30 },
            createdBy: 'system', dateExpires: null,
            url: `${stage.practice.url}/v1/Services/${stage.practice.serviceSid}/Maps/${sid}`
                + '/Items/steph_curry',
        });
        assert.match(item.revision, /^[0-9a-f]+$/);
        assertRecent(item.dateCreated);
        assert.deepStrictEqual(item.dateUpdated, item.dateCreated);
    });

    it('are reached by the map\'s unique name as by its SID', async () => {
        const named = stage.service().syncMaps('Players').syncMapItems;
        const { mapSid } = await named.create({ key: 'by name', data: {} });
        assert.strictEqual(mapSid, (await map.fetch()).sid);
        assertHolds(await items('by name').fetch(), { mapSid, key: 'by name' });
    });

    for (const key of keys) {
        it(`keep the key "${key.slice(0, 40)}" (${key.length})`, async () => {
            const created = await items.create({ key, data: { of: key } });
            assertHolds(created, { key, data: { of: key } });
            assertHolds(await items(key).fetch(), { key, data: { of: key } });
            assert.deepStrictEqual((await items(key).update({ data: { again: 1 } })).data,
                                   { again: 1 });
            assertHolds((await items.list({ from: key, limit: 1 }))[0], { key });
            assert.strictEqual(await items(key).remove(), true);
            await assertRefused(items(key).fetch(), 404, 20404);
        });
    }

    it('have any key that the caller encodes for the path', async () => {
        const key = 'a/b?c#d%e\\f%20g\nh i';
        await items.create({ key, data: {} });
        const item = items(encodeURIComponent(key));
        assertHolds(await item.fetch(), { key });
        assertHolds(await item.update({ data: { n: 1 } }), { key, data: { n: 1 } });
        assert.strictEqual(await item.remove(), true);
        await assertRefused(item.fetch(), 404, 20404);
    });

    it('give data back as it was sent', async () => {
        assert.deepStrictEqual((await items.create({ key: 'data', data })).data, data);
        assert.deepStrictEqual((await items('data').fetch()).data, data);
        const updated = await items('data').update({ data: '{"z":1,"a":2}' });
        assert.deepStrictEqual(Object.keys(updated.data), ['z', 'a']);
        const largest = { text: 'x'.repeat(16 * 1024 - '{"text":""}'.length) };
        assert.deepStrictEqual((await items('data').update({ data: largest })).data, largest);
    });

    it('have the map\'s event as revision, and as ETag in quotes', async () => {
        const own = await newItems();
        const created = await own.createWithHttpInfo({ key: 'a', data: {} });
        assert.strictEqual(created.statusCode, 201);
        assert.strictEqual(created.body.revision, '0');
        assert.strictEqual(created.headers.etag, '"0"');
        assert.strictEqual((await own.create({ key: 'b', data: {} })).revision, '1');
        const updated = await own('a').updateWithHttpInfo({ data: { n: 1 } });
        assert.strictEqual(updated.statusCode, 200);
        assert.strictEqual(updated.headers.etag, '"2"');
        assert.strictEqual((await own('b').removeWithHttpInfo()).statusCode, 204);
        assert.strictEqual((await own.create({ key: 'b', data: {} })).revision, '4');
        const fetched = await own('a').fetchWithHttpInfo();
        assert.strictEqual(fetched.body.revision, '2');
        assert.strictEqual(fetched.headers.etag, '"2"');
    });

    it('are changed and removed only under the right If-Match', async () => {
        const { revision } = await items.create({ key: 'guarded', data: { n: 0 } });
        const item = items('guarded');
        const { revision: next } = await item.update({ ifMatch: revision, data: { n: 1 } });
        await assertRefused(item.update({ ifMatch: revision, data: { n: 2 } }), 412, 20412);
        await assertRefused(item.remove({ ifMatch: revision }), 412, 20412);
        assert.deepStrictEqual((await item.fetch()).data, { n: 1 });
        const { revision: last } = await item.update({ ifMatch: `"${next}"`, data: { n: 3 } });
        assert.strictEqual(await item.remove({ ifMatch: last }), true);
    });

    for (const field of ['ttl', 'itemTtl']) {
        it(`expire as "${field}" asks whatever else changes, and not after 0`, async () => {
            const key = `expires by ${field}`;
            const { dateExpires } = await items.create({ key, data: {}, [field]: dayInSeconds });
            const lifetime = dateExpires.getTime() - Date.now();
            assert.ok(Math.abs(lifetime - dayInSeconds * 1000) < 60_000);
            const changed = await items(key).update({ data: { n: 1 } });
            assert.deepStrictEqual(changed.dateExpires, dateExpires);
            const longer = await items(key).update({ [field]: 2 * dayInSeconds });
            assert.ok(longer.dateExpires > dateExpires);
            assert.deepStrictEqual(longer.data, { n: 1 });
            assert.strictEqual((await items(key).update({ [field]: 0 })).dateExpires, null);
        });
    }

    it('set their map\'s expiry with collectionTtl', async () => {
        const { sid } = await stage.service().syncMaps.create();
        const own = stage.service().syncMaps(sid);
        const item = await own.syncMapItems.create(
            { key: 'k', data: {}, collectionTtl: dayInSeconds });
        assert.strictEqual(item.dateExpires, null);
        assertRecent(new Date((await own.fetch()).dateExpires - dayInSeconds * 1000));
        await own.syncMapItems('k').update({ data: { n: 1 }, collectionTtl: 0 });
        assert.strictEqual((await own.fetch()).dateExpires, null);
    });

    describe('in lists', () => {
        const names = Array.from({ length: 23 }, (_, i) => `key ${String(i).padStart(2, '0')} é+`);
        let list;

        before(async () => {
            list = await newItems();
            for (const key of [...names].reverse())
                await list.create({ key, data: { key } });
        });

        const listed = async options => (await list.list(options)).map(item => item.key);

        it('come over pages in the order of their keys', async () => {
            assert.deepStrictEqual(await listed({ pageSize: 5 }), names);
            assert.deepStrictEqual(await listed({ pageSize: 23 }), names);
            assert.deepStrictEqual(await listed({ pageSize: 5, order: 'desc' }),
                                   [...names].reverse());
            assert.deepStrictEqual(await listed({ pageSize: 5, limit: 12 }), names.slice(0, 12));
            assert.deepStrictEqual(await listed({ limit: 3 }), names.slice(0, 3));
            assert.deepStrictEqual(await listed({ limit: 500 }), names);
            const each = await collect(list, { pageSize: 4, limit: 9 });
            assert.deepStrictEqual(each.map(item => item.key), names.slice(0, 9));
        });

        it('begin where "from" and "bounds" say', async () => {
            const from = names[7];
            assert.deepStrictEqual(await listed({ from, pageSize: 5 }), names.slice(7));
            assert.deepStrictEqual(await listed({ from, bounds: 'inclusive' }), names.slice(7));
            assert.deepStrictEqual(await listed({ from, bounds: 'exclusive', pageSize: 5 }),
                                   names.slice(8));
            assert.deepStrictEqual(await listed({ from, order: 'desc', pageSize: 5 }),
                                   names.slice(0, 8).reverse());
            assert.deepStrictEqual(
                await listed({ from, order: 'desc', bounds: 'exclusive', pageSize: 5 }),
                names.slice(0, 7).reverse());
            assert.deepStrictEqual(await listed({ from: 'key 07' }), names.slice(7));
            assert.deepStrictEqual(await listed({ from: 'zzz' }), []);
        });

        it('are turned page by page, forth and back', async () => {
            const first = await list.page({ pageSize: 10, order: 'desc' });
            const second = await first.nextPage();
            const third = await list.getPage(second.nextPageUrl);
            const pages = [first, second, third].map(page => page.instances.map(item => item.key));
            assert.deepStrictEqual(pages.map(page => page.length), [10, 10, 3]);
            assert.deepStrictEqual(pages.flat(), [...names].reverse());
            assert.strictEqual(third.nextPageUrl, undefined);
            const back = await third.previousPage();
            assert.deepStrictEqual(back.instances.map(item => item.key), pages[1]);
        });

        it('link pages at the address the client used', async () => {
            const { nextPageUrl } = await list.page({ pageSize: 10, from: names[1] });
            assert.ok(nextPageUrl.startsWith(`${stage.practice.url}/v1/Services/`));
            const query = new URL(nextPageUrl).searchParams;
            assert.deepStrictEqual([...query.keys()], ['From', 'PageSize', 'PageToken', 'Page']);
            assert.strictEqual(query.get('From'), names[1]);
            assert.strictEqual(query.get('PageSize'), '10');
            assert.strictEqual(query.get('Page'), '1');
        });

        it('have HTTP-info variants without ETag', async () => {
            const page = await list.pageWithHttpInfo({ pageSize: 2 });
            assert.strictEqual(page.statusCode, 200);
            assert.strictEqual(page.headers.etag, undefined);
            assert.strictEqual(page.body.instances.length, 2);
        });
    });
});

describe('items, where a full last page is followed by an empty one', () => {
    let stage;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits', '--assume',
                                 'full-last-page=empty-page');
    });
    after(() => stage?.close());

    it('are listed to their end all the same', async () => {
        const { sid } = await stage.service().syncMaps.create();
        const items = stage.service().syncMaps(sid).syncMapItems;
        for (const key of ['a', 'b', 'c', 'd'])
            await items.create({ key, data: {} });
        const listed = await items.list({ pageSize: 2 });
        assert.deepStrictEqual(listed.map(item => item.key), ['a', 'b', 'c', 'd']);
        const full = await items.page({ pageSize: 4 });
        const empty = await full.nextPage();
        assert.deepStrictEqual(empty.instances, []);
        assert.strictEqual(empty.nextPageUrl, undefined);
    });
});

describe('items that expire', () => {
    let stage;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits', '--assume',
                                 'expiry-lag-ms=0');
    });
    after(() => stage?.close());

    it('are gone after their time, which their map counts as an event', async () => {
        const { sid } = await stage.service().syncMaps.create();
        const map = stage.service().syncMaps(sid);
        await map.syncMapItems.create({ key: 'brief', data: {}, ttl: 1 });
        await map.syncMapItems.create({ key: 'lasting', data: {} });
        const deadline = Date.now() + 20_000;
        let keys;
        do
            keys = (await map.syncMapItems.list()).map(item => item.key);
        while (keys.length > 1 && Date.now() < deadline);
        assert.deepStrictEqual(keys, ['lasting']);
        await assertRefused(map.syncMapItems('brief').fetch(), 404, 20404);
        assert.strictEqual((await map.fetch()).revision, '3');
    });
});
