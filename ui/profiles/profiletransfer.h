// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "profileservices.h"

#include <QObject>

class QWidget;

namespace mapdesk {

// Profiles to and from a file without any secret, through file dialogs.
class ProfileTransfer : public QObject
{
    Q_OBJECT

public:
    explicit ProfileTransfer(ProfileServices services, QObject *parent = nullptr);

    // Each opens a window-modal file dialog over `over` and returns.
    void openImport(QWidget *over) const;
    void openExport(QWidget *over) const;

signals:
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &text);

private:
    void importFrom(const QString &path);
    void exportTo(const QString &path);

    ProfileServices m_services;
};

} // namespace mapdesk
