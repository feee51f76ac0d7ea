// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpdate.h"

#include "isodate.h"

#include <QByteArray>

namespace mapdesk {

namespace {

constexpr QByteArrayView months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr QByteArrayView weekdays = "MonTueWedThuFriSatSun";

// Counted from 1 where each name has three letters; 0: `name` is none of them.
qsizetype placeOf(QByteArrayView name, QByteArrayView names)
{
    const qsizetype index = names.indexOf(name);
    return index >= 0 && index % 3 == 0 ? index / 3 + 1 : 0;
}

} // namespace

// Each answer has such a date, and QLocale takes as long over one as the rest of its headers do.
std::optional<qint64> msFromHttpDate(QByteArrayView header)
{
    constexpr QByteArrayView form = "ddd, DD mmm yyyy hh:mm:ss GMT";
    if (header.size() != form.size())
        return {};
    const auto part = [&](QByteArrayView letters) {
        return header.sliced(form.indexOf(letters), letters.size());
    };
    const qsizetype month = placeOf(part("mmm"), months);
    const bool isOfForm = placeOf(part("ddd"), weekdays) > 0 && month > 0 && header[3] == ','
        && header[4] == ' ' && header[7] == ' ' && header[11] == ' ' && header[16] == ' '
        && header.endsWith(" GMT");
    if (!isOfForm)
        return {};
    const QByteArray number = QByteArray::number(month).rightJustified(2, '0');
    return msFromIsoDate(part("yyyy").toByteArray() + '-' + number + '-' + part("DD").toByteArray()
                         + 'T' + part("hh:mm:ss").toByteArray() + 'Z');
}

} // namespace mapdesk
