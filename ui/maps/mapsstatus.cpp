// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapsstatus.h"

#include "loadingstatus.h"

#include <QLocale>

namespace mapdesk {

QString MapsStatus::text(LoadState state, int loaded)
{
    return LoadingStatus::withState(tr("%Ln map(s) loaded", nullptr, loaded), state);
}

QString MapsStatus::filteredText(LoadState state, int loaded, int matching)
{
    const QString count = tr("%1 of %Ln loaded map(s) match", nullptr, loaded)
                              .arg(QLocale().toString(matching));
    return LoadingStatus::withState(count, state);
}

} // namespace mapdesk
