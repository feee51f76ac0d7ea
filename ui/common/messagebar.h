// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace mapdesk {

// The window's message area. Errors stay until they are closed, the newest in front; the same error
// again raises its count. Hidden while there is nothing to say. All text is shown as plain text and
// can be selected and copied.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const ErrorText &error);

    // A short word of success or advice; the next message replaces it.
    void showInfo(const QString &text);

    // How many errors are waiting to be closed.
    int errorCount() const;

private:
    struct Entry
    {
        ErrorText text;
        int count = 1;
    };

    void showCurrent();
    void closeCurrent();
    void copyCurrent();

    std::vector<Entry> m_errors;
    QString m_info;
};

} // namespace mapdesk
