// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mapdesk {

// A text as an editor of a cell has it. Text that would hide something there, or that the editor
// would not keep as it is, is edited as a JSON string: in quotes, with escapes.
class JsonCellText
{
public:
    enum class Editor {
        Line,
        Lines, // keeps line breaks and tabs
    };

    JsonCellText() = default;
    JsonCellText(const QString &text, Editor editor);

    const QString &shown() const { return m_shown; }

    // What was made of shown(); nothing if it should be a JSON string and is none.
    std::optional<QString> textFrom(const QString &edited) const;

private:
    QString m_text;
    QString m_shown;
    bool m_isEscaped = false;
};

} // namespace mapdesk
