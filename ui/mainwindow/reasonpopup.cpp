// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonpopup.h"

#include "plainlabel.h"
#include "reasonedit.h"
#include "widgetnames.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int widthInEms = 26;

} // namespace

ReasonPopup::ReasonPopup(const QString &reason, bool isDemanded, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_edit(new ReasonEdit("reasonOfWrites", reason, this))
{
    setNames(this, "reasonPopup", tr("Reason of the writes that come"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *label = new QLabel(tr("&Reason or ticket number"), this);
    label->setBuddy(m_edit);
    const QString how = tr("It goes into the history with each write from now on, until it is "
                           "changed. Enter keeps it, Escape leaves it as it was.");
    auto *hint = plainLabel(isDemanded ? tr("This profile demands one. %1").arg(how) : how, this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setAccessibleDescription(hint->text());

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addWidget(hint);
    setFixedWidth(widthInEms * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        emit kept(m_edit->reason());
        close();
    });
}

void ReasonPopup::openAt(const QWidget &anchor)
{
    adjustSize();
    QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height()));
    const QRect screen = anchor.screen()->availableGeometry();
    corner.setX(std::max(screen.left(), std::min(corner.x(), screen.right() - width())));
    corner.setY(std::max(screen.top(), std::min(corner.y(), screen.bottom() - height())));
    move(corner);
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

void ReasonPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace mapdesk
