// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpdate.h"

#include "isodate.h"

namespace mapdesk {

namespace {

// From 1 to 12; 0: it is none.
int monthNamed(QByteArrayView name)
{
    const qsizetype at = QByteArrayView("JanFebMarAprMayJunJulAugSepOctNovDec").indexOf(name);
    return at % 3 == 0 ? int(at / 3) + 1 : 0;
}

bool isWeekday(QByteArrayView name)
{
    return QByteArrayView("MonTueWedThuFriSatSun").indexOf(name) % 3 == 0;
}

} // namespace

// Each answer has one: QLocale would take a tenth of the time of a page of items.
std::optional<qint64> msFromHttpDate(const QByteArray &header)
{
    constexpr QByteArrayView form = "Sun, 22 Nov 2026 17:49:25 GMT";
    const QByteArrayView text(header);
    if (text.size() != form.size() || !isWeekday(text.first(3)) || text.sliced(3, 2) != ", "
        || text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text.last(4) != " GMT")
        return {};
    const QByteArray month = QByteArray::number(100 + monthNamed(text.sliced(8, 3))).last(2);
    return msFromIsoDate(header.mid(12, 4) + '-' + month + '-' + header.mid(5, 2) + 'T'
                         + header.mid(17, 8) + 'Z');
}

} // namespace mapdesk
