// SPDX-License-Identifier: GPL-3.0-or-later
#include "mnemonics.h"

namespace mapdesk {

QString withoutMnemonics(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace mapdesk
