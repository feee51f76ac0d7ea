// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writestanding.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace mapdesk {

// Narrows a history: by words, and by what became of a write. Passive.
class HistoryFilter : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilter(QWidget *parent = nullptr);

    QString words() const;
    std::optional<WriteStanding> standing() const; // absent: any

signals:
    void changed(); // a moment after the last key

private:
    QLineEdit *m_words;
    QComboBox *m_standing;
    QTimer m_pause;
};

} // namespace mapdesk
