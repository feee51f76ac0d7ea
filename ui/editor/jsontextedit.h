// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace mapdesk {

// Edits a text within a view: as high as its lines, up to a few, within its parent. Shift, Ctrl or
// Alt with Return starts a line; Return alone and Tab are left to the view.
class JsonTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonTextEdit(QWidget *parent);

    // Every character as it is; lines end in \n.
    QString text() const;

    // Over this cell.
    void setCell(const QRect &cell);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QRect m_cell;
};

} // namespace mapdesk
