// SPDX-License-Identifier: GPL-3.0-or-later
#include "networksection.h"

#include "secretedit.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace mapdesk {

namespace {

using Kind = ProxySettings::Kind;

constexpr int usualPort = 3128;

} // namespace

NetworkSection::NetworkSection(QFormLayout &layout)
    : FormSection(layout)
    , m_kind(new QComboBox(widget()))
    , m_host(new QLineEdit(widget()))
    , m_port(new QSpinBox(widget()))
    , m_user(new QLineEdit(widget()))
    , m_password(new SecretEdit("proxyPassword", tr("Proxy password"), widget()))
    , m_authority(new QLineEdit(widget()))
    , m_choose(new QPushButton(tr("C&hoose…"), widget()))
{
    addHeading(tr("Network"));
    addProxy();
    addAuthority();
    followChoice();
}

void NetworkSection::addProxy()
{
    setNames(m_kind, "proxy", tr("Proxy"));
    setNames(m_host, "proxyHost", tr("Proxy host"));
    setNames(m_port, "proxyPort", tr("Proxy port"));
    setNames(m_user, "proxyUserName", tr("Proxy user name"));
    m_kind->addItem(tr("As the system says"), int(Kind::System));
    m_kind->addItem(tr("None"), int(Kind::None));
    m_kind->addItem(tr("This HTTP proxy"), int(Kind::Manual));
    m_port->setRange(1, 65535);
    m_port->setValue(usualPort);
    m_user->setPlaceholderText(tr("empty where the proxy asks for none"));
    trimWhileTyping(m_host);

    add(tr("Pro&xy"), m_kind);
    m_manualLines = {add(ProfileField::ProxyHost, tr("Prox&y host"), m_host),
                     add(tr("Proxy p&ort"), m_port), add(tr("Proxy user na&me"), m_user)};
    m_passwordField = add(tr("Proxy &password"), m_password);
    m_manualLines += m_passwordField;
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        followChoice();
        emit edited();
    });
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkSection::edited);
}

void NetworkSection::addAuthority()
{
    setNames(m_authority, "caFile", tr("CA file"));
    setNames(m_choose, "chooseCaFile", tr("Choose CA file"));
    m_authority->setPlaceholderText(tr("PEM file to trust besides the system's authorities"));
    connect(m_authority, &QLineEdit::textChanged, this, &NetworkSection::checkAuthority);
    auto *field = add(ProfileField::AuthorityFile, tr("CA &file"), m_authority);
    field->addBeside(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &NetworkSection::chooseAuthority);
}

void NetworkSection::show(const Profile &profile)
{
    m_kind->setCurrentIndex(m_kind->findData(int(profile.proxy.kind)));
    m_host->setText(profile.proxy.host);
    m_port->setValue(profile.proxy.port == 0 ? usualPort : profile.proxy.port);
    m_user->setText(profile.proxy.userName);
    m_authority->setText(profile.authorityFile);
}

void NetworkSection::take(Profile &profile) const
{
    profile.proxy = {Kind(m_kind->currentData().toInt())};
    if (isManual())
        profile.proxy = {Kind::Manual, ProfileFields::cleaned(m_host->text()), m_port->value(),
                         m_user->text().trimmed()};
    profile.authorityFile = m_authority->text().trimmed();
}

ProfileProblems NetworkSection::ownProblems() const
{
    ProfileProblems problems;
    if (!m_authorityProblem.isEmpty())
        problems[ProfileField::AuthorityFile] = {m_authorityProblem};
    const QString host = ProfileFields::cleaned(m_host->text());
    const QString hostProblem = ProfileFields::proxyHostProblem(host);
    if (isManual() && !hostProblem.isEmpty())
        problems[ProfileField::ProxyHost] = {hostProblem, host.isEmpty()};
    return problems;
}

QString NetworkSection::typedPassword() const
{
    return isManual() ? m_password->text() : QString();
}

void NetworkSection::setKept(KeptIn place)
{
    m_password->setKept(place);
    m_passwordField->setHint(SecretEdit::meaningOfEmpty(place));
}

void NetworkSection::followChoice()
{
    for (QWidget *line : std::as_const(m_manualLines))
        setRowVisible(line, isManual());
}

void NetworkSection::chooseAuthority()
{
    auto *dialog = new QFileDialog(widget(), tr("Choose a CA file"), m_authority->text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

void NetworkSection::checkAuthority()
{
    m_authorityProblem = ProfileFields::authorityFileProblem(m_authority->text().trimmed());
}

bool NetworkSection::isManual() const
{
    return Kind(m_kind->currentData().toInt()) == Kind::Manual;
}

} // namespace mapdesk
