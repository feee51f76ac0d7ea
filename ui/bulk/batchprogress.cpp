// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchprogress.h"

#include "batchtexts.h"
#include "clock.h"
#include "progressstrip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

BatchProgress::BatchProgress(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    hide();
}

void BatchProgress::follow(const std::shared_ptr<ItemBatch> &batch)
{
    auto *strip = new ProgressStrip(this);
    layout()->addWidget(strip);
    const qint64 beganMs = m_clock.steadyMs();
    const auto present = [this, strip, beganMs, shown = batch.get()] {
        strip->showProgress(ProgressStrip::withRate(BatchTexts::progress(*shown), shown->over(),
                                                    shown->size(), m_clock.steadyMs() - beganMs),
                            shown->over(), shown->size());
    };
    QPushButton *results = strip->addButton("batchResultsSoFar", tr("Results"));
    // Not the batch itself: it would keep what keeps it.
    connect(results, &QPushButton::clicked, this, [this, watched = std::weak_ptr(batch)] {
        if (const auto alive = watched.lock())
            emit resultsRequested(alive);
    });
    connect(strip, &ProgressStrip::stopClicked, batch.get(), &ItemBatch::stop);
    connect(batch.get(), &ItemBatch::progressed, strip, present);
    connect(batch.get(), &ItemBatch::finished, strip, [this, strip] { end(*strip); });
    ++m_count;
    present();
    show();
}

void BatchProgress::end(ProgressStrip &strip)
{
    strip.hide();
    strip.deleteLater(); // its button may be what calls this
    setVisible(--m_count > 0);
}

} // namespace mapdesk
