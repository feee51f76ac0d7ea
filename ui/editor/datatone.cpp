// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatone.h"

#include "theme.h"

#include <QCoreApplication>
#include <QPalette>

namespace mapdesk {

QString toneIcon(DataTone tone)
{
    switch (tone) {
    case DataTone::Plain:
        break;
    case DataTone::Warning:
        return QStringLiteral("warning");
    case DataTone::Problem:
        return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

QColor toneColor(DataTone tone, const QPalette &palette)
{
    switch (tone) {
    case DataTone::Plain:
        break;
    case DataTone::Warning:
        return themecolors::warning(palette);
    case DataTone::Problem:
        return themecolors::danger(palette);
    }
    return palette.color(QPalette::Link);
}

QString withToneWord(DataTone tone, const QString &sentence)
{
    switch (tone) {
    case DataTone::Plain:
        break;
    case DataTone::Warning:
        return QCoreApplication::translate("DataTone", "Warning: %1").arg(sentence);
    case DataTone::Problem:
        return QCoreApplication::translate("DataTone", "Problem: %1").arg(sentence);
    }
    return sentence;
}

} // namespace mapdesk
