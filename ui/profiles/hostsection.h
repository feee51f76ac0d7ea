// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formsection.h"

class QRadioButton;

namespace mapdesk {

// Where a profile's service is: Twilio's own host, that of an edge and a region, or another URL;
// and which service is shown first.
class HostSection : public FormSection
{
    Q_OBJECT

public:
    explicit HostSection(QFormLayout &layout);

    void show(const Profile &profile) override;
    void take(Profile &profile) const override;
    ProfileProblems ownProblems() const override;

private:
    void addChoice();
    void addFields();
    void followChoice();
    ServiceHost host() const;

    QRadioButton *m_isTwilio;
    QRadioButton *m_isRegional;
    QRadioButton *m_isUrl;
    QLineEdit *m_edge;
    QLineEdit *m_region;
    QLineEdit *m_url;
    QLineEdit *m_defaultService;
    CheckedField *m_edgeField = nullptr;
    CheckedField *m_regionField = nullptr;
    CheckedField *m_urlField = nullptr;
    ToneLabel *m_result = nullptr;
};

} // namespace mapdesk
