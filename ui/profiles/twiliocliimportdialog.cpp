// SPDX-License-Identifier: GPL-3.0-or-later
#include "twiliocliimportdialog.h"

#include "displaytext.h"
#include "fittingsize.h"
#include "mnemonics.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

using Offer = TwilioCliImportDialog::Offer;

constexpr QSize usualImportSize(560, 420);

QString signInOf(const FoundProfile &found)
{
    if (!found.secret)
        return found.whyNoSecret;
    return found.profile.credentialKind == CredentialKind::ApiKey
        ? TwilioCliImportDialog::tr("With its API key %1.")
              .arg(visibleText(found.profile.apiKeySid))
        : TwilioCliImportDialog::tr("With its Auth Token; an API key would be better.");
}

QString describe(const Offer &offer)
{
    QStringList parts{visibleText(offer.found.profile.accountSid), signInOf(offer.found)};
    if (!offer.presentName.isEmpty())
        parts += TwilioCliImportDialog::tr("It is here already, as %1.")
                     .arg(visibleText(offer.presentName));
    return parts.join(u'\n');
}

} // namespace

TwilioCliImportDialog::TwilioCliImportDialog(const QList<Offer> &offers, const QString &source,
                                             QWidget *parent)
    : QDialog(parent)
    , m_offers(offers)
    , m_problem(new ToneLabel("importProblem", tr("Import problem"), ToneLabel::Tone::Bad, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const QString title = tr("Bring in from twilio-cli");
    setWindowTitle(title);
    setNames(this, "twilioCliImport", title);
    setAccessibleDescription(source);
    auto *intro = new ToneLabel("importSource", tr("Import source"), ToneLabel::Tone::Plain, this);
    intro->setValue(source);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addWidget(makeList(), 1);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    m_problem->hide();
    follow();
    resize(fittingSize(*this, usualImportSize));
}

QWidget *TwilioCliImportDialog::makeList()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *list = new QWidget(area);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const Offer &offer : std::as_const(m_offers))
        addOffer(offer, column);
    column->addStretch(1);
    area->setWidget(list);
    return area;
}

void TwilioCliImportDialog::addOffer(const Offer &offer, QVBoxLayout *column)
{
    const QString name = visibleText(offer.found.profile.name);
    auto *box = new QCheckBox(withoutMnemonics(name), column->parentWidget());
    setNames(box, "foundProfile", name);
    box->setChecked(offer.found.secret && offer.presentName.isEmpty());
    auto *details = new ToneLabel("foundProfileDetails", tr("%1: details").arg(name),
                                  ToneLabel::Tone::Muted, column->parentWidget());
    details->setValue(describe(offer));
    box->setAccessibleDescription(details->text());
    const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    details->setContentsMargins(indent, 0, 0, 10);
    column->addWidget(box);
    column->addWidget(details);
    m_boxes += box;
    connect(box, &QCheckBox::toggled, this, &TwilioCliImportDialog::follow);
}

QWidget *TwilioCliImportDialog::makeButtons()
{
    auto *area = new QWidget(this);
    m_import = new QPushButton(area); // behind the check boxes in the order of Tab
    auto *cancel = new QPushButton(m_offers.isEmpty() ? tr("Close") : tr("Cancel"), area);
    setNames(m_import, "importChosenProfiles", tr("Import chosen profiles"));
    setNames(cancel, "cancel", cancel->text());
    m_import->setDefault(true);
    m_import->setVisible(!m_offers.isEmpty());
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_import);
    row->addWidget(cancel);
    connect(m_import, &QPushButton::clicked, this, &TwilioCliImportDialog::importRequested);
    connect(cancel, &QPushButton::clicked, this, &TwilioCliImportDialog::reject);
    return area;
}

QList<FoundProfile> TwilioCliImportDialog::chosen() const
{
    QList<FoundProfile> chosen;
    for (int row = 0; row < m_offers.size(); ++row) {
        if (m_boxes[row]->isChecked())
            chosen += m_offers[row].found;
    }
    return chosen;
}

void TwilioCliImportDialog::showProblem(const QString &sentence)
{
    m_problem->setValue(sentence);
    m_problem->show();
}

void TwilioCliImportDialog::follow()
{
    const auto count = int(std::count_if(m_boxes.begin(), m_boxes.end(),
                                         [](const QCheckBox *box) { return box->isChecked(); }));
    m_import->setEnabled(count > 0);
    m_import->setText(tr("Bring in %n profile(s)", nullptr, count));
}

} // namespace mapdesk
