// SPDX-License-Identifier: GPL-3.0-or-later
#include "question.h"

#include "widgetnames.h"

#include <QMessageBox>
#include <QPushButton>

namespace mapdesk {

QMessageBox *ask(QWidget *parent, const Question &question, const std::function<void()> &act)
{
    // One text, since the informative one is not plain.
    const QString text = QStringLiteral("%1\n\n%2").arg(question.question, question.explanation);
    auto *box = new QMessageBox(QMessageBox::Question, parent->windowTitle(), text.trimmed(),
                                QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(question.isForAllWindows ? Qt::ApplicationModal : Qt::WindowModal);
    box->setTextFormat(Qt::PlainText);
    setNames(box, "question", question.question);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(question.no, QMessageBox::RejectRole);
    setNames(yes, "questionYes", question.yes);
    setNames(no, "questionNo", question.no);
    box->setDefaultButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, act);
    box->show();
    return box;
}

} // namespace mapdesk
