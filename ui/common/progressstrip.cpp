// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressstrip.h"

#include "expirytext.h"
#include "icons.h"
#include "tintedground.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace mapdesk {

namespace {

constexpr int barWidth = 160; // pixels

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new ValueLabel("progressText", tr("Work under way"), this))
    , m_bar(new QProgressBar(this))
    , m_row(new QHBoxLayout(this))
{
    setNames(m_bar, "progress", tr("Progress"));
    auto *stop = new QPushButton(themedIcon(QStringLiteral("stop")), tr("Stop"), this);
    setNames(stop, "stopWork", tr("Stop work"));
    m_text->setWordWrap(true);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_row->setContentsMargins(10, 6, 6, 6);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_bar);
    m_row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &ProgressStrip::stopClicked);
}

void ProgressStrip::showProgress(const QString &text, int done, int total)
{
    m_text->setValue(text);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

QPushButton *ProgressStrip::addButton(const char *objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    setNames(button, objectName, text);
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

QString ProgressStrip::withRate(const QString &how, int done, int total, qint64 passedMs)
{
    if (done == 0 || done >= total || passedMs < 1000)
        return how;
    const double aSecond = 1000.0 * done / double(passedMs);
    return tr("%1, %L2 a second, about %3 left")
        .arg(how)
        .arg(aSecond, 0, 'f', aSecond < 10 ? 1 : 0)
        .arg(ExpiryText::duration(qint64((total - done) / aSecond) + 1));
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    paintTintedGround(*this, palette().color(QPalette::Link));
}

} // namespace mapdesk
