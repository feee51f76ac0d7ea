// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace mapdesk {

class ValueLabel;

// A longer work under way: what it does, how far it is, and a button that stops it. Passive.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    // `text` is plain text; `total` 0: nobody knows how much it is.
    void showProgress(const QString &text, int done, int total);

    // A further button, before the one that stops; its text is its accessible name, too.
    QPushButton *addButton(const char *objectName, const QString &text);

    // `how` with the rate and the time left, once there is something to tell.
    static QString withRate(const QString &how, int done, int total, qint64 passedMs);

signals:
    void stopClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ValueLabel *m_text;
    QProgressBar *m_bar;
    QHBoxLayout *m_row;
};

} // namespace mapdesk
