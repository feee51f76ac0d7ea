// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressstrip.h"

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
{
    setNames(m_bar, "progress", tr("Progress"));
    auto *stop = new QPushButton(themedIcon(QStringLiteral("stop")), tr("Stop"), this);
    setNames(stop, "stopWork", tr("Stop work"));
    m_text->setWordWrap(true);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &ProgressStrip::stopClicked);
}

void ProgressStrip::showProgress(const QString &text, int done, int total)
{
    m_text->setValue(text);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    paintTintedGround(*this, palette().color(QPalette::Link));
}

} // namespace mapdesk
