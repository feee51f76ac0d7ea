// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mapdesk {

// Where translators find what is said of answers that are not what Sync sends.
struct Decode
{
    Q_DECLARE_TR_FUNCTIONS(Decode)
};

} // namespace mapdesk
