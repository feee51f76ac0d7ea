// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace mapdesk {

// How the items of a map are shown: as a table or as a tree, and behind what the keys are split
// there. A table at first.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    // Of a separator of a person's own.
    static constexpr int longestSeparator = 16;

    explicit ViewSwitch(QWidget *parent = nullptr);

    bool isTree() const { return m_isTree; }
    void setTree(bool isTree);

    QString separator() const { return m_separator; }
    void setSeparator(const QString &separator); // empty: nothing

signals:
    void viewChanged(bool isTree);
    void separatorChanged(const QString &separator);

private:
    QToolButton *makeButton(const char *objectName, const QString &name, const QString &text);
    void makeSeparators();
    void showView();

    bool m_isTree = false;
    QLabel *m_label;
    QComboBox *m_separators;
    QToolButton *m_table;
    QToolButton *m_tree;
    QString m_separator = QStringLiteral(":");
};

} // namespace mapdesk
