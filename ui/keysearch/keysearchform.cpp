// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchform.h"

#include "icons.h"
#include "keysearchfield.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace mapdesk {

namespace {

constexpr int shortestCombo = 12; // characters

void beShrinkable(QComboBox &box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(shortestCombo);
}

// In the middle of the control's height, also where there is more below that.
QLabel *labelFor(QWidget *control, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(control);
    label->setMinimumHeight(control->sizeHint().height());
    return label;
}

} // namespace

KeySearchForm::KeySearchForm(QWidget *parent)
    : QWidget(parent)
    , m_key(new KeySearchField(this))
    , m_match(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_service(new QComboBox(this))
{
    setNames(m_match, "keyMatch", tr("How the key is meant"));
    m_match->addItem(tr("Exactly this key"), false);
    m_match->addItem(tr("Keys that begin with it"), true);
    setNames(m_scope, "mapsToSearch", tr("Maps to search"));
    setNames(m_service, "serviceToSearch", tr("Service to search"));
    beShrinkable(*m_scope);
    beShrinkable(*m_service);
    setFocusProxy(m_key);
    layOut();
    connect(m_key, &KeySearchField::submitted, this, &KeySearchForm::submitted);
    connect(m_key, &KeySearchField::leftDownward, this, &KeySearchForm::leftDownward);
}

void KeySearchForm::layOut()
{
    auto *search = new QPushButton(tr("&Search"), this);
    setNames(search, "searchMaps", tr("Search"));
    connect(search, &QPushButton::clicked, this, &KeySearchForm::submitted);

    auto *grid = new QGridLayout(this);
    grid->addWidget(labelFor(m_key->focusProxy(), tr("&Key"), this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_key, 0, 1, 1, 3);
    grid->addWidget(labelFor(m_match, tr("&Find"), this), 0, 4, Qt::AlignTop);
    grid->addWidget(m_match, 0, 5, Qt::AlignTop);
    grid->addWidget(labelFor(m_scope, tr("&Maps"), this), 1, 0);
    grid->addWidget(m_scope, 1, 1);
    grid->addWidget(labelFor(m_service, tr("Ser&vice"), this), 1, 2);
    grid->addWidget(m_service, 1, 3);
    grid->addWidget(search, 1, 5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

void KeySearchForm::setScopes(const std::vector<KeySearchScope> &scopes)
{
    m_scope->clear();
    for (const KeySearchScope &scope : scopes)
        m_scope->addItem(scope.name);
}

void KeySearchForm::setServices(const std::vector<KeySearchService> &services,
                                const ServiceSid &current)
{
    const ServiceSid chosen = service();
    m_service->clear();
    for (const KeySearchService &service : services)
        m_service->addItem(service.name, QVariant::fromValue(service.sid));
    chooseService(current);
    chooseService(chosen);
}

void KeySearchForm::chooseService(const ServiceSid &service)
{
    for (int row = 0; row < m_service->count(); ++row) {
        if (m_service->itemData(row).value<ServiceSid>() == service)
            m_service->setCurrentIndex(row);
    }
}

KeySearchQuestion KeySearchForm::question() const
{
    return {m_key->key(), m_match->currentData().toBool()};
}

int KeySearchForm::scope() const
{
    return m_scope->currentIndex();
}

ServiceSid KeySearchForm::service() const
{
    return m_service->currentData().value<ServiceSid>();
}

QString KeySearchForm::serviceName() const
{
    return m_service->currentText();
}

bool KeySearchForm::check()
{
    const bool isKey = m_key->check();
    if (!isKey)
        activate();
    return isKey;
}

void KeySearchForm::activate()
{
    m_key->activate();
}

} // namespace mapdesk
