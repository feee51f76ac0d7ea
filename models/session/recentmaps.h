// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace mapdesk {

class OpenMap;

// The maps that a window showed last, kept open: their loading goes on while others are shown, and
// who comes back finds the items there. Where it fails meanwhile, it goes on once its map is shown
// again. What is let go ends its loading where nobody else has it.
class RecentMaps : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 3;
    // Data has its budget (see DataBudget), the rest of an item has not: beyond so many items in
    // all of them, those that were shown longest ago are let go.
    static constexpr qsizetype usualMostItems = 2'000'000;

    explicit RecentMaps(qsizetype mostItems = usualMostItems, QObject *parent = nullptr);
    ~RecentMaps() override;

    // This one is shown now.
    void show(const std::shared_ptr<OpenMap> &map);

    // What is shown does not exist any more.
    void forgetShown();

    // Those that are being read in the background, the latest first.
    std::vector<std::shared_ptr<OpenMap>> reading() const;

signals:
    void mapChanged(const mapdesk::SyncMap &map); // of one that is kept
    void readingChanged(); // reading() may be others

private:
    void keep(const std::shared_ptr<OpenMap> &map);
    void letGo(std::size_t kept);
    void letGoOfTooMany();

    const qsizetype m_mostItems;
    std::vector<std::shared_ptr<OpenMap>> m_maps; // the latest first
    QTimer m_look; // after items came
};

} // namespace mapdesk
