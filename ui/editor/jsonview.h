// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QsciScintilla;

namespace mapdesk {

// Shows JSON: highlighted from the palette, folding, line numbers, brace matching. Read-only.
// What can be selected and copied are the server's own bytes, line breaks and indentation aside.
class JsonView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    // UTF-8 text, shown as it is. Keeps cursor and scroll position if the text is the same.
    void setText(const QByteArray &text);
    QByteArray text() const;

    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();
    void fitNumberMargin();

    QsciScintilla *m_editor;
};

} // namespace mapdesk
