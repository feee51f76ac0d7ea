// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datatone.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace mapdesk {

class ValueLabel;

// A note about the whole item above its data, with up to three buttons. Hidden while it has none.
class DataNote : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostActions = 3;

    explicit DataNote(QWidget *parent = nullptr);

    void showNote(DataTone tone, const QString &text, const QStringList &actions);

signals:
    void actionRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    DataTone m_tone = DataTone::Plain;
    QLabel *m_icon;
    ValueLabel *m_text;
    QWidget *m_buttonRow;
    std::array<QPushButton *, mostActions> m_buttons = {};
};

} // namespace mapdesk
