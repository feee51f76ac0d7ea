// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterconditions.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace mapdesk {

class CheckedField;
class FilterChips;
class FilterFields;

// What items are wanted: a text in the key and how it is compared, and further conditions in fields
// that fold away; those that are set stay in sight. Escape clears a text, Return and Down leave it
// for what was found. Passive: see FilterController.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    FilterConditions conditions() const;

    // For typing: the text takes the focus and is selected.
    void activate();

    // Everything but how a text is compared, which stays as it was chosen.
    void clearAll();

    // The keys with this prefix, and nothing else. Once the text is empty again, it is compared as
    // before.
    void setPrefix(const QString &prefix);

    // The further conditions stay.
    void clearText();

    // What is wrong with the text; empty: nothing.
    void setProblem(const QString &sentence);

signals:
    void changed();
    void left(); // for what was found

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeText();
    void makeMatch();
    QToolButton *addButton(const char *objectName, const QString &name);
    void showMatch();
    void showMore();
    void takeText(const QString &text);
    void setMatchQuietly(int index);
    void takeChange();

    QLineEdit *m_text;
    CheckedField *m_field;
    QComboBox *m_match;
    QToolButton *m_matchCase;
    QToolButton *m_more;
    FilterFields *m_fields;
    FilterChips *m_chips;
    std::optional<int> m_matchBefore; // a prefix was set
    bool m_isQuiet = false; // what changes is told once, afterwards
};

} // namespace mapdesk
