// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectorpanel.h"

#include "datapanel.h"
#include "emphasis.h"
#include "expirypanel.h"
#include "historypanel.h"
#include "permissionspanel.h"
#include "plaintextdelegate.h"
#include "propertiesview.h"
#include "tonelabel.h"
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

InspectorPanel::InspectorPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_name(new ValueLabel("inspected", tr("Shown here"), this))
    , m_serviceSwitch(makeSwitch(tr("Service"), Subject::Service))
    , m_mapSwitch(makeSwitch(tr("&Map"), Subject::Map))
    , m_itemSwitch(makeSwitch(tr("I&tem"), Subject::Item))
    , m_tabs(new QTabWidget(this))
    , m_data(new DataPanel(this))
    , m_explanation(new ToneLabel("propertiesExplanation", tr("What this means"),
                                  ToneLabel::Tone::Plain, this))
    , m_properties(new PropertiesView(this))
    , m_propertiesTab(makeProperties())
    , m_expiry(new ExpiryPanel(clock, this))
    , m_expiryTab(scrolling(m_expiry))
    , m_permissions(new PermissionsPanel(this))
    , m_history(new HistoryPanel(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_data, tr("Item &data"));
    m_tabs->addTab(m_propertiesTab, tr("&Properties"));
    m_tabs->addTab(m_expiryTab, tr("E&xpiry"));
    m_tabs->addTab(m_permissions, tr("Pe&rmissions"));
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
    m_serviceSwitch->setEnabled(subject != Subject::Nothing);
    showAsChosen(*m_serviceSwitch, subject == Subject::Service);
    showAsChosen(*m_mapSwitch, subject == Subject::Map);
    showAsChosen(*m_itemSwitch, subject == Subject::Item);
    showTabs(subject);
}

// Each kind of thing has its own tabs; who comes back to one finds the tab that was open before,
// and who turns from an item to its map keeps the tab where both have it.
void InspectorPanel::showTabs(Subject subject)
{
    using enum Subject;
    m_lastTabs[m_subject == Nothing ? Item : m_subject] = m_tabs->currentWidget();
    const bool comesBack = subject != m_subject && !(m_subject == Item && subject == Map);
    const auto offer = [this](QWidget *tab, bool isOffered) {
        m_tabs->setTabVisible(m_tabs->indexOf(tab), isOffered);
    };
    offer(m_propertiesTab, true);
    offer(m_data, subject == Item || subject == Nothing);
    offer(m_expiryTab, subject != Service);
    offer(m_permissions, subject == Map);
    offer(m_history, subject != Service);
    if (QWidget *last = m_lastTabs.value(subject == Nothing ? Item : subject); last && comesBack)
        m_tabs->setCurrentWidget(last);
    m_tabs->setEnabled(subject != Nothing);
    m_subject = subject;
}

void InspectorPanel::setMapAvailable(bool available)
{
    m_mapSwitch->setEnabled(available);
}

void InspectorPanel::setItemAvailable(bool available)
{
    m_itemSwitch->setEnabled(available);
}

void InspectorPanel::showData()
{
    m_lastTabs[Subject::Item] = m_data;
    if (m_subject == Subject::Nothing || m_subject == Subject::Item)
        m_tabs->setCurrentWidget(m_data);
}

void InspectorPanel::setExplanation(const QString &sentence)
{
    m_explanation->setValue(sentence);
    m_explanation->setVisible(!sentence.isEmpty());
}

QWidget *InspectorPanel::makeProperties()
{
    auto *tab = new QWidget(this);
    m_explanation->setMargin(8);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_explanation);
    column->addWidget(m_properties, 1);
    tab->setFocusProxy(m_properties);
    setExplanation({});
    return tab;
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
    row->addWidget(m_serviceSwitch);
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
