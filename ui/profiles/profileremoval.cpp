// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileremoval.h"

#include "displaytext.h"
#include "drafttexts.h"
#include "profilekeeper.h"
#include "profilestore.h"
#include "question.h"

#include <utility>

namespace mapdesk {

ProfileRemoval::ProfileRemoval(ProfileServices services, ProfileKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_keeper(keeper)
{
}

void ProfileRemoval::begin(const ProfileId &id, QWidget *over)
{
    m_over = over;
    if (!m_services.drafts)
        return ask(id, {});
    m_drafts = m_services.drafts->load(id.value()).then(this, [this, id](const Drafts &drafts) {
        ask(id, sentenceOf(drafts));
    });
}

QString ProfileRemoval::sentenceOf(const Drafts &drafts)
{
    if (!drafts)
        return tr("Its unsaved texts could not be read, and go, too: %1").arg(drafts.error());
    if (drafts->empty())
        return {};
    QStringList names;
    for (const StoredDraft &draft : *drafts)
        names += DraftTexts::name(ItemKey(draft.place.key), draft.mapName);
    return tr("%n unsaved text(s) are lost with it:", nullptr, int(names.size()))
        + QLatin1Char('\n') + DraftTexts::lines(names);
}

void ProfileRemoval::ask(const ProfileId &id, const QString &draftSentence)
{
    const Profile *profile = m_services.store.find(id);
    if (!profile || !m_over)
        return;
    const QString name = visibleText(profile->name);
    const QString secrets = tr("Its secrets are removed, too. Nothing changes at Twilio.");
    mapdesk::ask(m_over,
                 {tr("Remove the profile %1?").arg(name),
                  QStringLiteral("%1\n\n%2").arg(secrets, draftSentence).trimmed(),
                  tr("Remove the profile"), tr("Cancel")},
                 [self = QPointer(this), id, name] {
                     if (self)
                         self->remove(id, name);
                 });
}

void ProfileRemoval::remove(const ProfileId &id, const QString &name)
{
    if (const auto removed = m_keeper.remove(id); !removed)
        emit problem({tr("%1 was not removed.").arg(name), removed.error(), {}});
}

} // namespace mapdesk
