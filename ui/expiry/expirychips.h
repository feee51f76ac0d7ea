// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace mapdesk {

// The lengths that are chosen most, one click each: "1 h" to "Longest" from now on, and what makes
// the present expiry so much longer. Passive: part of an ExpiryChooser.
class ExpiryChips : public QWidget
{
    Q_OBJECT

public:
    enum class Extensions {
        Offered,
        None,
    };

    explicit ExpiryChips(Extensions extensions, QWidget *parent = nullptr);

    // Whether "so much longer" makes sense: not where the expiry is never.
    void setExtendable(bool extendable);

signals:
    void lengthChosen(qint64 seconds);
    void extendRequested(qint64 seconds);

private:
    using Length = std::pair<QString, qint64>; // words, seconds

    void addLengths(QHBoxLayout *row);
    void addExtensions(QHBoxLayout *row);
    QToolButton *addChip(const QString &text, const QString &accessibleName, QHBoxLayout *row);

    QList<QToolButton *> m_extensions;
};

} // namespace mapdesk
