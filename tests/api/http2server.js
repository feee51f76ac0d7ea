// SPDX-License-Identifier: GPL-3.0-or-later
// http2server.js CERTIFICATE KEY: an HTTP/2 (and HTTP/1.1) server on 127.0.0.1. It prints its port,
// then a line for each request: version, method, path; "closed" for each stream that the client
// reset; and "session" for each HTTP/2 connection. What it does is in the path.
'use strict';
const fs = require('fs');
const http2 = require('http2');
const [certificate, key] = process.argv.slice(2);

const codes = {
    refused: http2.constants.NGHTTP2_REFUSED_STREAM,
    cancelled: http2.constants.NGHTTP2_CANCEL,
    'http11-required': http2.constants.NGHTTP2_HTTP_1_1_REQUIRED,
};
const held = [];
let turns = 0;

function flood(response) {
    const block = Buffer.alloc(64 * 1024, 'x');
    const more = () => { while (!response.destroyed && response.write(block)); };
    response.on('drain', more);
    more();
}

// "/v1/every/20/refused" does so to each twentieth.
function wanted(request) {
    const [, , what, count, rare] = request.url.split('/');
    return what !== 'every' ? what : ++turns % Number(count) === 0 ? rare : 'ok';
}

function answer(request, response) {
    const session = request.stream && request.stream.session;
    const what = wanted(request);
    if (codes[what] !== undefined && request.stream) return request.stream.close(codes[what]);
    if (what === 'goaway' && session) return session.goaway(0, 0);
    if (what === 'goaway-late' && session) {
        session.goaway(0);
        return void response.end('{}');
    }
    if (what === 'closing' && session) {
        session.close();
        return void response.end('{}');
    }
    if (what === 'dies') return request.socket.destroy();
    if (what === 'half') {
        response.write('{"a"');
        return void setImmediate(() => request.socket.destroy());
    }
    if (what === 'flood') return flood(response);
    if (what === 'silent') return;
    if (what === 'together') {
        held.push(response);
        if (held.length === Number(request.url.split('/')[3]))
            held.splice(0).forEach((one) => one.end('{}'));
        return;
    }
    response.end('{}');
}

const server = http2.createSecureServer({
    cert: fs.readFileSync(certificate), key: fs.readFileSync(key), allowHTTP1: true,
});
server.on('request', (request, response) => {
    console.log(request.httpVersion, request.method, request.url);
    if (request.stream) {
        request.stream.on('error', () => {});
        request.stream.on('aborted', () => console.log('closed'));
    }
    request.on('error', () => {});
    response.on('error', () => {});
    request.resume();
    request.on('end', () => answer(request, response));
});
server.on('session', () => console.log('session'));
server.on('sessionError', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
