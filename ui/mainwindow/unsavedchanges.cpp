// SPDX-License-Identifier: GPL-3.0-or-later
#include "unsavedchanges.h"

#include "displaytext.h"
#include "draftnotices.h"
#include "drafttexts.h"
#include "icons.h"
#include "mnemonics.h"
#include "syncsession.h"
#include "widgetnames.h"

#include <QToolBar>
#include <QToolButton>

namespace mapdesk {

namespace {

QString nameOf(const ItemDraft &draft)
{
    return DraftTexts::name(*draft.target.key, draft.mapName);
}

} // namespace

UnsavedChanges::UnsavedChanges(SyncSession &session, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_button(new QToolButton(&window))
    , m_menu(new QMenu(tr("&Unsaved changes"), &window))
{
    setNames(m_button, "unsavedChanges", tr("Unsaved changes"));
    m_button->setToolTip(tr("Texts that were changed and not saved"));
    m_button->setIcon(themedIcon(QStringLiteral("save")));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &UnsavedChanges::fill);
    connect(&m_session.drafts(), &ItemDrafts::changed, this, &UnsavedChanges::show);
    connect(&m_session.drafts(), &ItemDrafts::found, this, &UnsavedChanges::offer);
    auto *notices = new DraftNotices(session.drafts(), this);
    connect(notices, &DraftNotices::note, this, &UnsavedChanges::note);
    connect(notices, &DraftNotices::problem, this, &UnsavedChanges::problem);
    show();
}

void UnsavedChanges::addTo(QToolBar &bar)
{
    m_inToolBar = bar.addWidget(m_button);
    show();
}

void UnsavedChanges::begin()
{
    m_hasBegun = true;
    offer();
}

void UnsavedChanges::offer()
{
    QStringList names;
    for (const CommandTarget &target : m_session.drafts().fromBefore()) {
        if (const auto draft = m_session.drafts().find(target))
            names += nameOf(*draft);
    }
    if (!m_hasBegun || names.isEmpty())
        return;
    emit offered(tr("%n unsaved text(s) from last time: %1.", nullptr, int(names.size()))
                     .arg(DraftTexts::sentence(names)),
                 {tr("Show"), whileAlive(this, [this] { goToOne(); })});
}

// Which one, is the person's choice.
void UnsavedChanges::goToOne()
{
    const auto &drafts = m_session.drafts().all();
    if (drafts.size() == 1)
        go(drafts.front());
    else if (!drafts.empty())
        m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft()));
}

void UnsavedChanges::show()
{
    const auto count = int(m_session.drafts().all().size());
    m_button->setText(tr("%n unsaved", nullptr, count));
    if (m_inToolBar)
        m_inToolBar->setVisible(count > 0);
    m_menu->menuAction()->setEnabled(count > 0);
}

void UnsavedChanges::fill()
{
    m_menu->clear();
    for (const ItemDraft &draft : m_session.drafts().all())
        m_menu->addAction(withoutMnemonics(nameOf(draft)), this, [this, draft] { go(draft); });
}

void UnsavedChanges::go(const ItemDraft &draft)
{
    m_item = {};
    m_map = m_session.client()
                .fetchMap(draft.target.service, draft.target.map.value())
                .then(this, [this, draft](const Result<SyncMap> &map) { takeMap(draft, map); });
}

void UnsavedChanges::takeMap(const ItemDraft &draft, const Result<SyncMap> &map)
{
    if (!map && map.error().kind == ApiError::Kind::NotFound)
        return tellGone(draft.target, true);
    if (!map)
        return fail(draft, map.error());
    emit mapFound(*map);
    m_item = m_session.client()
                 .fetchItem(draft.target.service, draft.target.map, *draft.target.key)
                 .then(this, [this, draft](const Result<MapItem> &item) { takeItem(draft, item); });
}

void UnsavedChanges::takeItem(const ItemDraft &draft, const Result<MapItem> &item)
{
    if (item)
        return emit itemFound(*item);
    if (item.error().kind == ApiError::Kind::NotFound)
        return tellGone(draft.target, false);
    fail(draft, item.error());
}

// Its text may have gone on changing since it was chosen, or may be saved or discarded by now.
void UnsavedChanges::tellGone(const CommandTarget &target, bool isMapGone)
{
    if (const auto draft = m_session.drafts().find(target))
        emit itemGone(*draft, isMapGone);
}

void UnsavedChanges::fail(const ItemDraft &draft, const ApiError &error)
{
    const auto again = whileAlive(this, [this, draft] { go(draft); });
    emit problem(ErrorText::explain(
        tr("The item %1 could not be read.").arg(visibleText(toString(*draft.target.key))), error,
        again));
}

} // namespace mapdesk
