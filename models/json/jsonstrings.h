// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mapdesk {

// What a string token of valid JSON, quotes included, stands for. A lone surrogate that is written
// as an escape stays one in the QString.
QString decodedJsonString(QByteArrayView token);

// The token of a text, quotes included: escapes only where the grammar demands them and for what
// UTF-8 cannot carry (lone surrogates).
QByteArray encodedJsonString(QStringView text);

} // namespace mapdesk
