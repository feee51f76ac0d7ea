// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// `text` for a control whose text may have mnemonics: its ampersands stand for themselves.
QString withoutMnemonics(QString text);

} // namespace mapdesk
