// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const { describe, it } = require('node:test');
const semver = require('semver');

const manifest = require('./package.json');
const lock = require('./package-lock.json');

// Debian 12's own.
const oldest = { node: '18.20.4', npm: '9.2.0' };

const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

function pathsWhere(isBad) {
    return packages.filter(([, entry]) => isBad(entry)).map(([path]) => path);
}

describe('the lock file', () => {
    it('pins what package.json asks for by exact versions', () => {
        for (const [name, version] of Object.entries(manifest.dependencies)) {
            assert.strictEqual(semver.valid(version), version, name);
            assert.strictEqual(lock.packages[`node_modules/${name}`].version, version);
        }
    });
    for (const [engine, version] of Object.entries(oldest)) {
        it(`has only packages that run with ${engine} ${version}`, () => {
            const isTooNew = ({ engines }) =>
                engines?.[engine] && !semver.satisfies(version, engines[engine]);
            assert.deepStrictEqual(pathsWhere(isTooNew), []);
        });
    }
    it('has a hash of each package', () => {
        assert.deepStrictEqual(pathsWhere(({ integrity }) => !integrity), []);
    });
    it('names no registry, so that each user\'s own is asked', () => {
        assert.deepStrictEqual(pathsWhere(({ resolved }) => resolved), []);
    });
});
