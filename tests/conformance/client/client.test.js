// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Mapdesk's own client makes every call of its on a practice service behind Prism: neither a
// request nor an answer breaks Twilio's document. MAPDESK_CLIENT_CALLS names the program.

const assert = require('node:assert');
const { execFile } = require('node:child_process');
const { after, before, describe, it } = require('node:test');
const axios = require('axios');

const { readDocument } = require('../harness/document.js');
const { startPractice } = require('../harness/practice.js');
const { startPrism } = require('../harness/prism.js');
const { startRecorder } = require('../harness/recorder.js');

// The names that a request may have in its query and in its form.
function knownNames({ parameters = [], requestBody }) {
    const query = parameters.filter(parameter => parameter.in === 'query').map(({ name }) => name);
    const forms = Object.values(requestBody?.content ?? {});
    return { query, form: forms.flatMap(({ schema }) => Object.keys(schema.properties)) };
}

// The document's operations on services, maps, items and permissions.
function readOperations() {
    const paths = Object.entries(readDocument().paths)
        .filter(([path]) => /^\/v1\/Services(\/\{\w+\})?(\/Maps(\/.*)?)?$/.test(path));
    return paths.flatMap(([path, item]) => ['get', 'post', 'delete']
        .filter(method => item[method])
        .map(method => ({
            name: item[method].operationId, method: method.toUpperCase(),
            pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`),
            names: knownNames(item[method]),
        })));
}

const operations = readOperations();

const isOf = (operation, { method, url }) =>
    operation.method === method && operation.pattern.test(url);

// Prism passes over names that the document does not have.
function unknownNames(exchange) {
    const operation = operations.find(candidate => isOf(candidate, exchange));
    if (!operation)
        return ['no operation of the document'];
    const unknown = (text, known) => [...new URLSearchParams(text).keys()]
        .filter(name => !known.includes(name));
    const [, query = ''] = exchange.url.split('?');
    const { names } = operation;
    return [...unknown(query, names.query), ...unknown(exchange.body, names.form)];
}

function faultsIn(exchange) {
    return [...exchange.violations, ...unknownNames(exchange)];
}

function run(program, environment) {
    return new Promise(resolve => execFile(
        program, [], { env: { ...process.env, ...environment } },
        (error, stdout, stderr) => resolve({ exitCode: error?.code ?? 0, stderr })));
}

// Requests that Mapdesk must never make: [what, method, path below the map, form].
const badRequests = [
    ['a page of more than 100', 'get', '/Items?PageSize=101'],
    ['a page of none', 'get', '/Items?PageSize=0'],
    ['an unknown order', 'get', '/Items?Order=up'],
    ['unknown bounds', 'get', '/Items?From=a&Bounds=half'],
    ['an unknown parameter', 'get', '/Items?HideExpired=true'],
    ['an item without Data', 'post', '/Items', 'Key=k'],
    ['an unknown field', 'post', '/Items', 'Key=k&Data=%7B%7D&Expiry=60'],
    ['a field of another case', 'post', '/Items/k', 'itemttl=60'],
    ['a TTL that is no number', 'post', '/Items/k', 'ItemTtl=soon'],
    ['a permission without Manage', 'post', '/Permissions/bob', 'Read=true&Write=true'],
    ['a permission that is no boolean', 'post', '/Permissions/bob',
     'Read=maybe&Write=true&Manage=true'],
    ['an unknown path', 'get', '/Entries'],
    ['an unknown method', 'put', '/Items/k', 'ItemTtl=60'],
];

describe('Mapdesk\'s client', () => {
    let practice;
    let prism;
    let recorder;
    let client;
    let exchanges;

    before(async () => {
        practice = await startPractice(['--seed', 'empty', '--no-rate-limits']);
        prism = await startPrism(practice.url);
        recorder = await startRecorder({ prism: prism.url, origin: practice.url });
        client = await run(process.env.MAPDESK_CLIENT_CALLS, {
            MAPDESK_URL: recorder.url, MAPDESK_ACCOUNT_SID: practice.accountSid,
            MAPDESK_AUTH_TOKEN: practice.authToken,
        });
        exchanges = [...recorder.exchanges];
    });
    after(async () => {
        await recorder?.stop();
        await prism?.stop();
        await practice?.stop();
    });

    it('succeeds with every call', () => {
        assert.strictEqual(client.exitCode, 0, client.stderr);
        assert.deepStrictEqual(exchanges.filter(({ status }) => status >= 300), []);
    });

    it('breaks Twilio\'s document nowhere, nor is answered so', () => {
        assert.deepStrictEqual(exchanges.filter(exchange => faultsIn(exchange).length > 0), []);
    });

    it('follows links to further pages', () => {
        for (const list of ['Services', 'Maps', 'Items', 'Permissions']) {
            const page = new RegExp(`/${list}\\?.*PageToken=`);
            assert.ok(exchanges.some(({ url }) => page.test(url)), list);
        }
    });

    it('knows the operations of the document', () => assert.strictEqual(operations.length, 19));
    for (const operation of operations) {
        it(`makes the request ${operation.name}`,
           () => assert.ok(exchanges.some(exchange => isOf(operation, exchange))));
    }

    for (const [what, method, path, data] of badRequests) {
        it(`would be caught at ${what}`, async () => {
            const map = `/v1/Services/${practice.serviceSid}/Maps/m`;
            await axios({
                method, url: recorder.url + map + path, data, validateStatus: () => true,
                auth: { username: practice.accountSid, password: practice.authToken },
            });
            assert.notDeepStrictEqual(faultsIn(recorder.exchanges.at(-1)), []);
        });
    }
});
