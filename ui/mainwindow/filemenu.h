// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class CreationTools;
class MainWindow;
class WriteLockController;

// A window's first menu: what can be made, its lock, the preferences, closing it, ending the
// program.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    // All must outlive the menu.
    FileMenu(const CreationTools &creation, WriteLockController &writeLock, MainWindow &window);
};

} // namespace mapdesk
