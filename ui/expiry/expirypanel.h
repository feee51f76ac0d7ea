// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace mapdesk {

class ValueLabel;

// Chooses an expiry: leave it, never, in so many units, at a date and time; quick choices; one line
// before → after; a button of its own. Passive: see ExpiryController.
class ExpiryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExpiryPanel(QWidget *parent = nullptr);

    ExpiryChoice choice() const;
    void setChoice(const ExpiryChoice &choice);

    // The moment that "at" begins with. Offering is not choosing.
    void offerMoment(qint64 ms);

    void setCurrent(const QString &sentence);
    void setPreview(const QString &text);
    // Why nothing can be changed now; empty where it can.
    void setObstacle(const QString &text);
    void setChangeEnabled(bool enabled);

    // Whether "so much longer" makes sense: not where the expiry is never.
    void setExtendable(bool extendable);

signals:
    void choiceChanged();
    void extendRequested(qint64 seconds);
    void changeRequested();

private:
    void makeChoices(QVBoxLayout *layout);
    QWidget *makeQuickChoices();
    QToolButton *makeQuickChoice(const QString &text, const QString &accessibleName,
                                 QHBoxLayout *row);
    void followChoice();

    ValueLabel *m_current;
    QRadioButton *m_leave;
    QRadioButton *m_never;
    QRadioButton *m_in;
    QRadioButton *m_at;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QDateTimeEdit *m_moment;
    QList<QToolButton *> m_extensions;
    ValueLabel *m_preview;
    ValueLabel *m_obstacle;
    QPushButton *m_change;
};

} // namespace mapdesk
