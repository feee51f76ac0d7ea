// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace mapdesk {

// What can be done to all selected items at once, as entries of menus that say how many there are:
// extend by ▸, never expires, delete.
class BulkActions : public QObject
{
    Q_OBJECT

public:
    // `window` owns it.
    explicit BulkActions(QWidget &window);

    void addTo(QWidget &menuOrTable) const; // all but delete
    QAction *deleteAction() const { return m_delete; }

    void setCount(int items);

signals:
    void extensionRequested(qint64 seconds);
    void otherExtensionRequested(); // by a length that has to be asked for
    void neverRequested();

private:
    void addLength(qint64 seconds);
    void showTexts();

    QMenu *m_extend;
    QAction *m_never;
    QAction *m_delete;
    int m_count = 0;
};

} // namespace mapdesk
