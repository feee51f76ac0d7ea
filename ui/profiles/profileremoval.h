// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "draftstore.h"
#include "errortext.h"
#include "profile.h"
#include "profileservices.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace mapdesk {

class ProfileKeeper;

// Removes a profile once the person agrees to what goes with it: its secrets and unsaved texts.
class ProfileRemoval : public QObject
{
    Q_OBJECT

public:
    // `keeper` must outlive it.
    ProfileRemoval(ProfileServices services, ProfileKeeper &keeper, QObject *parent = nullptr);

    // Looks for unsaved texts, then asks over this window.
    void begin(const ProfileId &id, QWidget *over);

signals:
    void problem(const mapdesk::ErrorText &text);

private:
    using Drafts = Result<std::vector<StoredDraft>, QString>;

    void ask(const ProfileId &id, const QString &draftSentence);
    void remove(const ProfileId &id, const QString &name);
    static QString sentenceOf(const Drafts &drafts);

    ProfileServices m_services;
    ProfileKeeper &m_keeper;
    QPointer<QWidget> m_over;
    Call<std::vector<StoredDraft>, QString> m_drafts;
};

} // namespace mapdesk
