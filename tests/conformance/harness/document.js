// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

// Twilio's OpenAPI document for Sync, in the folder that MAPDESK_SHARED_DATA names.
function readDocument() {
    const file = path.join(process.env.MAPDESK_SHARED_DATA, 'twilio_sync_v1.json');
    return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function forEachObject(node, visit) {
    if (node === null || typeof node !== 'object')
        return;
    visit(node);
    Object.values(node).forEach(child => forEachObject(child, visit));
}

function answerSchemas(document) {
    const responses = [];
    forEachObject(document.paths, node => node.responses && responses.push(node.responses));
    return [...Object.values(document.components.schemas), ...responses];
}

// "nullable" without "type" allows nothing more, but the validator in Prism gives such a schema
// up, and Prism then passes every answer without a word.
function dropIdleNullable(schema) {
    if (schema.nullable && !schema.type)
        delete schema.nullable;
}

// The document requires no member and allows any other. Here an answer has what it lists.
function requireItsMembers(schema) {
    if (schema.type !== 'object' || !schema.properties)
        return;
    schema.required = Object.keys(schema.properties);
    schema.additionalProperties = false;
}

function strictDocument() {
    const document = readDocument();
    for (const schema of answerSchemas(document)) {
        forEachObject(schema, dropIdleNullable);
        forEachObject(schema, requireItsMembers);
    }
    return document;
}

// Writes the strict document into a folder of its own: { file, remove() }.
function writeStrictDocument() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mapdesk-conformance-'));
    const file = path.join(folder, 'twilio_sync_v1.json');
    fs.writeFileSync(file, JSON.stringify(strictDocument()));
    return { file, remove: () => fs.rmSync(folder, { recursive: true }) };
}

module.exports = { readDocument, writeStrictDocument };
