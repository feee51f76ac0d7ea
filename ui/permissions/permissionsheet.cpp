// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionsheet.h"

#include "checkedfield.h"
#include "displaytext.h"
#include "environmentlook.h"
#include "factgrid.h"
#include "permissiontexts.h"
#include "tonelabel.h"
#include "widgetnames.h"
#include "writeguard.h"
#include "writewords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int leastWidth = 520;
constexpr int effectLines = 3; // of room, so that the sheet keeps its size

} // namespace

PermissionSheet::PermissionSheet(WriteGuard &guard, const About &about, const PermissionEdit &edit,
                                 QWidget *parent)
    : GuardedSheet(guard, tr("Writing was locked before this was confirmed. Nothing was changed."),
                   parent)
    , m_edit(edit)
    , m_access(about.access)
    , m_effect(
          new ToneLabel("permissionEffect", tr("What it would mean"), ToneLabel::Tone::Muted, this))
    , m_problem(
          new ToneLabel("permissionProblem", tr("What went wrong"), ToneLabel::Tone::Bad, this))
{
    const bool isGrant = edit.identity.isEmpty();
    const QString question = isGrant ? tr("Grant an identity a permission on this map")
                                     : tr("Change the permission of this identity");
    setWindowTitle(
        tr("Permission – %1", "an environment").arg(environmentName(guard.environment())));
    setMinimumWidth(leastWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(makeHead("permissionQuestion", {about.profileName, question}));
    column->addWidget(makeFacts(about.mapName));
    if (isGrant)
        column->addWidget(makeIdentityField());
    column->addWidget(makeRights());
    column->addWidget(m_effect);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(makeButtons());
    m_effect->setMinimumHeight(effectLines * fontMetrics().lineSpacing());
    m_effect->setAlignment(Qt::AlignTop);
    m_problem->hide();
    describe("permission", {about.profileName, question},
             {tr("Map: %1").arg(visibleText(about.mapName))});
    showState();
    (isGrant ? static_cast<QWidget *>(m_identity) : m_read)->setFocus();
}

QWidget *PermissionSheet::makeFacts(const QString &mapName)
{
    auto *facts = new FactGrid(this);
    facts->add(QStringLiteral("permissionMap"), tr("Map"), mapName);
    if (m_edit.identity.isEmpty())
        return facts;
    facts->add(QStringLiteral("permissionOf"), tr("Identity"), m_edit.identity.value());
    facts->add(QStringLiteral("permissionBefore"), tr("Present rights"),
               WriteWords::rights(m_edit.shown));
    return facts;
}

QWidget *PermissionSheet::makeIdentityField()
{
    auto *area = new QWidget(this);
    m_identity = new QLineEdit(area);
    setNames(m_identity, "identity", tr("Identity"));
    m_identityField = new CheckedField(m_identity, area);
    m_identityField->setHint(tr("As in the access token of the SDK client; 1 to 256 characters, "
                                "capitals count."));
    m_identity->setPlaceholderText(tr("As in the SDK client's access token"));
    auto *label = new QLabel(tr("&Identity"), area);
    label->setBuddy(m_identity);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(m_identityField, 1);
    connect(m_identity, &QLineEdit::textEdited, this, [this] {
        m_identityField->touch();
        showState();
    });
    return area;
}

QWidget *PermissionSheet::makeRights()
{
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    const PermissionRights rights = m_edit.wanted.value_or(PermissionRights());
    m_read = makeRight("permissionRead", tr("&Read: may read the map and its items"), rights.read);
    m_write = makeRight("permissionWrite", tr("&Write: may create, change and delete its items"),
                        rights.write);
    m_manage = makeRight("permissionManage", tr("&Manage: may delete the map"), rights.manage);
    for (QCheckBox *right : {m_read, m_write, m_manage})
        column->addWidget(right);
    return area;
}

QCheckBox *PermissionSheet::makeRight(const char *objectName, const QString &text, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    QString name = text;
    setNames(box, objectName, name.remove(QLatin1Char('&')));
    box->setChecked(isChecked);
    connect(box, &QCheckBox::toggled, this, &PermissionSheet::showState);
    return box;
}

QWidget *PermissionSheet::makeButtons()
{
    auto *area = new QWidget(this);
    m_confirm = new QPushButton(isNewIdentity() ? tr("&Grant") : tr("&Change"), area);
    auto *cancel = new QPushButton(tr("Cancel"), area);
    setNames(m_confirm, "setPermission",
             isNewIdentity() ? tr("Grant the permission") : tr("Change the permission"));
    setNames(cancel, "cancelPermission", tr("Cancel"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (isStillAllowed())
            emit confirmed(edit());
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return area;
}

PermissionEdit PermissionSheet::edit() const
{
    PermissionEdit edit = m_edit;
    if (m_identity)
        edit.identity = Identity(m_identity->text());
    edit.wanted = {m_read->isChecked(), m_write->isChecked(), m_manage->isChecked()};
    return edit;
}

void PermissionSheet::setShown(const std::optional<PermissionRights> &rights)
{
    m_edit.shown = rights;
    showState();
}

void PermissionSheet::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        setProblem({});
    showState();
}

void PermissionSheet::setProblem(const QString &sentence)
{
    m_problem->setValue(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void PermissionSheet::showState()
{
    if (!m_confirm)
        return; // still being made
    const PermissionEdit now = edit();
    const QString obstacle = PermissionTexts::identityProblem(now.identity.value());
    if (m_identityField)
        m_identityField->setProblem(m_identityField->wasTouched() ? obstacle : QString());
    const bool changesIt = *now.wanted != now.shown.value_or(PermissionRights());
    m_confirm->setEnabled(!m_isBusy && obstacle.isEmpty() && changesIt);
    m_effect->setValue(m_isBusy ? tr("Being written…")
                           : obstacle.isEmpty()
                           ? PermissionTexts::answer(now.identity, now.wanted, m_access)
                           : QString());
    for (QWidget *input : {static_cast<QWidget *>(m_identity), static_cast<QWidget *>(m_read),
                           static_cast<QWidget *>(m_write), static_cast<QWidget *>(m_manage)}) {
        if (input)
            input->setEnabled(!m_isBusy);
    }
}

} // namespace mapdesk
