// SPDX-License-Identifier: GPL-3.0-or-later
#include "backgroundloading.h"

#include "centerstack.h"
#include "displaytext.h"
#include "itemscontroller.h"
#include "mnemonics.h"
#include "openmap.h"
#include "plaintextdelegate.h"
#include "recentmaps.h"
#include "widgetnames.h"

#include <QMenu>
#include <QToolBar>

namespace mapdesk {

namespace {

constexpr int shownNameEms = 12;

QString nameOf(const OpenMap &map)
{
    return visibleText(map.map().displayName());
}

} // namespace

BackgroundLoading::BackgroundLoading(const RecentMaps &maps, const CenterStack &center,
                                     QWidget *parent)
    : QToolButton(parent)
    , m_maps(maps)
    , m_center(center)
{
    setNames(this, "backgroundLoading", tr("Maps that are also loading"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &BackgroundLoading::fillMenu);
    connect(&maps, &RecentMaps::readingChanged, this, &BackgroundLoading::showUnseen);
    connect(&center, &CenterStack::shownChanged, this, &BackgroundLoading::showUnseen);
    connect(&center.items(), &ItemsController::mapChanged, this, &BackgroundLoading::showUnseen);
}

void BackgroundLoading::addTo(QToolBar &bar)
{
    m_inBar = bar.addWidget(this);
    showUnseen();
}

std::vector<std::shared_ptr<OpenMap>> BackgroundLoading::unseen() const
{
    std::vector<std::shared_ptr<OpenMap>> maps = m_maps.reading();
    if (!m_center.showsMaps())
        std::erase(maps, m_center.items().map());
    return maps;
}

void BackgroundLoading::showUnseen()
{
    const std::vector<std::shared_ptr<OpenMap>> maps = unseen();
    m_inBar->setVisible(!maps.empty());
    if (maps.empty())
        return;
    const int width = shownNameEms * fontMetrics().horizontalAdvance(QLatin1Char('m'));
    const QString name = fontMetrics().elidedText(nameOf(*maps.front()), Qt::ElideRight, width);
    setText(withoutMnemonics(maps.size() == 1
                                 ? tr("Also loading %1").arg(name)
                                 : tr("Also loading %Ln map(s)", nullptr, int(maps.size()))));
    QStringList names;
    for (const std::shared_ptr<OpenMap> &map : maps)
        names.push_back(nameOf(*map));
    setAccessibleDescription(names.join(QLatin1String(", ")));
    setToolTip(plainToolTip(tr("These are read while nobody looks at them:") + QLatin1Char('\n')
                            + names.join(QLatin1Char('\n'))));
}

void BackgroundLoading::fillMenu()
{
    menu()->clear();
    for (const std::shared_ptr<OpenMap> &map : unseen()) {
        const QString text = tr("Stop loading %1").arg(withoutMnemonics(nameOf(*map)));
        menu()->addAction(text, this, [map = std::weak_ptr(map)] {
            if (const std::shared_ptr<OpenMap> open = map.lock())
                open->stopLoading();
        });
    }
}

} // namespace mapdesk
