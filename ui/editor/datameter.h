// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datatone.h"

#include <QWidget>

namespace mapdesk {

class ValueLabel;

// How much of what an item may hold its data takes: in words, and as a thin bar.
class DataMeter : public QWidget
{
    Q_OBJECT

public:
    explicit DataMeter(QWidget *parent = nullptr);

    // Bytes; from `many` on it is nearly full.
    void showBytes(qsizetype bytes, qsizetype most, qsizetype many);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DataTone m_tone = DataTone::Plain;
    double m_filled = 0; // 0 to 1
    ValueLabel *m_words;
};

} // namespace mapdesk
