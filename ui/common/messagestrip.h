// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace mapdesk {

// One message as a person sees it: icon and word, headline, explanation, what can be done about it
// (below an error, beside a note), details on request, and its buttons. Says what was clicked and
// decides nothing. Escape inside it closes.
class MessageStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Error,
        Note,
    };

    explicit MessageStrip(Kind kind, QWidget *parent = nullptr);

    // Folds the details in. `count` is how often it happened.
    void showMessage(const ErrorText &text, int count);

    // "2 of 3"; hidden for a single message. Positions from 0.
    void showPosition(int position, int total);

    // What is to be read in it, for a screen reader.
    QString spokenText() const;

signals:
    void closeClicked();
    void copyClicked();
    void actionClicked(int index); // of the text's actions
    void previousClicked();
    void nextClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QColor accent() const;
    QToolButton *addButton(QHBoxLayout *row, const char *objectName, const QString &name);
    QHBoxLayout *headRow();
    void addNavigation(QHBoxLayout *row);
    void addButtons(QHBoxLayout *row);
    void makeActionRow();
    void showActions(const std::vector<MessageAction> &actions);
    QPushButton *actionButton(int index);
    void applyPalette();

    Kind m_kind;
    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_headline;
    QLabel *m_explanation;
    QWidget *m_actions; // a row of buttons
    QLabel *m_details;
    QLabel *m_position = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_detailsButton = nullptr;
    std::vector<QPushButton *> m_actionButtons; // shown or not: one may be what is being clicked
};

} // namespace mapdesk
