// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textsearch.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace mapdesk {

class JsonEditor;
class ValueLabel;

// Find and replace in a JsonEditor: plain text or regular expression, case, a count of what is
// found, next and previous, replace one or all (one step to undo). Goes on at the other end of the
// text. Escape closes it and gives the focus back to the editor.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(JsonEditor &editor, QWidget *parent = nullptr);

    // Shows itself; what is selected in the editor (within a line) is what is looked for.
    void openForFinding();
    void openForReplacing(); // the same as finding where the editor is read-only

    // Where nothing was looked for yet: opens.
    void findNext();
    void findPrevious();

    // The editor got another document.
    void refresh();

    void closeBar();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(bool forReplacing);
    QHBoxLayout *makeFindRow();
    QWidget *makeReplaceRow();
    QToolButton *addButton(QHBoxLayout *row, const char *objectName, const QString &name,
                           const QString &text);
    QToolButton *addStep(QHBoxLayout *row, const char *objectName, const QString &name,
                         Qt::ArrowType arrow);
    void search();
    void lookAgain();
    void showCount();
    void showProblem(const QString &sentence);
    void select(const TextRange &match);
    void selectFrom(qsizetype offset);
    std::optional<size_t> currentMatch() const;
    void replaceOne();
    void replaceAll();

    JsonEditor &m_editor;
    QLineEdit *m_text;
    ValueLabel *m_count;
    QToolButton *m_matchCase = nullptr;
    QToolButton *m_expression = nullptr;
    ValueLabel *m_problem;
    QLineEdit *m_replacement = nullptr;
    QWidget *m_replaceRow = nullptr;
    std::optional<TextSearch> m_search; // absent while there is no pattern, or a bad one
    std::vector<TextRange> m_matches; // of the text now, while the bar is open
};

} // namespace mapdesk
