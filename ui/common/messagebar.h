// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace mapdesk {

class MessageStrip;

// The window's message area. Errors stay until they are closed, the newest in front; the same error
// again raises its count. Taking one of an error's actions closes it; if it comes again, the count
// goes on. A note stands below them, so that it never covers one. Hidden while there is nothing to
// say. All text is shown as plain text and can be selected and copied. What it says
// is its accessible description, too.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const ErrorText &error);

    // What they were about does not stand any more.
    void closeErrors();

    // A short word of success or advice; the next one replaces it.
    void showInfo(const QString &text);

    // The same with one thing that can be done about it, beside the text: taking it closes the
    // note.
    void showInfoWithAction(const QString &text, const MessageAction &action);

    // What the note offers does not stand any more; its text does.
    void withdrawInfoAction();

    // How many errors are waiting to be closed; repetitions of one count once.
    int errorCount() const;

private:
    struct Entry
    {
        ErrorText text;
        int count = 1;
    };

    void showCurrent();
    void step(int by);
    void closeCurrent();
    void takeAction(int index);
    void takeInfoAction();
    void presentInfo(std::vector<MessageAction> actions);
    int timesBefore(const ErrorText &error) const;
    void closeInfo();
    QString spokenText() const;
    void announce();

    MessageStrip *m_errorStrip;
    MessageStrip *m_infoStrip;
    ErrorText m_info;
    std::vector<Entry> m_errors; // the newest last
    int m_current = 0;
    std::optional<Entry> m_actedUpon; // the latest
};

} // namespace mapdesk
