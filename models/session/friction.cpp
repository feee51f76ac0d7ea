// SPDX-License-Identifier: GPL-3.0-or-later
#include "friction.h"

namespace mapdesk {

namespace {

bool canBeUndone(WriteKind kind)
{
    return kind != WriteKind::DeleteMap && kind != WriteKind::RestoreMap;
}

} // namespace

bool isLive(Environment environment)
{
    return environment == Environment::Production || environment == Environment::Staging;
}

Friction frictionOf(Environment environment, WriteKind kind, int count)
{
    if (!isLive(environment))
        return canBeUndone(kind) ? Friction::None : Friction::Confirm;
    const bool isMuch = kind == WriteKind::DeleteMap || count >= manyItems;
    return isMuch ? Friction::TypeName : Friction::Confirm;
}

} // namespace mapdesk
