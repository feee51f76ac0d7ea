// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesscontrol.h"
#include "guardedsheet.h"
#include "permissionchange.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace mapdesk {

class CheckedField;
class ToneLabel;

// Asks for an identity and its rights, or for other rights of an identity. Stays open with what was
// typed until finish(): nothing is lost where the write fails. Passive: see PermissionsController.
class PermissionSheet : public GuardedSheet
{
    Q_OBJECT

public:
    // Names may be text of the service as it came.
    struct About
    {
        QString profileName;
        QString mapName;
        AccessControl access;
    };

    // `edit` without an identity: one is to be typed.
    PermissionSheet(WriteGuard &guard, const About &about, const PermissionEdit &edit,
                    QWidget *parent);

    PermissionEdit edit() const;

    // What stands there turned out to be something else than was shown.
    void setShown(const std::optional<PermissionRights> &rights);

    // While it is being written nothing can be typed. Its end is told by setProblem() or finish().
    void setBusy(bool isBusy);
    bool isBusy() const { return m_isBusy; }
    void setProblem(const QString &sentence);
    void finish() { accept(); }

signals:
    void confirmed(const mapdesk::PermissionEdit &edit);

private:
    QWidget *makeFacts(const QString &mapName);
    QWidget *makeIdentityField();
    QWidget *makeRights();
    QWidget *makeButtons();
    QCheckBox *makeRight(const char *objectName, const QString &text, bool isChecked);
    void showState();
    bool isNewIdentity() const { return m_identity; }

    PermissionEdit m_edit; // as it began
    const AccessControl m_access;
    bool m_isBusy = false;
    QLineEdit *m_identity = nullptr;
    CheckedField *m_identityField = nullptr;
    QCheckBox *m_read = nullptr;
    QCheckBox *m_write = nullptr;
    QCheckBox *m_manage = nullptr;
    ToneLabel *m_effect;
    ToneLabel *m_problem;
    QPushButton *m_confirm = nullptr;
};

} // namespace mapdesk
