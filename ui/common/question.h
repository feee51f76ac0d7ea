// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace mapdesk {

// What a person is asked before something is lost that is no write to a service (for those there is
// ConfirmSheet).
struct Question
{
    QString question;
    QString explanation; // may be empty
    QString yes; // the verb: "Remove the profile"
    QString no; // has the focus
    bool isForAllWindows = false; // of the program: none of them can be used meanwhile
};

// Opens it over `parent` without waiting; it deletes itself. `act` runs after "yes", unless
// `parent` is gone.
QMessageBox *ask(QWidget *parent, const Question &question, const std::function<void()> &act);

} // namespace mapdesk
