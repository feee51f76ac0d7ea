// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasaving.h"

#include "changesview.h"
#include "datatexts.h"
#include "expirytext.h"
#include "friction.h"
#include "openmap.h"
#include "syncsession.h"
#include "ttluntil.h"

#include <QTimeZone>

namespace mapdesk {

namespace {

// The time that the item had left, so that it comes back as it was; none where that has run out.
std::optional<Ttl> timeLeft(const MapItem &item, qint64 nowMs)
{
    return item.expiresMs ? ttlUntil(item.expiresMs, nowMs) : std::nullopt;
}

JsonText jsonOrEmpty(const QByteArray &data)
{
    return JsonText::parse(data).value_or(JsonText());
}

} // namespace

DataSaving::DataSaving(SyncSession &session, QWidget &parent)
    : m_session(session)
    , m_parent(parent)
{
}

bool DataSaving::isAsking() const
{
    return (m_question && m_question->isVisible()) || (m_merge && m_merge->isVisible());
}

void DataSaving::save(const std::shared_ptr<OpenMap> &map, const DataEdit &edit)
{
    if (m_session.frictionOf(WriteKind::SaveData) == Friction::None) {
        m_session.commands().saveItemData(map, edit, MergePolicy::Merge);
        return;
    }
    const MergePolicy policy = isLive(m_session.environment()) ? MergePolicy::Ask
                                                               : MergePolicy::Merge;
    auto *changes = new ChangesView;
    changes->setChanges(jsonDiff(jsonOrEmpty(edit.base.data), edit.mine));
    ask(DataTexts::savingOf(map->map(), edit.base.key, edit.mine), changes,
        [this, map, edit, policy] { m_session.commands().saveItemData(map, edit, policy); });
}

void DataSaving::ask(const Confirmation &confirmation, QWidget *details,
                     const std::function<void()> &confirmed)
{
    if (isAsking()) {
        delete details;
        return;
    }
    m_question = ConfirmSheet::ask(confirmation, m_session, &m_parent, details, this, confirmed);
    connect(m_question, &ConfirmSheet::withdrawn, this, &DataSaving::done);
}

void DataSaving::showMerge(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                           const MapItem &theirs)
{
    if (isAsking())
        return;
    const MergeQuestion question{.profileName = m_session.profileName(),
                                 .item = toString(edit.base.key),
                                 .map = map->map().displayName(),
                                 .base = jsonOrEmpty(edit.base.data),
                                 .theirs = jsonOrEmpty(theirs.data),
                                 .mine = edit.mine};
    m_merge = new MergeSheet(question, m_session.writeGuard(), &m_parent);
    connect(m_merge, &MergeSheet::withdrawn, this, &DataSaving::done);
    connect(m_merge, &MergeSheet::saveRequested, this,
            [this, theirs](const JsonText &result) { emit merged(theirs, result, true); });
    connect(m_merge, &MergeSheet::editRequested, this,
            [this, theirs](const JsonText &result) { emit merged(theirs, result, false); });
    m_merge->open();
}

void DataSaving::createAgain(const std::shared_ptr<OpenMap> &map, const DataEdit &edit)
{
    const qint64 now = m_session.clock().nowMs();
    const std::optional<Ttl> ttl = timeLeft(edit.base, now);
    const auto expires = ttl ? edit.base.expiresMs : std::nullopt;
    const QString sentence = ExpiryText::sentence(expires, now, QTimeZone::systemTimeZone());
    // Asked everywhere: what is created lives on without the expiry that may have ended it.
    ask(DataTexts::creationOf(map->map(), edit.base.key, sentence), nullptr, [this, map, edit] {
        const auto left = timeLeft(edit.base, m_session.clock().nowMs());
        m_creating.push_back(targetOf(map->map(), edit.base.key));
        m_session.commands().recreateItem(map, edit, left);
    });
}

bool DataSaving::takeCreation(const CommandTarget &target)
{
    return std::erase(m_creating, target) > 0;
}

void DataSaving::showChanges(const QString &title, const QByteArray &before,
                             const QByteArray &after)
{
    if (m_changes)
        return;
    m_changes = new ChangesSheet(title, jsonDiff(jsonOrEmpty(before), jsonOrEmpty(after)),
                                 &m_parent);
    m_changes->open();
}

void DataSaving::withdraw()
{
    const QString why = tr("What you were asked about is not shown any more. Nothing was changed.");
    if (m_question)
        m_question->withdraw(why);
    if (m_merge)
        m_merge->withdraw(why);
    if (m_changes)
        m_changes->reject();
}

} // namespace mapdesk
