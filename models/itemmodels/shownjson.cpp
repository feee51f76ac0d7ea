// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownjson.h"

#include "displaytext.h"
#include "itemtext.h"
#include "jsonformat.h"

#include <QStringList>

namespace mapdesk {

namespace {

constexpr qsizetype toolTipLength = 1000;

} // namespace

QString ShownJson::place(const JsonPath &path)
{
    return path.empty() ? tr("the whole data") : visibleText(dottedPath(path));
}

QString ShownJson::shortened(const QByteArray &json)
{
    return previewText(json);
}

QString ShownJson::forToolTip(const QByteArray &json)
{
    return previewText(json, toolTipLength);
}

QString ShownJson::whole(const QByteArray &json)
{
    const auto parsed = JsonText::parse(json);
    QStringList lines = QString::fromUtf8(parsed ? prettyJson(*parsed) : json).split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

QString ShownJson::absent()
{
    return tr("not there");
}

} // namespace mapdesk
