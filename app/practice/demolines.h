// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace mapdesk::practice {

// One line of the demo's seed file: a JSON object whose member values are kept as their own bytes,
// so that an item's data goes in exactly as it is written there.
class DemoLine
{
public:
    // `json` must be a valid object whose member names need no escapes.
    explicit DemoLine(const QByteArray &json);

    bool has(QByteArrayView name) const { return m_values.contains(name.toByteArray()); }
    QByteArray raw(QByteArrayView name) const { return m_values.value(name.toByteArray()); }

    // A null QString for null and for what is not there.
    QString text(QByteArrayView name) const;

    // "3d", "2h", "15m", "40s", or with a minus in front.
    std::optional<std::chrono::seconds> time(QByteArrayView name) const;

private:
    QHash<QByteArray, QByteArray> m_values;
};

} // namespace mapdesk::practice
