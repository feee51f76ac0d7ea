// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundprofile.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace mapdesk {

class ToneLabel;

// Shows which profiles of twilio-cli there are, and lets some of them be chosen. Passive: see
// TwilioCliImport. Open it with open(); it deletes itself when it is closed.
class TwilioCliImportDialog : public QDialog
{
    Q_OBJECT

public:
    // A profile on offer.
    struct Offer
    {
        FoundProfile found;
        QString presentName = {}; // of a profile that signs in the same way; empty: there is none
    };

    // `source`: a sentence about where they were found, or why there are none.
    TwilioCliImportDialog(const QList<Offer> &offers, const QString &source,
                          QWidget *parent = nullptr);

    QList<FoundProfile> chosen() const;

    // The sentence why nothing was brought in.
    void showProblem(const QString &sentence);

signals:
    void importRequested();

private:
    QWidget *makeList();
    void addOffer(const Offer &offer, QVBoxLayout *column);
    QWidget *makeButtons();
    void follow();

    QList<Offer> m_offers;
    QList<QCheckBox *> m_boxes; // as the offers
    ToneLabel *m_problem;
    QPushButton *m_import = nullptr;
};

} // namespace mapdesk
