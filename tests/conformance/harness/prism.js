// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { startChild } = require('./child.js');
const { writeStrictDocument } = require('./document.js');

const program = require.resolve('@stoplight/prism-cli/dist/index.js');

// Prism on a free port, in front of `upstream`: { url, stop() }. It hands on every request, also
// one that breaks the document, and says in each answer's sl-violations what breaks it.
async function startPrism(upstream) {
    const document = writeStrictDocument();
    const args = [program, 'proxy', document.file, upstream, '--host', '127.0.0.1', '--port', '0'];
    try {
        const prism = await startChild(process.execPath, args,
                                       line => /listening on (http:\S+)/.exec(line)?.[1]);
        // Prism watches the document as long as it runs.
        return { url: prism.value, stop: () => prism.stop().finally(document.remove) };
    } catch (error) {
        document.remove();
        throw error;
    }
}

module.exports = { startPrism };
