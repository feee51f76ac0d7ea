// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <optional>

namespace mapdesk::bench {

// What was measured: a table on standard output, as it comes, and a JSON file.
class Figures
{
public:
    // Whatever is added from here on is of this.
    void begin(const QString &subject);

    // `most` is what it may be; absent: it has no limit.
    void add(const QString &what, double value, const QString &unit,
             std::optional<double> most = {});

    // That something could not be measured; counts as a figure beyond its limit.
    void addMissed(const QString &what, const QString &why);

    bool areAllWithinLimits() const { return m_beyond == 0; }
    void write(const QString &file) const;

private:
    QString m_subject;
    QJsonArray m_rows;
    int m_beyond = 0;
};

} // namespace mapdesk::bench
