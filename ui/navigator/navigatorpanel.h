// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeView;

namespace mapdesk {

// The tree of services and maps. Passive: see NavigatorController.
class NavigatorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPanel(QWidget *parent = nullptr);

    QTreeView &tree() { return *m_tree; }

private:
    QTreeView *m_tree;
};

} // namespace mapdesk
