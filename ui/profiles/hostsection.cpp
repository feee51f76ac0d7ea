// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostsection.h"

#include "widgetnames.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mapdesk {

HostSection::HostSection(QFormLayout &layout)
    : FormSection(layout)
    , m_isTwilio(new QRadioButton(tr("T&wilio (https://sync.twilio.com)"), widget()))
    , m_isRegional(new QRadioButton(tr("Twilio &by edge and region (advanced)"), widget()))
    , m_isUrl(new QRadioButton(tr("Another &URL"), widget()))
    , m_edge(new QLineEdit(widget()))
    , m_region(new QLineEdit(widget()))
    , m_url(new QLineEdit(widget()))
    , m_defaultService(new QLineEdit(widget()))
{
    addHeading(tr("Service"));
    addChoice();
    addFields();
    m_isTwilio->setChecked(true);
    followChoice();
}

void HostSection::addChoice()
{
    setNames(m_isTwilio, "hostIsTwilio", tr("Host is Twilio"));
    setNames(m_isRegional, "hostByEdgeAndRegion", tr("Host by edge and region"));
    setNames(m_isUrl, "hostIsAnotherUrl", tr("Host is another URL"));
    auto *choices = new QWidget(widget());
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    for (QRadioButton *choice : {m_isTwilio, m_isRegional, m_isUrl}) {
        column->addWidget(choice);
        connect(choice, &QRadioButton::toggled, this, [this](bool checked) {
            if (!checked)
                return; // the other one says it
            followChoice();
            emit edited();
        });
    }
    addLine(choices);
}

void HostSection::addFields()
{
    setNames(m_edge, "edge", tr("Edge"));
    setNames(m_region, "region", tr("Region"));
    setNames(m_url, "serviceUrl", tr("Service URL"));
    setNames(m_defaultService, "defaultService", tr("Default service"));
    m_edge->setPlaceholderText(QStringLiteral("dublin"));
    m_region->setPlaceholderText(QStringLiteral("ie1"));
    m_url->setPlaceholderText(tr("https anywhere, http to this computer alone"));
    m_defaultService->setPlaceholderText(tr("SID of the service to show first, or default"));
    for (QLineEdit *edit : {m_edge, m_region, m_url, m_defaultService})
        trimWhileTyping(edit);
    m_edgeField = add(ProfileField::Edge, tr("&Edge"), m_edge);
    m_regionField = add(ProfileField::Region, tr("Re&gion"), m_region);
    m_result = addNote("resultingHost", tr("Resulting host"));
    m_urlField = add(ProfileField::Url, tr("S&ervice URL"), m_url);
    add(ProfileField::DefaultService, tr("&Default service"), m_defaultService);
    for (QLineEdit *edit : {m_edge, m_region})
        connect(edit, &QLineEdit::textChanged, this, &HostSection::followChoice);
}

void HostSection::show(const Profile &profile)
{
    m_edge->setText(profile.host.edge);
    m_region->setText(profile.host.region);
    m_url->setText(profile.host.url);
    m_defaultService->setText(profile.defaultService);
    const bool isRegional = !profile.host.edge.isEmpty() || !profile.host.region.isEmpty();
    QRadioButton *regionalOrNot = isRegional ? m_isRegional : m_isTwilio;
    (profile.host.url.isEmpty() ? regionalOrNot : m_isUrl)->setChecked(true);
}

void HostSection::take(Profile &profile) const
{
    profile.host = host();
    profile.defaultService = ProfileFields::cleaned(m_defaultService->text());
}

ProfileProblems HostSection::ownProblems() const
{
    ProfileProblems problems;
    if (m_isUrl->isChecked() && host().url.isEmpty())
        problems[ProfileField::Url] = {tr("Enter a URL such as https://sync.twilio.com."), true};
    if (m_isRegional->isChecked() && host().region.isEmpty() && host().edge.isEmpty())
        problems[ProfileField::Region] = {tr("Enter a region such as ie1."), true};
    return problems;
}

ServiceHost HostSection::host() const
{
    if (m_isUrl->isChecked())
        return {.url = ProfileFields::cleaned(m_url->text())};
    if (m_isRegional->isChecked())
        return {.edge = ProfileFields::cleaned(m_edge->text()),
                .region = ProfileFields::cleaned(m_region->text())};
    return {};
}

void HostSection::followChoice()
{
    for (QWidget *line : {static_cast<QWidget *>(m_edgeField),
                          static_cast<QWidget *>(m_regionField), static_cast<QWidget *>(m_result)})
        setRowVisible(line, m_isRegional->isChecked());
    setRowVisible(m_urlField, m_isUrl->isChecked());
    m_result->setValue(tr("%1. A region has credentials of its own; Twilio wants edge and region "
                          "together.")
                           .arg(host().baseUrl()));
}

} // namespace mapdesk
