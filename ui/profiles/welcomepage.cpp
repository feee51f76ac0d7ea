// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcomepage.h"

#include "choicebutton.h"
#include "secreterrortext.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>

namespace mapdesk {

namespace {

constexpr int columnWidth = 560;

ToneLabel *heading(QWidget *parent)
{
    auto *label = new ToneLabel("welcome", WelcomePage::tr("Welcome"), ToneLabel::Tone::Plain,
                                parent);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    label->setFont(large);
    label->setValue(WelcomePage::tr("Welcome to Mapdesk"));
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setNames(this, "welcomePage", tr("Welcome page"));
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(10);
    column->addStretch(1);
    column->addWidget(heading(middle));
    addChoices(column);
    auto *secrets = new ToneLabel("whereSecretsAreKept", tr("Where secrets are kept"),
                                  ToneLabel::Tone::Muted, middle);
    secrets->setValue(SecretErrorText::placeOfSecrets());
    column->addWidget(secrets);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
}

void WelcomePage::addChoices(QVBoxLayout *column)
{
    auto *add = new ChoiceButton("addAnAccount", tr("&Add an account"), QStringLiteral("add"),
                                 column->parentWidget());
    add->explain(
        tr("Enter a Twilio account with an API key. Production opens locked against writing."));
    m_import = new ChoiceButton("bringInFromTwilioCli", tr("&Bring in from twilio-cli"),
                                QStringLiteral("service"), column->parentWidget());
    setFoundInTwilioCli(0);
    auto *practice = new ChoiceButton("tryThePracticeService", tr("&Try the practice service"),
                                      QStringLiteral("play"), column->parentWidget());
    practice->explain(tr("A Sync service on this computer with made-up data. It needs no account, "
                         "and nothing you do there reaches Twilio."));
    for (ChoiceButton *choice : {add, m_import, practice})
        column->addWidget(choice);
    setFocusProxy(add);
    connect(add, &ChoiceButton::clicked, this, &WelcomePage::addRequested);
    connect(m_import, &ChoiceButton::clicked, this, &WelcomePage::importRequested);
    connect(practice, &ChoiceButton::clicked, this, &WelcomePage::practiceRequested);
}

void WelcomePage::setFoundInTwilioCli(int count)
{
    m_import->setEnabled(count > 0);
    m_import->explain(count > 0
                          ? tr("%n profile(s) found. The keys go to the keychain; twilio-cli's own "
                               "file is not changed.",
                               nullptr, count)
                          : tr("None found: twilio-cli has no profile on this computer."));
}

} // namespace mapdesk
