// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QTabWidget;
class QToolButton;

namespace mapdesk {

class Clock;
class DataPanel;
class ExpiryPanel;
class HistoryPanel;
class PermissionsPanel;
class PropertiesView;
class ToneLabel;
class ValueLabel;

// Everything about one item, the map that holds it or the service that holds that: data,
// properties, expiry, permissions, history. Passive: see InspectorController.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Subject {
        Nothing,
        Service,
        Map,
        Item,
    };

    // `clock` is the service's and must outlive it.
    explicit InspectorPanel(const Clock &clock, QWidget *parent = nullptr);

    // What is shown now, by its name (server text, shown as plain text).
    void setSubject(Subject subject, const QString &name);

    // Whether a map can be chosen, and an item beside it.
    void setMapAvailable(bool available);
    void setItemAvailable(bool available);

    // What the properties mean, above them; empty: nothing.
    void setExplanation(const QString &sentence);

    // The data of an item, now or as soon as one is shown.
    void showData();

    DataPanel &data() { return *m_data; }
    PropertiesView &properties() { return *m_properties; }
    ExpiryPanel &expiry() { return *m_expiry; }
    PermissionsPanel &permissions() { return *m_permissions; }
    HistoryPanel &history() { return *m_history; }

signals:
    // A person chose the service, the map or the item.
    void subjectRequested(mapdesk::InspectorPanel::Subject subject);

private:
    void showTabs(Subject subject);
    QWidget *makeHeader();
    QWidget *makeProperties();
    QToolButton *makeSwitch(const QString &text, Subject subject);

    ValueLabel *m_name;
    QToolButton *m_serviceSwitch;
    QToolButton *m_mapSwitch;
    QToolButton *m_itemSwitch;
    QTabWidget *m_tabs;
    QMap<Subject, QWidget *> m_lastTabs; // what was last looked at of each
    DataPanel *m_data;
    ToneLabel *m_explanation;
    PropertiesView *m_properties;
    QWidget *m_propertiesTab;
    ExpiryPanel *m_expiry;
    QWidget *m_expiryTab;
    PermissionsPanel *m_permissions;
    HistoryPanel *m_history;
    Subject m_subject = Subject::Nothing;
};

} // namespace mapdesk
