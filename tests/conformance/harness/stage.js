// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const twilio = require('twilio');

const { startPractice } = require('./practice.js');
const { startPrism } = require('./prism.js');
const { sendThroughPrism } = require('./wire.js');

function assertGoodAnswer({ method, url, status, headers, faults }) {
    const answer = `${method} ${url} -> ${status}`;
    assert.deepStrictEqual(faults, [], answer);
    assert.match(headers['twilio-request-id'], /^RQ[0-9a-f]{32}$/, answer);
    assert.match(headers['twilio-request-duration'], /^\d+\.\d{3}$/, answer);
    assert.match(headers['twilio-concurrent-requests'], /^[1-9]\d*$/, answer);
}

// A practice service with Prism in front of it, and Twilio's library pointed at it.
class Stage {
    static async open(...switches) {
        const practice = await startPractice(switches);
        try {
            return new Stage(practice, await startPrism(practice.url));
        } catch (error) {
            await practice.stop();
            throw error;
        }
    }

    constructor(practice, prism) {
        this.practice = practice;
        this.prism = prism;
    }

    async close() {
        await this.prism.stop();
        await this.practice.stop();
    }

    // A client with the Auth Token. Each answer that breaks the document fails its call; the
    // last one is in client.httpClient.lastResponse.
    client({ username = this.practice.accountSid, password = this.practice.authToken } = {}) {
        const httpClient = new twilio.RequestClient();
        sendThroughPrism(httpClient.axios, {
            origins: [this.practice.url], prism: this.prism.url, onAnswer: assertGoodAnswer,
        });
        const client = twilio(username, password,
                              { accountSid: this.practice.accountSid, httpClient });
        client.sync.baseUrl = this.practice.url;
        return client;
    }

    clientWithApiKey() {
        return this.client({
            username: this.practice.apiKeySid, password: this.practice.apiKeySecret,
        });
    }

    // The service that --seed empty made.
    service(client = this.client()) {
        return client.sync.v1.services(this.practice.serviceSid);
    }

    // A service that no other test uses.
    newService() {
        return this.client().sync.v1.services.create();
    }
}

module.exports = { Stage };
