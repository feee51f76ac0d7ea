// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydelegate.h"

#include "ids.h"
#include "roles.h"

namespace mapdesk {

QString KeyDelegate::exactTextOf(const QModelIndex &index) const
{
    return toString(index.data(ItemKeyRole).value<ItemKey>());
}

} // namespace mapdesk
