// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertHolds, assertRecent, assertRefused, collect } = require('../harness/expectations.js');

describe('services', () => {
    let stage;
    let services;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        services = stage.client().sync.v1.services;
    });
    after(() => stage?.close());

    it('are created with what Twilio sets where nothing is asked for', async () => {
        const service = await services.create();
        assert.match(service.sid, /^IS[0-9a-f]{32}$/);
        assert.strictEqual(service.accountSid, stage.practice.accountSid);
        assert.strictEqual(service.uniqueName, null);
        assert.strictEqual(service.friendlyName, null);
        assert.strictEqual(service.webhookUrl, null);
        assert.strictEqual(service.webhooksFromRestEnabled, false);
        assert.strictEqual(service.reachabilityWebhooksEnabled, false);
        assert.strictEqual(service.aclEnabled, false);
        assert.strictEqual(service.reachabilityDebouncingEnabled, false);
        assert.strictEqual(service.reachabilityDebouncingWindow, 5000);
        assertRecent(service.dateCreated);
        assert.deepStrictEqual(service.dateUpdated, service.dateCreated);
        const url = `${stage.practice.url}/v1/Services/${service.sid}`;
        assert.strictEqual(service.url, url);
        assert.deepStrictEqual(service.links, {
            documents: `${url}/Documents`, lists: `${url}/Lists`, maps: `${url}/Maps`,
            streams: `${url}/Streams`,
        });
    });

    it('keep every setting, also those that an update leaves alone', async () => {
        const settings = {
            friendlyName: 'Café №1 + 日本 🙂 & more',
            webhookUrl: 'https://example.com/hook?a=b&c=%20',
            webhooksFromRestEnabled: true,
            reachabilityWebhooksEnabled: true,
            aclEnabled: true,
            reachabilityDebouncingEnabled: true,
            reachabilityDebouncingWindow: 30000,
        };
        const created = await services.create(settings);
        assertHolds(created, settings);
        const updated = await services(created.sid).update({ aclEnabled: false });
        assertHolds(updated, { ...settings, aclEnabled: false });
        assertHolds(await created.fetch(), { ...settings, aclEnabled: false });
    });

    it('are fetched, updated and removed', async () => {
        const { sid } = await services.create({ friendlyName: 'before' });
        assert.strictEqual((await services(sid).fetch()).friendlyName, 'before');
        assert.strictEqual((await services(sid).update({ friendlyName: 'after' })).friendlyName,
                           'after');
        assert.strictEqual((await services(sid).fetch()).friendlyName, 'after');
        assert.strictEqual(await services(sid).remove(), true);
        await assertRefused(services(sid).fetch(), 404, 20404);
    });

    it('go with their maps', async () => {
        const service = await services.create();
        const map = await services(service.sid).syncMaps.create({ uniqueName: 'inside' });
        await services(service.sid).remove();
        await assertRefused(services(service.sid).syncMaps(map.sid).fetch(), 404, 20404);
    });

    it('are listed over pages, by list, each, page and getPage', async () => {
        for (let i = 0; i < 5; ++i)
            await services.create();
        const all = await services.list({ pageSize: 2 });
        const sids = all.map(service => service.sid);
        assert.strictEqual(new Set(sids).size, sids.length);
        assert.ok(sids.includes(stage.practice.serviceSid));
        const other = await services.list({ pageSize: 100 });
        assert.deepStrictEqual(other.map(service => service.sid), sids);
        assert.deepStrictEqual(
            (await collect(services, { pageSize: 3 })).map(service => service.sid), sids);
        const first = await services.page({ pageSize: 2 });
        assert.deepStrictEqual(first.instances.map(service => service.sid), sids.slice(0, 2));
        const second = await services.getPage(first.nextPageUrl);
        assert.deepStrictEqual(second.instances.map(service => service.sid), sids.slice(2, 4));
        const back = await second.previousPage();
        assert.deepStrictEqual(back.instances.map(service => service.sid), sids.slice(0, 2));
    });

    it('have "default", which comes into being when it is first fetched', async () => {
        const service = await services('default').fetch();
        assert.match(service.sid, /^IS[0-9a-f]{32}$/);
        assert.strictEqual(service.uniqueName, 'default');
        assert.strictEqual((await services('default').fetch()).sid, service.sid);
        const map = await services('default').syncMaps.create({ uniqueName: 'm' });
        assert.strictEqual(map.serviceSid, service.sid);
        assert.strictEqual((await services(service.sid).syncMaps('m').fetch()).sid, map.sid);
    });

    it('answer the HTTP-info variants with status and headers', async () => {
        const created = await services.createWithHttpInfo({ friendlyName: 'info' });
        assert.strictEqual(created.statusCode, 201);
        assert.match(created.headers['content-type'], /^application\/json/);
        const { sid } = created.body;
        assert.strictEqual((await services(sid).fetchWithHttpInfo()).statusCode, 200);
        const updated = await services(sid).updateWithHttpInfo({ aclEnabled: true });
        assert.strictEqual(updated.statusCode, 200);
        const removed = await services(sid).removeWithHttpInfo();
        assert.strictEqual(removed.statusCode, 204);
        assert.strictEqual(removed.body, true);
    });
});
