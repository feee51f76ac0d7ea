// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmsheet.h"

#include "displaytext.h"
#include "environmentlook.h"
#include "factgrid.h"
#include "fittingsize.h"
#include "mnemonics.h"
#include "plainlabel.h"
#include "reasonrow.h"
#include "scrollbody.h"
#include "syncsession.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int leastWidth = 560; // an expiry in words on one line
constexpr int detailsPosition = 2; // behind head and facts

} // namespace

ConfirmSheet::ConfirmSheet(const Confirmation &confirmation, SyncSession &session, QWidget *parent)
    : GuardedSheet(session.writeGuard(),
                   tr("Writing was locked before this was confirmed. Nothing was changed."), parent)
    , m_session(session)
    , m_wantedName(visibleText(confirmation.nameToType))
    , m_column(new QVBoxLayout(this))
{
    setWindowTitle(tr("Confirm – %1").arg(environmentName(session.environment())));
    setMinimumWidth(leastWidth);
    m_column->setSpacing(12);
    m_column->addWidget(
        makeHead("confirmQuestion", {session.profileName(), confirmation.question}));
    m_column->addWidget(makeFacts(confirmation));
    if (!confirmation.caution.isEmpty())
        m_column->addWidget(plainLabel(confirmation.caution, this));
    if (!confirmation.nameToType.isEmpty())
        m_column->addWidget(makeNameField(m_wantedName));
    m_reason = new ReasonRow(session.writes(), this);
    m_column->addWidget(m_reason);
    m_column->addStretch(1);
    m_column->addWidget(makeButtons(confirmation.button));
    connect(m_reason, &ReasonRow::edited, this, &ConfirmSheet::showWhetherItCanGo);
    describeAs(confirmation);
    showWhetherItCanGo();
}

ConfirmSheet *ConfirmSheet::ask(const Confirmation &confirmation, SyncSession &session,
                                QWidget *parent, QWidget *details, QObject *asker,
                                const std::function<void()> &confirmed)
{
    auto *sheet = new ConfirmSheet(confirmation, session, parent);
    if (details)
        sheet->setDetails(details);
    connect(sheet, &ConfirmSheet::confirmed, asker, confirmed);
    sheet->open();
    return sheet;
}

QWidget *ConfirmSheet::makeFacts(const Confirmation &confirmation)
{
    auto *facts = new FactGrid(this);
    for (const Confirmation::Fact &object : confirmation.objects)
        facts->add(QStringLiteral("confirmedObject%1").arg(facts->count() + 1), object.name,
                   object.value);
    if (!confirmation.before.isEmpty() || !confirmation.after.isEmpty()) {
        facts->add(QStringLiteral("confirmBefore"), tr("Before"), confirmation.before);
        m_after = facts->add(QStringLiteral("confirmAfter"), tr("After"), confirmation.after);
    }
    return facts;
}

QWidget *ConfirmSheet::makeNameField(const QString &wanted)
{
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        plainLabel(FactGrid::breakable(tr("To go on, type this name: %1").arg(wanted)), area));
    m_name = new QLineEdit(area);
    setNames(m_name, "typedName", tr("Typed name"));
    m_name->setAccessibleDescription(tr("Type %1").arg(wanted));
    column->addWidget(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &ConfirmSheet::showWhetherItCanGo);
    return area;
}

QWidget *ConfirmSheet::makeButtons(const QString &text)
{
    auto *area = new QWidget(this);
    m_confirm = new QPushButton(withoutMnemonics(text), area);
    m_cancel = new QPushButton(tr("Cancel"), area);
    m_confirm->setMinimumWidth(m_confirm->sizeHint().width() + 16);
    setNames(m_confirm, "confirm", text);
    setNames(m_cancel, "cancel", tr("Cancel"));
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    connect(m_confirm, &QPushButton::clicked, this, &ConfirmSheet::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    return area;
}

// A screen reader says name and description of a window that opens, then what has the focus.
void ConfirmSheet::describeAs(const Confirmation &confirmation)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += QStringLiteral("%1: %2").arg(name, visibleText(value));
    };
    for (const Confirmation::Fact &object : confirmation.objects)
        add(object.name, object.value);
    add(tr("Before"), confirmation.before);
    add(tr("After"), confirmation.after);
    if (!confirmation.caution.isEmpty())
        lines += confirmation.caution;
    describe("confirmation", {m_session.profileName(), confirmation.question}, lines);
}

// What cannot be typed may be typed as it is shown.
void ConfirmSheet::showWhetherItCanGo()
{
    const bool isNamed = !m_name || visibleText(m_name->text()) == m_wantedName;
    m_confirm->setEnabled(isNamed && m_reason->isEnough());
}

void ConfirmSheet::setAfter(const QString &after)
{
    if (m_after)
        FactGrid::setValue(m_after, after);
}

void ConfirmSheet::setDetails(QWidget *details)
{
    m_column->insertWidget(detailsPosition, new ScrollBody(details, this), 1);
    m_column->setStretch(m_column->count() - 2, 0); // the room above the buttons
    if (!details->accessibleDescription().isEmpty())
        setAccessibleDescription(accessibleDescription() + QLatin1Char('\n')
                                 + details->accessibleDescription());
    resize(fittingSize(*this, sizeHint()));
}

void ConfirmSheet::confirm()
{
    if (!isStillAllowed())
        return;
    m_reason->keep();
    emit confirmed();
    accept();
}

} // namespace mapdesk
