// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace mapdesk {

// A text on as many lines as it needs, to be read and copied: plain, wrapped, in the desktop's
// fixed-pitch font.
class ValuePane : public QPlainTextEdit
{
    Q_OBJECT

public:
    // Names as in setNames().
    ValuePane(const char *objectName, const QString &accessibleName, QWidget *parent = nullptr);

    // A value, or, where there is none, words in its place.
    void setValue(const QString &value);
    void setWords(const QString &words);

    // How many lines it asks for.
    void setUsualLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int heightOf(int lines) const;

    int m_usualLines = 1;
};

} // namespace mapdesk
