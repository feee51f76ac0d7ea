// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirypanel.h"

#include "expirychooser.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mapdesk {

namespace {

ValueLabel *sentenceLabel(const char *objectName, const QString &accessibleName, QWidget *parent)
{
    auto *label = new ValueLabel(objectName, accessibleName, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ExpiryPanel::ExpiryPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_current(sentenceLabel("currentExpiry", tr("Current expiry"), this))
    , m_chooser(new ExpiryChooser(ExpiryChooser::Use::Change, clock, this))
    , m_preview(sentenceLabel("expiryPreview", tr("Expiry before and after"), this))
    , m_clockDifference(
          sentenceLabel("expiryClockDifference", tr("Difference of the clocks"), this))
    , m_obstacle(sentenceLabel("expiryObstacle", tr("Why not now"), this))
    , m_change(new QPushButton(tr("&Change expiry"), this))
{
    setNames(this, "expiry", tr("Expiry"));
    setNames(m_change, "changeExpiry", tr("Change expiry"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_current);
    layout->addWidget(m_chooser);
    layout->addWidget(m_preview);
    layout->addWidget(m_clockDifference);
    layout->addWidget(m_obstacle);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->addWidget(m_change);
    buttonRow->addStretch(1);
    layout->addLayout(buttonRow);
    layout->addStretch(1);

    m_clockDifference->hide();
    m_obstacle->hide();
    connect(m_change, &QPushButton::clicked, this, &ExpiryPanel::changeRequested);
    connect(m_chooser, &ExpiryChooser::entered, m_change, &QPushButton::click);
}

void ExpiryPanel::setCurrent(const QString &sentence)
{
    m_current->setValue(sentence);
}

void ExpiryPanel::setPreview(const QString &text)
{
    m_preview->setValue(text);
}

void ExpiryPanel::setClockDifference(const QString &text)
{
    m_clockDifference->setValue(text);
    m_clockDifference->setVisible(!text.isEmpty());
}

void ExpiryPanel::setObstacle(const QString &text)
{
    m_obstacle->setValue(text);
    m_obstacle->setVisible(!text.isEmpty());
}

void ExpiryPanel::setChangeEnabled(bool enabled)
{
    m_change->setEnabled(enabled);
}

} // namespace mapdesk
