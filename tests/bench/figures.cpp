// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace mapdesk::bench {

void Figures::begin(const QString &subject)
{
    m_subject = subject;
    std::printf("\n%-58s %10s %-8s %10s\n", qUtf8Printable(subject), "measured", "", "at most");
}

void Figures::add(const QString &what, double value, const QString &unit,
                  std::optional<double> most)
{
    const bool isBeyond = most && value > *most;
    m_beyond += isBeyond;
    std::printf("%-58s %10.1f %-8s ", qUtf8Printable(what), value, qUtf8Printable(unit));
    if (most)
        std::printf("%10.1f%s", *most, isBeyond ? "  MISSED" : "");
    std::printf("\n");
    std::fflush(stdout);
    QJsonObject row{{QStringLiteral("subject"), m_subject},
                    {QStringLiteral("what"), what},
                    {QStringLiteral("value"), value},
                    {QStringLiteral("unit"), unit}};
    if (most)
        row.insert(QStringLiteral("at_most"), *most);
    m_rows.append(row);
}

void Figures::addMissed(const QString &what, const QString &why)
{
    ++m_beyond;
    std::printf("%-58s MISSED: %s\n", qUtf8Printable(what), qUtf8Printable(why));
    std::fflush(stdout);
    m_rows.append(QJsonObject{{QStringLiteral("subject"), m_subject},
                              {QStringLiteral("what"), what},
                              {QStringLiteral("missed"), why}});
}

void Figures::write(const QString &file) const
{
    QFile json(file);
    if (!json.open(QIODevice::WriteOnly) || json.write(QJsonDocument(m_rows).toJson()) < 0)
        qFatal("%s: %s", qUtf8Printable(file), qUtf8Printable(json.errorString()));
}

} // namespace mapdesk::bench
