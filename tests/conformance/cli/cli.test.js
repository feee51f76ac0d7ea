// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Cli } = require('../harness/cli.js');
const { assertHolds } = require('../harness/expectations.js');
const { Stage } = require('../harness/stage.js');

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/;

describe('twilio-cli', () => {
    let stage;
    let cli;
    let serviceSid;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        cli = new Cli(stage);
        serviceSid = stage.practice.serviceSid;
    });
    after(async () => {
        cli?.remove();
        await stage?.close();
    });

    // Removes a resource and sees that it is gone.
    const assertRemoves = async (resource, flags) => {
        const removed = await cli.run(`${resource}:remove`, flags);
        assert.strictEqual(removed.exitCode, 0, removed.stderr);
        assert.match(removed.stdout + removed.stderr, /The resource was deleted successfully/);
        await assertFails(`${resource}:fetch`, flags, 404, 20404);
    };

    // The exit code is the first two digits of Twilio's error code.
    const assertFails = async (command, flags, status, code) => {
        const { exitCode, stderr, answers } = await cli.run(command, flags);
        assert.deepStrictEqual(answers.map(answer => answer.status), [status]);
        assert.match(stderr, new RegExp(`Error code ${code} from Twilio`));
        assert.strictEqual(exitCode, Math.floor(code / 1000));
    };

    it('creates, fetches, updates, lists and removes services', async () => {
        const settings = {
            friendlyName: 'Café 日本 🙂', webhookUrl: 'https://example.com/a?b=c&d',
            aclEnabled: true, reachabilityDebouncingEnabled: true,
            reachabilityDebouncingWindow: 2000,
        };
        const [created] = await cli.json('services:create', settings);
        assertHolds(created, { ...settings, accountSid: stage.practice.accountSid });
        assert.match(created.dateCreated, isoDate);
        const { sid } = created;
        const [updated] = await cli.json('services:update', { sid, aclEnabled: false });
        assertHolds(updated, { ...settings, sid, aclEnabled: false });
        assert.deepStrictEqual(await cli.json('services:fetch', { sid }), [updated]);
        const listed = await cli.json('services:list', { pageSize: 1 });
        assert.deepStrictEqual(listed.map(service => service.sid).sort(),
                               [sid, stage.practice.serviceSid].sort());
        await assertRemoves('services', { sid });
    });

    it('creates, fetches, updates, lists and removes maps', async () => {
        const [{ sid }] = await cli.json('services:maps:create',
                                         { serviceSid, uniqueName: 'with space & é', ttl: 3600 });
        const byName = { serviceSid, sid: 'with space & é' };
        const [fetched] = await cli.json('services:maps:fetch', byName);
        assertHolds(fetched, { sid, uniqueName: 'with space & é', revision: '0' });
        assert.match(fetched.dateExpires, isoDate);
        const [updated] = await cli.json('services:maps:update', { serviceSid, sid, ttl: 0 });
        assert.strictEqual(updated.dateExpires ?? null, null);
        const { stdout } = await cli.run('services:maps:list', { serviceSid });
        assert.match(stdout, new RegExp(`${sid} +with space & é +0`));
        await assertRemoves('services:maps', { serviceSid, sid });
    });

    it('creates, fetches, updates, lists and removes items', async () => {
        const [{ sid: mapSid }] = await cli.json('services:maps:create', { serviceSid });
        const own = { serviceSid, mapSid };
        const keys = ['a/b?c#d%e\\f', 'plain', '🙂 é'];
        for (const key of keys) {
            const data = { of: key, n: [1, 2.5, null] };
            const [item] = await cli.json('services:maps:items:create',
                                          { ...own, key, data: JSON.stringify(data) });
            assertHolds(item, { key, data, mapSid });
        }
        const listed = await cli.json('services:maps:items:list', { ...own, pageSize: 1 });
        assert.deepStrictEqual(listed.map(item => item.key), keys);
        const later = await cli.json('services:maps:items:list', {
            ...own, order: 'desc', from: 'plain', bounds: 'exclusive',
        });
        assert.deepStrictEqual(later.map(item => item.key), keys.slice(0, 1));
        const special = { ...own, key: keys[0] };
        const [fetched] = await cli.json('services:maps:items:fetch', special);
        assertHolds(fetched, { key: keys[0], revision: '0', createdBy: 'system' });
        const [updated] = await cli.json('services:maps:items:update', {
            ...special, ifMatch: '0', data: '{"new":true}', itemTtl: 60,
        });
        assertHolds(updated, { key: keys[0], revision: '3', data: { new: true } });
        assert.match(updated.dateExpires, isoDate);
        await assertFails('services:maps:items:update', { ...special, ifMatch: '0', data: '{}' },
                          412, 20412);
        await assertFails('services:maps:items:remove', { ...special, ifMatch: '0' }, 412, 20412);
        await assertRemoves('services:maps:items', special);
    });

    it('updates, fetches, lists and removes permissions', async () => {
        const [{ sid: mapSid }] = await cli.json('services:maps:create', { serviceSid });
        const identity = 'bob@example.com';
        const own = { serviceSid, mapSid, identity };
        const granted = { identity, read: true, write: false, manage: true };
        const [updated] = await cli.json('services:maps:permissions:update',
                                         { ...own, ...granted });
        assertHolds(updated, { ...granted, mapSid });
        assert.deepStrictEqual(await cli.json('services:maps:permissions:fetch', own), [updated]);
        assert.deepStrictEqual(
            await cli.json('services:maps:permissions:list', { serviceSid, mapSid }), [updated]);
        await assertRemoves('services:maps:permissions', own);
    });

    it('says what the service refused', async () => {
        await assertFails('services:maps:create', { serviceSid, uniqueName: 'MP'.padEnd(34, '0') },
                          400, 54302);
        await assertFails('services:maps:items:create',
                          { serviceSid, mapSid: 'none', key: 'k', data: '{}' }, 404, 20404);
    });

    it('follows the pages of a list to its end', async () => {
        const [{ sid: mapSid }] = await cli.json('services:maps:create', { serviceSid });
        const items = stage.service().syncMaps(mapSid).syncMapItems;
        const keys = Array.from({ length: 120 }, (_, i) => `k${String(i).padStart(3, '0')}`);
        await Promise.all(keys.map(key => items.create({ key, data: {} })));
        const listed = await cli.json('services:maps:items:list',
                                      { serviceSid, mapSid, pageSize: 50, limit: 200 });
        assert.deepStrictEqual(listed.map(item => item.key), keys);
    });
});
