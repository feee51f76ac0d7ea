// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <memory>
#include <vector>

class QToolBar;

namespace mapdesk {

class CenterStack;
class OpenMap;
class RecentMaps;

// Says in the tool bar which maps are being read that nobody looks at, and offers to stop each;
// hidden where there are none.
class BackgroundLoading : public QToolButton
{
    Q_OBJECT

public:
    // Both must outlive it.
    BackgroundLoading(const RecentMaps &maps, const CenterStack &center, QWidget *parent);

    void addTo(QToolBar &bar);

private:
    std::vector<std::shared_ptr<OpenMap>> unseen() const;
    void showUnseen();
    void fillMenu();

    const RecentMaps &m_maps;
    const CenterStack &m_center;
    QAction *m_inBar = nullptr;
};

} // namespace mapdesk
