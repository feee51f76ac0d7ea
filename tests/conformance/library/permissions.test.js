// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertHolds, assertRefused, collect } = require('../harness/expectations.js');

const all = { read: true, write: true, manage: true };
const none = { read: false, write: false, manage: false };

describe('permissions', () => {
    let stage;
    let map;
    let permissions;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        const { sid } = await stage.service().syncMaps.create({ uniqueName: 'shared' });
        map = stage.service().syncMaps(sid);
        permissions = map.syncMapPermissions;
    });
    after(() => stage?.close());

    it('are granted by an update, and once more changed by it', async () => {
        const { sid } = await map.fetch();
        const granted = await permissions('bob').updateWithHttpInfo({ ...none, read: true });
        assert.strictEqual(granted.statusCode, 200);
        assertHolds(granted.body, {
            identity: 'bob', read: true, write: false, manage: false, mapSid: sid,
            accountSid: stage.practice.accountSid, serviceSid: stage.practice.serviceSid,
            url: `${stage.practice.url}/v1/Services/${stage.practice.serviceSid}/Maps/${sid}`
                + '/Permissions/bob',
        });
        assertHolds(await permissions('bob').update(all), all);
        assertHolds(await permissions('bob').fetch(), all);
    });

    const identities = [
        'with space', 'é日本🙂', '+14085550123', 'a@example.com', 'x'.repeat(256),
    ];
    for (const identity of identities) {
        it(`keep the identity "${identity.slice(0, 30)}"`, async () => {
            assertHolds(await permissions(identity).update(all), { identity });
            assertHolds(await permissions(identity).fetch(), { identity, ...all });
            assert.strictEqual(await permissions(identity).remove(), true);
            await assertRefused(permissions(identity).fetch(), 404, 20404);
        });
    }

    it('stay in the list with nothing allowed, until they are removed', async () => {
        await permissions('nobody').update(none);
        const listed = async () => (await permissions.list()).map(entry => entry.identity);
        assert.ok((await listed()).includes('nobody'));
        assert.strictEqual((await permissions('nobody').removeWithHttpInfo()).statusCode, 204);
        assert.ok(!(await listed()).includes('nobody'));
    });

    it('are listed over pages, by list, each, page and getPage', async () => {
        const { sid } = await stage.service().syncMaps.create();
        const list = stage.service().syncMaps(sid).syncMapPermissions;
        const made = ['a', 'b', 'c', 'd', 'e'];
        for (const identity of made)
            await list(identity).update(all);
        const listed = (await list.list({ pageSize: 2 })).map(entry => entry.identity);
        assert.deepStrictEqual([...listed].sort(), made);
        assert.strictEqual((await list.list({ pageSize: 2, limit: 3 })).length, 3);
        const each = await collect(list, { pageSize: 2 });
        assert.deepStrictEqual(each.map(entry => entry.identity), listed);
        const first = await list.page({ pageSize: 3 });
        const second = await list.getPage(first.nextPageUrl);
        assert.deepStrictEqual(
            [...first.instances, ...second.instances].map(entry => entry.identity), listed);
    });

    it('leave the map\'s revision alone', async () => {
        const { revision } = await map.fetch();
        await permissions('bob').update(none);
        assert.strictEqual((await map.fetch()).revision, revision);
    });
});
