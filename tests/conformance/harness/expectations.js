// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');

// `record` has every member of `expected`, and the same values.
function assertHolds(record, expected) {
    const members = Object.keys(expected).map(name => [name, record[name]]);
    assert.deepStrictEqual(Object.fromEntries(members), expected);
}

// A Date in whole seconds, of the last minute.
function assertRecent(date) {
    assert.ok(date instanceof Date);
    assert.strictEqual(date.getUTCMilliseconds(), 0);
    const age = Date.now() - date.getTime();
    assert.ok(age >= 0 && age < 60_000, `${date.toISOString()} is ${age} ms old`);
}

// `promise` is rejected with Twilio's RestException of that status and code; message is a text or
// a pattern.
async function assertRefused(promise, status, code, message = /./) {
    const error = await promise.then(() => assert.fail(`no ${status}/${code}`), error => error);
    if (error.constructor.name !== 'RestException')
        throw error;
    assertHolds(error, {
        status, code, moreInfo: `https://www.twilio.com/docs/errors/${code}`,
    });
    if (message instanceof RegExp)
        assert.match(error.message, message);
    else
        assert.strictEqual(error.message, message);
}

// All records that a list's each() hands out.
function collect(list, options) {
    const records = [];
    return new Promise((resolve, reject) => list.each({
        ...options,
        callback: record => records.push(record),
        done: error => (error ? reject(error) : resolve(records)),
    }));
}

module.exports = { assertHolds, assertRecent, assertRefused, collect };
