// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>
#include <vector>

namespace mapdesk::test {

// A kind of keys that a map may have, by a name to print.
struct KeyShape
{
    const char *name;

    // So many different keys, ascending by their bytes; the same for the same seed. Fewer where a
    // shape has no more.
    std::vector<QByteArray> keys(qsizetype count, quint32 seed) const;
};

std::span<const KeyShape> keyShapes();

} // namespace mapdesk::test
