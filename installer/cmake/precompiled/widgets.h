// SPDX-License-Identifier: GPL-3.0-or-later
// See core.h; for what has a window.
#include "core.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>
