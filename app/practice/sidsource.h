// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace mapdesk::practice {

// Makes ids and secrets: a prefix and 32 hex digits.
class SidSource
{
public:
    explicit SidSource(const QRandomGenerator &random)
        : m_random(random)
    {
    }

    static SidSource unpredictable() { return SidSource(QRandomGenerator::securelySeeded()); }

    // The same ids in the same order each time.
    static SidSource repeatable(quint32 seed) { return SidSource(QRandomGenerator(seed)); }

    QString next(QLatin1String prefix)
    {
        const quint64 halves[] = {m_random.generate64(), m_random.generate64()};
        return prefix
            + QStringLiteral("%1%2")
                  .arg(halves[0], 16, 16, QLatin1Char('0'))
                  .arg(halves[1], 16, 16, QLatin1Char('0'));
    }

private:
    QRandomGenerator m_random;
};

} // namespace mapdesk::practice
