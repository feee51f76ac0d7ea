// SPDX-License-Identifier: GPL-3.0-or-later
#include "identitysection.h"

#include "environmentlook.h"
#include "swatch.h"
#include "widgetnames.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace mapdesk {

namespace {

constexpr Environment environments[] = {
    Environment::Production,
    Environment::Staging,
    Environment::Development,
    Environment::Practice,
};

constexpr ProfileColor colors[] = {
    ProfileColor::OfEnvironment, ProfileColor::Blue,  ProfileColor::Teal, ProfileColor::Green,
    ProfileColor::Ochre,         ProfileColor::Brown, ProfileColor::Red,  ProfileColor::Magenta,
    ProfileColor::Violet,        ProfileColor::Gray,
};

} // namespace

IdentitySection::IdentitySection(QFormLayout &layout)
    : FormSection(layout)
    , m_name(new QLineEdit(widget()))
    , m_environment(new QComboBox(widget()))
    , m_color(new QComboBox(widget()))
    , m_demandsReason(
          new QCheckBox(tr("Re&quire a reason or ticket number for each write"), widget()))
{
    setNames(m_name, "profileName", tr("Profile name"));
    setNames(m_environment, "environment", tr("Environment"));
    setNames(m_color, "profileColor", tr("Profile color"));
    setNames(m_demandsReason, "requireAReason", tr("Require a reason"));
    for (const Environment environment : environments)
        m_environment->addItem(environmentName(environment), int(environment));
    for (const ProfileColor color : colors)
        m_color->addItem(profileColorName(color), int(color));

    addHeading(tr("Profile"));
    add(ProfileField::Name, tr("&Name"), m_name);
    add(tr("En&vironment"), m_environment)
        ->setHint(tr("Production and Staging open locked against writing."));
    add(tr("Co&lor"), m_color);
    addLine(m_demandsReason);
    connect(m_environment, &QComboBox::currentIndexChanged, this, [this] {
        paintSwatches(); // the color may be the environment's
        emit edited();
    });
    connect(m_demandsReason, &QCheckBox::toggled, this, &IdentitySection::edited);
    connect(m_color, &QComboBox::currentIndexChanged, this, &IdentitySection::edited);
    paintSwatches();
}

void IdentitySection::show(const Profile &profile)
{
    m_name->setText(profile.name);
    m_environment->setCurrentIndex(m_environment->findData(int(profile.environment)));
    m_color->setCurrentIndex(m_color->findData(int(profile.color)));
    m_demandsReason->setChecked(profile.demandsReason);
}

void IdentitySection::take(Profile &profile) const
{
    profile.name = ProfileFields::cleaned(m_name->text());
    profile.environment = Environment(m_environment->currentData().toInt());
    profile.demandsReason = m_demandsReason->isChecked();
    profile.color = ProfileColor(m_color->currentData().toInt());
}

void IdentitySection::paintSwatches()
{
    const QPalette palette = widget()->palette();
    for (int row = 0; row < m_environment->count(); ++row) {
        const auto environment = Environment(m_environment->itemData(row).toInt());
        m_environment->setItemIcon(row, swatch(environmentColors(environment, palette).ground));
    }
    const auto chosen = Environment(m_environment->currentData().toInt());
    for (int row = 0; row < m_color->count(); ++row) {
        const auto color = ProfileColor(m_color->itemData(row).toInt());
        m_color->setItemIcon(row, swatch(profileColors(color, chosen, palette).ground));
    }
}

} // namespace mapdesk
