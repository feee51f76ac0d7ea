// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { faultsOf } = require('./verdict.js');

// Sends every request of an axios instance through Prism, as if the client still spoke to one of
// `origins`: so it also follows links that name the service itself, and each answer is judged.
// onAnswer gets { method, url, status, headers, body, faults }. A request to anywhere else fails.
function sendThroughPrism(axios, { origins, prism, onAnswer }) {
    axios.interceptors.request.use(config => {
        const origin = origins.find(candidate => config.url.startsWith(`${candidate}/`));
        if (!origin)
            throw new Error(`a request would go elsewhere: ${config.url}`);
        return { ...config, url: prism + config.url.slice(origin.length) };
    });
    axios.interceptors.response.use(answer => {
        const { status, headers, data, config } = answer;
        onAnswer({
            method: config.method, url: config.url, status, headers, body: data,
            faults: faultsOf(status, headers),
        });
        return answer;
    });
}

module.exports = { sendThroughPrism };
