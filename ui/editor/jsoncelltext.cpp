// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncelltext.h"

#include "displaytext.h"
#include "jsonstrings.h"
#include "jsontext.h"

namespace mapdesk {

namespace {

// Besides what deceives: what Qt's editors use for objects and frames, and halves of characters.
bool isOdd(QStringView text, qsizetype position)
{
    const QChar unit = text[position];
    const bool isHalf = unit.isHighSurrogate()
        ? position + 1 == text.size() || !text[position + 1].isLowSurrogate()
        : unit.isLowSurrogate() && (position == 0 || !text[position - 1].isHighSurrogate());
    return isHalf || mayDeceive(unit.unicode()) || unit == QChar::ObjectReplacementCharacter
        || unit == QChar(0xfdd0) || unit == QChar(0xfdd1);
}

bool needsEscapes(const QString &text, JsonCellText::Editor editor)
{
    for (qsizetype position = 0; position < text.size(); ++position) {
        const bool isLayout = text[position] == u'\n' || text[position] == u'\t';
        if (isLayout && editor == JsonCellText::Editor::Lines)
            continue;
        if (isOdd(text, position))
            return true;
    }
    return false;
}

QString withEscapes(const QString &text)
{
    const QString token = QString::fromUtf8(encodedJsonString(text));
    QString escaped;
    for (qsizetype position = 0; position < token.size(); ++position) {
        if (isOdd(token, position))
            escaped += QStringLiteral("\\u%1").arg(uint(token[position].unicode()), 4, 16,
                                                   QChar(u'0'));
        else
            escaped += token[position];
    }
    return escaped;
}

} // namespace

JsonCellText::JsonCellText(const QString &text, Editor editor)
    : m_text(text)
    , m_isEscaped(needsEscapes(text, editor))
{
    m_shown = m_isEscaped ? withEscapes(text) : text;
}

std::optional<QString> JsonCellText::textFrom(const QString &edited) const
{
    if (edited == m_shown)
        return m_text;
    if (!m_isEscaped)
        return edited;
    const QByteArray token = edited.toUtf8().trimmed();
    if (!token.startsWith('"') || !JsonText::parse(token))
        return {};
    return decodedJsonString(token);
}

} // namespace mapdesk
