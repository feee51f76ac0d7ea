// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datatone.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace mapdesk {

class ValueLabel;

// One sentence on what is wrong with a text, and the way to the place: a click on it, or its
// button.
class DataStatus : public QWidget
{
    Q_OBJECT

public:
    explicit DataStatus(QWidget *parent = nullptr);

    // `offset` of the place; -1: there is none.
    void showStatus(DataTone tone, const QString &text, qsizetype offset);

    // Room for so many lines is kept free while there is nothing to say.
    void reserveLines(int lines);

signals:
    void placeRequested(qsizetype offset);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    DataTone m_tone = DataTone::Plain;
    qsizetype m_offset = -1;
    QLabel *m_icon;
    ValueLabel *m_text;
    QToolButton *m_go;
};

} // namespace mapdesk
