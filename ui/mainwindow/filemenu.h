// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class MainWindow;
class WriteLockController;

// A window's first menu: its lock, the preferences, closing it, ending the program.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    // Both must outlive the menu.
    FileMenu(WriteLockController &writeLock, MainWindow &window);
};

} // namespace mapdesk
