// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Every error that can be provoked from outside, as the library reports it. What the library
// refuses to send goes through its own version.create(), which takes any request.

const { after, before, describe, it } = require('node:test');

const { Stage } = require('../harness/stage.js');
const { assertRefused } = require('../harness/expectations.js');

const missingSid = prefix => `${prefix}${'0'.repeat(32)}`;
const data = { n: 1 };
const all = { read: true, write: true, manage: true };
const uniqueNameMessage = 'Invalid unique name. Expected a string with length 1-320 not matching '
    + 'the SID pattern [A-Z]{2}[a-f0-9]{32}';

function form(request) {
    return {
        ...request, headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
}

// [what, call, code, message], each with status 400; calls are made on what setUp() returns.
const invalid = [
    ['an empty friendly name', on => on.services.create({ friendlyName: '' }), 54053],
    ['a friendly name of 256', on => on.services.create({ friendlyName: 'é'.repeat(256) }), 54053],
    ['a bad friendly name in an update', on => on.service.update({ friendlyName: '' }), 54053],
    ['a webhook URL without scheme', on => on.services.create({ webhookUrl: 'nowhere' }), 54051],
    ['a webhook URL of 513', on => on.service.update(
        { webhookUrl: `https://example.com/${'x'.repeat(493)}` }), 54051],
    ['a debouncing window of 999', on => on.service.update(
        { reachabilityDebouncingWindow: 999 }), 20001],
    ['a debouncing window of 30001', on => on.services.create(
        { reachabilityDebouncingWindow: 30001 }), 20001],
    ['a service update of nothing', on => on.service.update({}), 54010],

    ['an empty unique name', on => on.maps.create({ uniqueName: '' }), 54302, uniqueNameMessage],
    ['a unique name of 321', on => on.maps.create({ uniqueName: 'n'.repeat(321) }), 54302,
     uniqueNameMessage],
    ['a unique name like a SID', on => on.maps.create({ uniqueName: missingSid('MP') }), 54302,
     uniqueNameMessage],
    ['a map update of nothing', on => on.map.update({}), 54010],
    ['a negative map TTL', on => on.map.update({ ttl: -1 }), 54011],
    ['a map TTL beyond a year', on => on.maps.create({ collectionTtl: 31536001 }), 54011],

    ['an empty key', on => on.items.create({ key: '', data }), 54209],
    ['a key of 321', on => on.items.create({ key: 'k'.repeat(321), data }), 54209],
    ['an item without Data', on => on.raw(form(
        { method: 'post', uri: on.itemsUri, data: { Key: 'no data' } })), 54206],
    ['Data that is null', on => on.items.create({ key: 'null', data: 'null' }), 54206],
    ['Data that is no JSON', on => on.items.create({ key: 'json', data: '{n:1}' }), 54008],
    ['Data that is an array', on => on.items.create({ key: 'array', data: '[1]' }), 54008],
    ['Data that is a text', on => on.items.create({ key: 'text', data: '"text"' }), 54008],
    ['an item update to no JSON', on => on.item.update({ data: 'no' }), 54008],
    ['an item update of nothing', on => on.item.update({}), 54010],
    ['an item update of collectionTtl alone', on => on.item.update({ collectionTtl: 5 }), 54010],
    ['an item TTL that is no number', on => on.items.create({ key: 'ttl', data, ttl: 'x' }), 54011],
    ['an item TTL with a fraction', on => on.item.update({ itemTtl: 1.5 }), 54011],
    ['a bad collectionTtl', on => on.item.update({ data, collectionTtl: -5 }), 54011],
    ['an If-Match that is no revision', on => on.item.update({ ifMatch: 'new', data }), 54003],
    ['such an If-Match of a removal', on => on.item.remove({ ifMatch: 'x1' }), 54003],

    ['an unknown order', on => on.items.page({ order: 'up' }), 54451],
    ['unknown bounds', on => on.items.page({ from: 'a', bounds: 'half' }), 54452],
    ['a page token that is none', on => on.items.page({ pageToken: 'PTx' }), 54453],
    ['a page token of services that is none', on => on.services.page({ pageToken: 'x' }), 54453],
    ...[0, -1, 1001, 'many'].map(
        pageSize => [`a page size of ${pageSize}`, on => on.items.page({ pageSize }), 54454]),
    ['a page size of 0 of services', on => on.services.page({ pageSize: 0 }), 54454],
    ['a page size of 0 of maps', on => on.maps.page({ pageSize: 0 }), 54454],
    ['a page size of 0 of permissions', on => on.permissions.page({ pageSize: 0 }), 54454],
    ['a page number that is none', on => on.maps.page({ pageNumber: -1 }), 20001],

    ['an identity of 257', on => on.permissions('i'.repeat(257)).update(all), 54351],
    ['a permission without Manage', on => on.raw(form(
        { method: 'post', uri: `${on.permissionsUri}/p`, data: { Read: true, Write: true } })),
     20001],
    ['a permission that is no boolean', on => on.permissions('p').update({ ...all, read: 'maybe' }),
     20001],
].map(([what, call, code, message]) => [what, call, 400, code, message]);

// [what, call, status, code, message]
const otherStatuses = [
    ['data beyond 16 KiB', on => on.items.create({ key: 'big', data: { t: 'x'.repeat(16384) } }),
     413, 54006],
    ['an update beyond 16 KiB', on => on.item.update({ data: { t: 'x'.repeat(16384) } }),
     413, 54006],
    ['a unique name that is taken', on => on.maps.create({ uniqueName: 'Taken' }), 409, 54301,
     /already exists/],
    ['a key that is taken', on => on.items.create({ key: 'k', data }), 409, 54208,
     /already exists/],
    ['an old If-Match', on => on.item.update({ ifMatch: 'fff', data }), 412, 20412],
    ['an old If-Match of a removal', on => on.item.remove({ ifMatch: 'fff' }), 412, 20412],
    ['PUT on a map', on => on.raw({ method: 'put', uri: on.mapUri }), 405, 20004],
    ['DELETE on a list', on => on.raw({ method: 'delete', uri: on.itemsUri }), 405, 20004],
];

// [what, call, path in the message]
const missing = [
    ['service', on => on.services(missingSid('IS')).fetch(), () => `/Services/${missingSid('IS')}`],
    ['service by name', on => on.services('nobody').update({ aclEnabled: true }),
     () => '/Services/nobody'],
    ['map by SID', on => on.service.syncMaps(missingSid('MP')).remove(),
     on => `/Services/${on.serviceSid}/Maps/${missingSid('MP')}`],
    ['map by name', on => on.service.syncMaps('no such map').fetch(),
     on => `/Services/${on.serviceSid}/Maps/no%20such%20map`],
    ['item', on => on.items('absent').fetch(), on => `${on.itemsUri}/absent`],
    ['item to update', on => on.items('absent').update({ data }), on => `${on.itemsUri}/absent`],
    ['item to remove', on => on.items('absent').remove(), on => `${on.itemsUri}/absent`],
    ['item of a missing map', on => on.service.syncMaps('nomap').syncMapItems('k').fetch(),
     on => `/Services/${on.serviceSid}/Maps/nomap/Items/k`],
    ['list of a missing map', on => on.service.syncMaps('nomap').syncMapItems.list(),
     on => `/Services/${on.serviceSid}/Maps/nomap/Items`],
    ['permission', on => on.permissions('absent').fetch(), on => `${on.permissionsUri}/absent`],
    ['permission to remove', on => on.permissions('absent').remove(),
     on => `${on.permissionsUri}/absent`],
    ['collection', on => on.raw({ method: 'get', uri: '/Nowhere' }), () => '/Nowhere'],
];

// The resources that the calls above are made on: a map "Taken" with an item "k".
async function setUp(stage, client = stage.client()) {
    const { services } = client.sync.v1;
    const serviceSid = stage.practice.serviceSid;
    const service = services(serviceSid);
    const { sid } = await service.syncMaps.create({ uniqueName: 'Taken' });
    const map = service.syncMaps(sid);
    await map.syncMapItems.create({ key: 'k', data });
    const mapUri = `/Services/${serviceSid}/Maps/${sid}`;
    return {
        services, service, serviceSid, map, mapUri, maps: service.syncMaps,
        items: map.syncMapItems, item: map.syncMapItems('k'), itemsUri: `${mapUri}/Items`,
        permissions: map.syncMapPermissions, permissionsUri: `${mapUri}/Permissions`,
        raw: request => client.sync.v1.create(request),
    };
}

describe('errors', () => {
    let stage;
    let on;

    before(async () => {
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits');
        on = await setUp(stage);
    });
    after(() => stage?.close());

    for (const [what, call, status, code, message] of [...invalid, ...otherStatuses]) {
        it(`${status}/${code}: ${what}`,
           async () => assertRefused(call(on), status, code, message));
    }
    for (const [what, call, path] of missing) {
        it(`404/20404: missing ${what}`, async () => assertRefused(
            call(on), 404, 20404, `The requested resource ${path(on)} was not found`));
    }

    const credentials = {
        'a wrong Auth Token': () => ({ password: '0'.repeat(32) }),
        'another account': () => ({ username: missingSid('AC') }),
        'an unknown API key': () => ({ username: missingSid('SK') }),
        'a wrong API key secret': () => (
            { username: stage.practice.apiKeySid, password: 'x'.repeat(32) }),
        'an API key with the Auth Token': () => ({ username: stage.practice.apiKeySid }),
    };
    for (const [what, given] of Object.entries(credentials)) {
        it(`401/20003: ${what}`, async () => assertRefused(
            stage.client(given()).sync.v1.services.list(), 401, 20003, /Authenticate/));
    }
});

// [switch, call, status, code]
const assumed = [
    ['conflict-code=54205', on => on.item.update({ ifMatch: 'fff', data }), 412, 54205],
    ['conflict-code=54205', on => on.item.remove({ ifMatch: 'fff' }), 412, 54205],
    ['foreign-service=54056', on => on.services(`IS${'f'.repeat(32)}`).fetch(), 403, 54056],
];

describe('errors that are assumed', () => {
    let stage;
    let on;

    before(async () => {
        const switches = new Set(assumed.map(([name]) => name));
        stage = await Stage.open('--seed', 'empty', '--no-rate-limits',
                                 ...[...switches].flatMap(name => ['--assume', name]));
        on = await setUp(stage);
    });
    after(() => stage?.close());

    for (const [name, call, status, code] of assumed)
        it(`${status}/${code}: ${name}`, async () => assertRefused(call(on), status, code));
});
