// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTabWidget;
class QToolButton;

namespace mapdesk {

class DataPanel;
class ExpiryPanel;
class HistoryPanel;
class PropertiesView;
class ValueLabel;

// Everything about one item or the map that holds it: data, properties, expiry, history. Passive:
// see InspectorController.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Subject {
        Nothing,
        Map,
        Item,
    };

    explicit InspectorPanel(QWidget *parent = nullptr);

    // What is shown now, by its name (server text, shown as plain text).
    void setSubject(Subject subject, const QString &name);

    // Whether an item can be chosen beside its map.
    void setItemAvailable(bool available);

    // The data of an item, now or as soon as one is shown.
    void showData();

    DataPanel &data() { return *m_data; }
    PropertiesView &properties() { return *m_properties; }
    ExpiryPanel &expiry() { return *m_expiry; }
    HistoryPanel &history() { return *m_history; }

signals:
    // A person chose the map or the item.
    void subjectRequested(mapdesk::InspectorPanel::Subject subject);

private:
    void showTabs(Subject subject);
    QWidget *makeHeader();
    QToolButton *makeSwitch(const QString &text, Subject subject);

    ValueLabel *m_name;
    QToolButton *m_mapSwitch;
    QToolButton *m_itemSwitch;
    QTabWidget *m_tabs;
    QWidget *m_itemTab = nullptr; // what was last looked at of an item; a map has no data
    DataPanel *m_data;
    PropertiesView *m_properties;
    ExpiryPanel *m_expiry;
    HistoryPanel *m_history;
    Subject m_subject = Subject::Nothing;
};

} // namespace mapdesk
