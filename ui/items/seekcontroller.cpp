// SPDX-License-Identifier: GPL-3.0-or-later
#include "seekcontroller.h"

#include "displaytext.h"
#include "itemfilter.h"
#include "openmap.h"
#include "pagemaploader.h"
#include "seekbar.h"

namespace mapdesk {

SeekController::SeekController(SeekBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    m_bar.setEnabled(false);
    connect(&m_bar, &SeekBar::seekRequested, this, &SeekController::begin);
    connect(&m_bar, &SeekBar::onlyPrefixChanged, this, &SeekController::switchOnlyPrefix);
}

SeekController::~SeekController() = default;

void SeekController::setMap(const std::shared_ptr<OpenMap> &map)
{
    widen();
    m_pageLoader.reset();
    m_map = map;
    m_bar.setEnabled(map != nullptr);
    m_bar.setKey({});
    m_bar.setOnlyPrefix(false);
    m_bar.setResult({});
}

void SeekController::seek(const QString &key)
{
    m_bar.setKey(key);
    begin();
}

LoadState SeekController::state() const
{
    return m_prefixLoader ? m_prefixResumption->state() : LoadState::Idle;
}

std::optional<ApiError> SeekController::error() const
{
    return m_prefixLoader ? m_prefixLoader->error() : std::nullopt;
}

int SeekController::found() const
{
    const ItemStore &items = m_map->items();
    const QByteArray prefix = m_onlyPrefix->toUtf8();
    return int(items.positionAfterPrefix(prefix) - items.positionOf(prefix));
}

void SeekController::stop()
{
    m_prefixLoader->stop();
    m_prefixResumption->giveUp();
}

void SeekController::goOn()
{
    m_prefixLoader->start();
}

void SeekController::refresh()
{
    if (m_prefixLoader)
        m_prefixLoader->refresh();
}

void SeekController::followFilter(const ItemFilter &filter)
{
    const bool isNarrow = filter.keyMatch == ItemFilter::KeyMatch::Prefix
        && filter.key == m_onlyPrefix;
    if (!isNarrow)
        widen();
}

void SeekController::begin()
{
    if (!m_map)
        return;
    m_key = m_bar.key();
    if (m_bar.isOnlyPrefix() && !m_key.isEmpty()) {
        narrow();
        readPrefix();
    } else {
        widen();
        readPage();
    }
}

// Without a key it holds from the next one on.
void SeekController::switchOnlyPrefix()
{
    if (!m_bar.isOnlyPrefix())
        widen();
    else if (!m_bar.key().isEmpty())
        begin();
}

void SeekController::narrow()
{
    m_map->pauseLoading();
    m_onlyPrefix = m_key;
    emit narrowed(m_key);
}

void SeekController::widen()
{
    if (!m_onlyPrefix)
        return;
    const QString prefix = *std::exchange(m_onlyPrefix, {});
    m_prefixResumption.reset();
    m_prefixLoader.reset();
    m_bar.setOnlyPrefix(false);
    m_bar.setResult({});
    m_map->resumeLoading();
    emit widened(prefix);
}

void SeekController::readPrefix()
{
    m_pageLoader.reset();
    m_prefixResumption.reset();
    m_prefixLoader = m_map->loaderOf({KeyRange::ofPrefix(m_key.toUtf8())});
    m_prefixResumption = std::make_unique<LoadResumption>(*m_prefixLoader, m_map->items(),
                                                          [this] { m_prefixLoader->start(); });
    connect(m_prefixResumption.get(), &LoadResumption::waitingChanged, this,
            &SeekController::stateChanged);
    connect(m_prefixLoader.get(), &MapLoader::stateChanged, this, &SeekController::followPrefix);
    m_bar.setResult({});
    m_prefixLoader->start();
}

void SeekController::readPage()
{
    m_pageLoader = m_map->pageLoaderOf(KeyRange::ofPrefix(m_key.toUtf8()));
    connect(m_pageLoader.get(), &MapLoader::stateChanged, this, &SeekController::followPage);
    m_bar.setResult(tr("Asking the server…"));
    m_pageLoader->startPage();
}

void SeekController::followPrefix()
{
    if (m_prefixLoader->state() == LoadState::Failed && m_prefixResumption->isNews())
        tellFailed(*m_prefixLoader);
    if (m_prefixLoader->state() == LoadState::Complete)
        tellFound();
    emit stateChanged();
}

void SeekController::followPage()
{
    const LoadState state = m_pageLoader->state();
    if (state == LoadState::Failed)
        tellFailed(*m_pageLoader);
    if (state == LoadState::Complete || state == LoadState::More)
        tellFound();
    emit stateChanged();
}

void SeekController::tellFound()
{
    const ItemStore &items = m_map->items();
    const QByteArray prefix = m_key.toUtf8();
    const qsizetype position = items.positionOf(prefix);
    if (position == items.size())
        return m_bar.setResult(tr("There is no key from %1 on.").arg(visibleText(m_key)));
    const ItemKey first(items.item(items.handleAt(position)).key.toByteArray());
    const bool hasPrefix = first.value().startsWith(prefix);
    m_bar.setResult(hasPrefix ? QString()
                              : tr("No key begins with %1; the next key is %2.")
                                    .arg(visibleText(m_key), visibleText(toString(first))));
    // What is narrowed to the prefix begins with its first row anyway.
    if (!m_onlyPrefix)
        emit keyFound(first, hasPrefix);
}

void SeekController::tellFailed(MapLoader &loader)
{
    m_bar.setResult({});
    const auto again = whileAlive(&loader, [this] {
        if (m_prefixLoader)
            m_prefixLoader->start();
        else
            m_pageLoader->startPage();
    });
    emit problem(
        ErrorText::explain(tr("The keys from %1 on could not be read.").arg(visibleText(m_key)),
                           *loader.error(), again));
}

} // namespace mapdesk
