// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formsection.h"

class QCheckBox;
class QComboBox;

namespace mapdesk {

// How a profile is told from others: name, environment, colour; and what it demands of a write.
class IdentitySection : public FormSection
{
    Q_OBJECT

public:
    explicit IdentitySection(QFormLayout &layout);

    void show(const Profile &profile) override;
    void take(Profile &profile) const override;

private:
    void paintSwatches();

    QLineEdit *m_name;
    QComboBox *m_environment;
    QComboBox *m_color;
    QCheckBox *m_demandsReason;
};

} // namespace mapdesk
