// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const headerName = 'sl-violations';

// Only success is in the document: there is nothing to hold an error to.
function isUndescribedError({ location, message }, status) {
    return status >= 400 && location.length === 1
        && message.startsWith('Unable to match the returned status code');
}

// Prism did not find out which operation this is, so it did not judge the answer.
function isUnjudgedSuccess({ message }, status) {
    return status < 400 && message === 'Selected route not found';
}

function isFault(violation, status) {
    return violation.location[0] === 'response' ? !isUndescribedError(violation, status)
                                                : isUnjudgedSuccess(violation, status);
}

// What of Prism's violations `isWrong` picks, one line each.
function linesOf(headers, isWrong) {
    const header = headers[headerName];
    if (!header)
        return [];
    if (!header.startsWith('['))
        return [header];
    return JSON.parse(header).filter(isWrong)
        .map(({ location, message }) => `${location.join('.')}: ${message}`);
}

// What is wrong with an answer that came through Prism.
function faultsOf(status, headers) {
    return linesOf(headers, violation => isFault(violation, status));
}

// What is wrong with a request or with its answer.
function violationsOf(status, headers) {
    return linesOf(headers, violation => !isUndescribedError(violation, status));
}

module.exports = { faultsOf, violationsOf };
