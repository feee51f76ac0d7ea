// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace mapdesk {

// The row of buttons above an item's data. Says what was clicked and decides nothing.
class DataTools : public QWidget
{
    Q_OBJECT

public:
    explicit DataTools(QWidget *parent = nullptr);

    void showView(bool isTree);
    void showPretty(bool isPretty);
    void setUndoEnabled(bool canUndo, bool canRedo);

    QPushButton &save() { return *m_save; }
    QToolButton &revert() { return *m_revert; }
    QToolButton &changes() { return *m_changes; }

signals:
    void viewRequested(bool isTree);
    void prettyRequested(bool isPretty);
    void undoClicked();
    void redoClicked();
    void findClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addView(QHBoxLayout *row, const char *objectName, const QString &text,
                         const QString &name, bool isTree);
    QToolButton *addTool(QHBoxLayout *row, const char *objectName, const QString &name,
                         const char *icon, const QString &toolTip);

    QToolButton *m_text = nullptr;
    QToolButton *m_tree = nullptr;
    QToolButton *m_pretty = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QToolButton *m_changes = nullptr;
    QToolButton *m_revert = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace mapdesk
