// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitssection.h"

#include "preferences.h"
#include "widgetnames.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace mapdesk {

namespace {

constexpr int shareStep = 5; // percent
constexpr int memoryStep = 64; // MiB

void setUp(QSpinBox &box, int least, int most, int step, const QString &suffix)
{
    box.setRange(least, most);
    box.setSingleStep(step);
    box.setSuffix(suffix);
    // Not while it is typed: 2 is on the way to 25.
    box.setKeyboardTracking(false);
}

} // namespace

LimitsSection::LimitsSection(Preferences &preferences, QFormLayout &layout)
    : PreferencesSection(layout, tr("Reading and writing"), "restoreLimits")
    , m_preferences(preferences)
    , m_backgroundReads(new QSpinBox(widget()))
    , m_bulkWrites(new QSpinBox(widget()))
    , m_dataMemory(new QSpinBox(widget()))
{
    addShares();
    addMemory();
    connect(&preferences, &Preferences::sharesChanged, this, &LimitsSection::showChoices);
    connect(&preferences, &Preferences::dataMemoryChanged, this, &LimitsSection::showChoices);
    showChoices();
}

void LimitsSection::addShares()
{
    setNames(m_backgroundReads, "backgroundReads", tr("Reads for loading"));
    setNames(m_bulkWrites, "bulkWrites", tr("Writes for bulk work"));
    for (QSpinBox *share : {m_backgroundReads, m_bulkWrites}) {
        setUp(*share, SharePercents::least, SharePercents::most, shareStep, tr(" %"));
        connect(share, &QSpinBox::valueChanged, this, &LimitsSection::takeShares);
    }
    add(tr("&Reads for loading"), m_backgroundReads,
        tr("At most so much of the reads that Twilio allows for a map goes to loading its items. "
           "The application that owns the data needs the rest, and so does what you click."));
    add(tr("&Writes for bulk work"), m_bulkWrites,
        tr("The same for changes of many items at once: less takes longer, and leaves more to the "
           "application that owns the data."));
}

void LimitsSection::addMemory()
{
    setNames(m_dataMemory, "dataMemory", tr("Memory for the data of items"));
    setUp(*m_dataMemory, Preferences::leastDataMemory, Preferences::mostDataMemory, memoryStep,
          tr(" MiB"));
    connect(m_dataMemory, &QSpinBox::valueChanged, &m_preferences, &Preferences::setDataMemory);
    add(tr("&Memory for data"), m_dataMemory,
        tr("Of all open maps together. Once it is used up, further items are listed without their "
           "data, which is read when you choose one; so are items that change later. Data that was "
           "replaced counts until its map is closed. Closing a map makes room, and refreshing "
           "reads what is missing."));
}

void LimitsSection::showChoices()
{
    const QSignalBlocker ofReads(m_backgroundReads);
    const QSignalBlocker ofWrites(m_bulkWrites);
    const QSignalBlocker ofMemory(m_dataMemory);
    const SharePercents shares = m_preferences.shares();
    m_backgroundReads->setValue(shares.backgroundReads);
    m_bulkWrites->setValue(shares.bulkWrites);
    m_dataMemory->setValue(m_preferences.dataMemory());
}

void LimitsSection::takeShares()
{
    m_preferences.setShares({m_backgroundReads->value(), m_bulkWrites->value()});
}

void LimitsSection::restoreDefaults()
{
    m_preferences.setShares({});
    m_preferences.setDataMemory(Preferences::usualDataMemory());
}

} // namespace mapdesk
