// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <QByteArrayList>

namespace mapdesk {

// The texts of all tokens in their order.
QByteArrayList tokenTexts(const QByteArray &json);

// Which promise of the pretty or compact form does not hold for `json`; empty if all hold.
QByteArray brokenFormatPromise(const JsonText &json);

} // namespace mapdesk
