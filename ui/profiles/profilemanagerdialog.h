// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QDialog>

class QGridLayout;
class QListView;
class QPushButton;

namespace mapdesk {

class MessageBar;
class ProfileListModel;

// The list of profiles and what can be done with them. Passive: see ProfileManagerController.
class ProfileManagerDialog : public QDialog
{
    Q_OBJECT

public:
    // What is done with the chosen profile, or without one.
    enum class Action {
        Open,
        Add,
        Edit,
        Duplicate,
        Remove,
        MoveUp,
        MoveDown,
        Test,
        Import,
        Export,
        ImportFromTwilioCli,
        TakeFromEnvironment,
    };

    // `model` must outlive the dialog.
    explicit ProfileManagerDialog(ProfileListModel &model, QWidget *parent = nullptr);

    ProfileId chosen() const; // empty: none
    void choose(const ProfileId &id);

    // Whether there is something in the environment to take.
    void setEnvironmentOffered(bool isOffered);
    void setTesting(bool isTesting);

    MessageBar &messages() { return *m_messages; }

signals:
    void requested(mapdesk::ProfileManagerDialog::Action action);

private:
    QPushButton *addButton(Action action, const char *objectName, const QString &text,
                           const QString &accessibleName);
    QLayout *makeColumn();
    QLayout *makeRow();
    void follow();
    int row() const;

    ProfileListModel &m_model;
    QListView *m_list;
    MessageBar *m_messages;
    QHash<Action, QPushButton *> m_buttons;
    bool m_isTesting = false;
};

} // namespace mapdesk
