// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchplaces.h"

#include <QWidget>

class QComboBox;

namespace mapdesk {

class KeySearchField;

// What is looked for, and where: key, service and which of its maps. Passive.
class KeySearchForm : public QWidget
{
    Q_OBJECT

public:
    explicit KeySearchForm(QWidget *parent = nullptr);

    void setScopes(const std::vector<KeySearchScope> &scopes);
    // The chosen one stays; `current` is chosen where that is not there any more.
    void setServices(const std::vector<KeySearchService> &services, const ServiceSid &current);
    void chooseService(const ServiceSid &service);

    KeySearchQuestion question() const;
    int scope() const; // -1: there is none
    ServiceSid service() const; // empty: none is known
    QString serviceName() const;

    // Whether that can be looked for; what is wrong is said.
    bool check();

    // Ready for another key.
    void activate();

signals:
    void submitted();
    void leftDownward(); // as KeySearchField's

private:
    void layOut();

    KeySearchField *m_key;
    QComboBox *m_match;
    QComboBox *m_scope;
    QComboBox *m_service;
};

} // namespace mapdesk
