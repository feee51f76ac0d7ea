// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigatorpanel.h"

#include "treenodedelegate.h"
#include "widgetnames.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace mapdesk {

NavigatorPanel::NavigatorPanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView(this))
{
    setNames(m_tree, "maps", tr("Maps"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setItemDelegate(new TreeNodeDelegate(m_tree));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
}

} // namespace mapdesk
