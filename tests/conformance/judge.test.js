// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// Proves that the judge sees what is wrong: answers made from the examples in Twilio's document,
// right ones and spoiled ones, go through Prism.

const assert = require('node:assert');
const http = require('node:http');
const { after, before, describe, it } = require('node:test');
const axios = require('axios');

const { readDocument } = require('./harness/document.js');
const { startPrism } = require('./harness/prism.js');
const { faultsOf } = require('./harness/verdict.js');

const service = '/v1/Services/{ServiceSid}';
const operations = [
    { method: 'get', path: '/v1/Services', list: 'services', member: 'sid' },
    { method: 'post', path: '/v1/Services', member: 'sid' },
    { method: 'get', path: '/v1/Services/{Sid}', member: 'sid' },
    { method: 'post', path: '/v1/Services/{Sid}', member: 'sid' },
    { method: 'get', path: `${service}/Maps`, list: 'maps', member: 'revision' },
    { method: 'post', path: `${service}/Maps`, member: 'revision' },
    { method: 'get', path: `${service}/Maps/{Sid}`, member: 'revision' },
    { method: 'post', path: `${service}/Maps/{Sid}`, member: 'revision' },
    { method: 'get', path: `${service}/Maps/{MapSid}/Items`, list: 'items', member: 'revision' },
    { method: 'post', path: `${service}/Maps/{MapSid}/Items`, member: 'revision' },
    { method: 'get', path: `${service}/Maps/{MapSid}/Items/{Key}`, member: 'revision' },
    { method: 'post', path: `${service}/Maps/{MapSid}/Items/{Key}`, member: 'revision' },
    { method: 'get', path: `${service}/Maps/{MapSid}/Permissions`, list: 'permissions',
      member: 'identity' },
    { method: 'get', path: `${service}/Maps/{MapSid}/Permissions/{Identity}`,
      member: 'identity' },
    { method: 'post', path: `${service}/Maps/{MapSid}/Permissions/{Identity}`,
      member: 'identity' },
];

// Each makes the operation's example break the document at one place.
const spoilers = {
    'a number instead of a text': (record, member) => { record[member] = 3; },
    'a missing member': (record, member) => { delete record[member]; },
    'an unknown member': record => { record.surprise = 'text'; },
    'a wrong account SID': record => { record.account_sid = 'AC12'; },
};

function exampleOf(document, { method, path }) {
    const [[status, response]] = Object.entries(document.paths[path][method].responses);
    const examples = Object.values(response.content['application/json'].examples);
    return { status: Number(status), body: structuredClone(examples[examples.length - 1].value) };
}

describe('the judge', () => {
    let answer; // what the service behind Prism says next
    let upstream;
    let prism;

    const faultsOfAnswer = async ({ method, path }) => {
        const url = prism.url + path.replace(/\{\w+\}/g, 'some');
        const { status, headers } = await axios({
            method, url, validateStatus: () => true, auth: { username: 'AC', password: 'token' },
        });
        return faultsOf(status, headers);
    };

    before(async () => {
        upstream = http.createServer((request, response) => {
            response.writeHead(answer.status, { 'Content-Type': 'application/json' });
            response.end(JSON.stringify(answer.body));
        });
        await new Promise(resolve => upstream.listen(0, '127.0.0.1', resolve));
        prism = await startPrism(`http://127.0.0.1:${upstream.address().port}`);
    });
    after(async () => {
        await prism?.stop();
        upstream?.close();
    });

    const document = readDocument();
    for (const operation of operations) {
        describe(`${operation.method} ${operation.path}`, () => {
            it('passes the example of the document', async () => {
                answer = exampleOf(document, operation);
                assert.deepStrictEqual(await faultsOfAnswer(operation), []);
            });
            for (const [name, spoil] of Object.entries(spoilers)) {
                it(`sees ${name}`, async () => {
                    answer = exampleOf(document, operation);
                    const record = operation.list ? answer.body[operation.list][0] : answer.body;
                    spoil(record, operation.member);
                    assert.notDeepStrictEqual(await faultsOfAnswer(operation), []);
                });
            }
            it('sees a wrong status of success', async () => {
                answer = { ...exampleOf(document, operation), status: 202 };
                assert.notDeepStrictEqual(await faultsOfAnswer(operation), []);
            });
        });
    }

    it('sees a missing "meta" of a list', async () => {
        answer = exampleOf(document, operations[0]);
        delete answer.body.meta;
        assert.notDeepStrictEqual(await faultsOfAnswer(operations[0]), []);
    });
    it('sees a success that is no operation of the document', async () => {
        answer = { status: 200, body: {} };
        const unknown = { method: 'get', path: '/v1/Services/some/Unknown' };
        assert.notDeepStrictEqual(await faultsOfAnswer(unknown), []);
    });
    it('holds an error to nothing', async () => {
        answer = { status: 404, body: { code: 20404 } };
        assert.deepStrictEqual(await faultsOfAnswer(operations[2]), []);
    });
});
