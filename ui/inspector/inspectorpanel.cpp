// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectorpanel.h"

#include "datapanel.h"
#include "emphasis.h"
#include "expirypanel.h"
#include "historypanel.h"
#include "plaintextdelegate.h"
#include "propertiesview.h"
#include "valuelabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

// The expiry's controls keep their size; a small window scrolls them.
QWidget *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_name(new ValueLabel("inspected", tr("Shown here"), this))
    , m_mapSwitch(makeSwitch(tr("&Map"), Subject::Map))
    , m_itemSwitch(makeSwitch(tr("I&tem"), Subject::Item))
    , m_tabs(new QTabWidget(this))
    , m_data(new DataPanel(this))
    , m_properties(new PropertiesView(this))
    , m_expiry(new ExpiryPanel(this))
    , m_history(new HistoryPanel(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_data, tr("Item &data"));
    m_tabs->addTab(m_properties, tr("&Properties"));
    m_tabs->addTab(scrolling(m_expiry), tr("E&xpiry"));
    m_tabs->addTab(m_history, tr("&History"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tabs, 1);
    setSubject(Subject::Nothing, {});
}

void InspectorPanel::setSubject(Subject subject, const QString &name)
{
    m_name->setValue(name);
    m_name->setToolTip(plainToolTip(name));
    m_mapSwitch->setEnabled(subject != Subject::Nothing);
    showAsChosen(*m_mapSwitch, subject == Subject::Map);
    showAsChosen(*m_itemSwitch, subject == Subject::Item);
    showTabs(subject);
}

// A map has no data; who comes back to an item finds the tab that was open before.
void InspectorPanel::showTabs(Subject subject)
{
    if (m_subject != Subject::Map)
        m_itemTab = m_tabs->currentWidget();
    m_tabs->setTabVisible(0, subject != Subject::Map);
    if (m_subject == Subject::Map && subject != Subject::Map)
        m_tabs->setCurrentWidget(m_itemTab);
    m_tabs->setEnabled(subject != Subject::Nothing);
    m_subject = subject;
}

void InspectorPanel::setItemAvailable(bool available)
{
    m_itemSwitch->setEnabled(available);
}

void InspectorPanel::showData()
{
    m_itemTab = m_data;
    if (m_subject != Subject::Map)
        m_tabs->setCurrentWidget(m_data);
}

QWidget *InspectorPanel::makeHeader()
{
    QFont font = m_name->font();
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long key must not widen the window; its tool tip has all of it.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->addWidget(m_name, 1);
    row->addWidget(m_mapSwitch);
    row->addWidget(m_itemSwitch);
    return header;
}

QToolButton *InspectorPanel::makeSwitch(const QString &text, Subject subject)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setEnabled(false);
    connect(button, &QToolButton::clicked, this,
            [this, subject] { emit subjectRequested(subject); });
    return button;
}

} // namespace mapdesk
