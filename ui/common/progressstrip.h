// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

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

signals:
    void stopClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ValueLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace mapdesk
