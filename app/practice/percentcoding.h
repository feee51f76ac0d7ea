// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace mapdesk::practice {

// The bytes with percent sequences decoded once. A percent sign without two hex digits behind it
// stays as it is.
QByteArray percentDecoded(const QByteArray &encoded);

// As one segment of a path: every byte encoded but letters, digits and -._~.
QByteArray percentEncoded(const QByteArray &segment);

// The path with every byte encoded that no URL may hold; percent sequences stay.
QByteArray urlPath(const QByteArray &encodedPath);

// The segments of an encoded path, each decoded once after the split, so that %2F stays inside its
// segment; a plus is a plus and dots are nothing special. "/a//b" has an empty segment.
QList<QByteArray> pathSegments(QByteArrayView encodedPath);

} // namespace mapdesk::practice
