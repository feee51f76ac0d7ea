// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const http = require('node:http');

const { violationsOf } = require('./verdict.js');

function bodyOf(message) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        message.on('data', chunk => chunks.push(chunk));
        message.once('end', () => resolve(Buffer.concat(chunks)));
        message.once('error', reject);
    });
}

// Sends a request on to Prism as it came: { status, headers, body }.
async function send(request, body, prism) {
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    delete headers.host;
    const answer = await new Promise((resolve, reject) => {
        const onward = http.request(prism, { path: request.url, method: request.method, headers },
                                    resolve);
        onward.once('error', reject);
        onward.end(body);
    });
    return { status: answer.statusCode, headers: answer.headers, body: await bodyOf(answer) };
}

// Stands in front of Prism for a client that is not ours to change: { url, exchanges, stop() }.
// Links to `origin`, the service itself, lead back here. `exchanges` holds of each request
// { method, url, body, status, violations }.
async function startRecorder({ prism, origin }) {
    const exchanges = [];
    let url;
    const server = http.createServer(async (request, response) => {
        const sent = await bodyOf(request);
        const { status, headers, body } = await send(request, sent, prism);
        exchanges.push({
            method: request.method, url: request.url, body: sent.toString(), status,
            violations: violationsOf(status, headers),
        });
        const answer = Buffer.from(body.toString().replaceAll(origin, url));
        delete headers['transfer-encoding'];
        delete headers.connection;
        response.writeHead(status, { ...headers, 'content-length': answer.length });
        response.end(answer);
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${server.address().port}`;
    const stop = () => new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
    });
    return { url, exchanges, stop };
}

module.exports = { startRecorder };
