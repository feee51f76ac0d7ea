// SPDX-License-Identifier: GPL-3.0-or-later
#include "openboxcontroller.h"

#include "navigatorcontroller.h"
#include "openbox.h"
#include "openmap.h"
#include "syncsession.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qsizetype mostRemembered = 30;

} // namespace

OpenBoxController::OpenBoxController(SyncSession &session, NavigatorController &navigator,
                                     OpenBox &box, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_box(box)
{
    connect(&m_box, &OpenBox::textGiven, this, &OpenBoxController::takeText);
    connect(&m_box, &OpenBox::chosen, this, &OpenBoxController::go);
    connect(&m_box, &OpenBox::dismissed, this, &OpenBoxController::giveUp);
}

OpenBoxController::~OpenBoxController() = default;

void OpenBoxController::openText(const QString &text)
{
    const OpenText means = read(text);
    if (means.hadSecret)
        warnOfSecret();
    const bool isClear = means.readings.size() == 1
        && !OpenChoices::mayBeMade(words().resolved(means.readings.front()));
    if (isClear)
        return go(means.readings.front());
    m_box.setText(means.shown.trimmed());
    m_box.activate();
    m_box.showMeaning(meaningOf(means));
}

OpenText OpenBoxController::read(const QString &text) const
{
    OpenContext context{.origin = m_session.origin(), .isMapOpen = bool(m_map)};
    if (m_map)
        context.isLoaded = [this](const ItemKey &key) {
            return m_map->items().find(key).has_value();
        };
    return OpenText::parse(text, context);
}

OpenChoices OpenBoxController::words() const
{
    return {m_navigator, m_map.get(), m_session.defaultService()};
}

QStringList OpenBoxController::recentLinks() const
{
    return m_recent.read ? m_recent.read() : m_recentOfWindow;
}

void OpenBoxController::takeText(const QString &text, bool isPasted)
{
    const OpenText means = read(text);
    if (isPasted || means.hadSecret)
        m_box.setText(means.shown.trimmed());
    m_box.showMeaning(meaningOf(means));
    if (means.hadSecret)
        warnOfSecret();
}

OpenMeaning OpenBoxController::meaningOf(const OpenText &text) const
{
    const OpenChoices words = this->words();
    OpenMeaning meaning{.notice = noticeOf(text),
                        .isWarning = text.hadSecret || !text.refusal.isEmpty(),
                        .isAnswer = !text.readings.empty()};
    for (const OpenLocation &reading : text.readings)
        meaning.choices.push_back(words.choice(words.resolved(reading)));
    // What cannot be opened may yet be the beginning of a name.
    if (text.hadSecret || text.shown.size() > OpenLocation::longestName)
        return meaning;
    for (const OpenChoice &more : words.suggestions(text.shown.trimmed(), recentLinks())) {
        const bool isThere = std::any_of(
            meaning.choices.begin(), meaning.choices.end(),
            [&more](const OpenChoice &choice) { return choice.place == more.place; });
        if (!isThere)
            meaning.choices.push_back(more);
    }
    return meaning;
}

QString OpenBoxController::noticeOf(const OpenText &text) const
{
    QStringList sentences;
    if (!text.refusal.isEmpty())
        sentences += text.refusal;
    if (text.hadSecret)
        sentences += tr("The password or token in it was left out.");
    if (text.isWrite && !text.readings.empty())
        sentences += tr("The command would change something; Mapdesk only goes there.");
    if (text.isNothing())
        sentences += recentLinks().isEmpty()
            ? tr("Type or paste a map's name or SID, an item's key, a URL of Sync or a curl line.")
            : tr("Opened before. The arrow keys choose one.");
    return sentences.join(u' ');
}

// Stays when the box is left.
void OpenBoxController::warnOfSecret()
{
    ErrorText text;
    text.headline = tr("The text held a password or token.");
    text.explanation = tr("Mapdesk left it out and keeps it nowhere. It is still where it came "
                          "from: whoever reads the ticket can use it. Ask whoever administers the "
                          "Twilio account to replace it.");
    emit problem(text);
}

void OpenBoxController::go(const OpenLocation &place)
{
    giveUp();
    const OpenChoices choices = words();
    const OpenLocation resolved = choices.resolved(place);
    const OpenChoice choice = choices.choice(resolved);
    if (resolved.service.isEmpty()) {
        m_box.showMeaning({.notice = choice.sentence, .isWarning = true});
        return;
    }
    m_aim = resolved;
    m_box.showMeaning({.notice = tr("Looking for it: %1…").arg(choice.text)});
    if (OpenChoices::mayBeMade(resolved) || resolved.kind() == OpenLocation::Kind::Service)
        fetchService(resolved);
    else if (resolved.kind() == OpenLocation::Kind::Item && words().isInOpenMap(resolved))
        fetchItem(m_map->map(), resolved);
    else
        fetchMap(resolved);
}

void OpenBoxController::giveUp()
{
    m_service = {};
    m_mapCall = {};
    m_item = {};
}

void OpenBoxController::fetchService(const OpenLocation &place)
{
    const OpenLocation service{.service = place.service};
    m_service = m_session.client()
                    .fetchService(place.service)
                    .then(this, [this, place, service](const Result<SyncService> &result) {
                        if (result)
                            takeService(place, *result);
                        else
                            fail(service, result.error());
                    });
}

void OpenBoxController::takeService(OpenLocation place, const SyncService &service)
{
    m_navigator.reveal(service);
    place.service = service.sid;
    if (place.kind() != OpenLocation::Kind::Service)
        return fetchMap(place);
    remember(place);
    if (m_box.hasFocus())
        m_navigator.takeFocus();
    m_box.finish();
}

void OpenBoxController::fetchMap(const OpenLocation &place)
{
    const OpenLocation map{.service = place.service, .map = place.map};
    m_mapCall = m_session.client()
                    .fetchMap(place.service, place.map)
                    .then(this, [this, place, map](const Result<SyncMap> &result) {
                        if (result)
                            takeMap(place, *result);
                        else
                            fail(map, result.error());
                    });
}

void OpenBoxController::takeMap(const OpenLocation &place, const SyncMap &map)
{
    m_navigator.reveal(map);
    emit mapFound(map);
    if (place.kind() == OpenLocation::Kind::Item)
        fetchItem(map, place);
    else
        arrive(place, map);
}

void OpenBoxController::fetchItem(const SyncMap &map, const OpenLocation &place)
{
    m_item = m_session.client()
                 .fetchItem(map.serviceSid, map.sid, place.key)
                 .then(this, [this, map, place](const Result<MapItem> &result) {
                     if (!result)
                         return fail(place, result.error());
                     emit itemFound(*result);
                     arrive(place, map);
                 });
}

// Names what was found as it calls itself.
void OpenBoxController::arrive(OpenLocation place, const SyncMap &map)
{
    place.service = map.serviceSid;
    place.map = map.displayName();
    remember(place);
    if (m_box.hasFocus())
        emit arrived();
    m_box.finish();
}

void OpenBoxController::remember(const OpenLocation &place)
{
    const QString link = place.link();
    if (m_recent.add)
        return m_recent.add(link);
    m_recentOfWindow.removeAll(link);
    m_recentOfWindow.prepend(link);
    m_recentOfWindow = m_recentOfWindow.mid(0, mostRemembered);
}

QString OpenBoxController::headlineOf(const OpenLocation &place, const ApiError &error) const
{
    const OpenChoices words = this->words();
    const bool isMissing = error.kind == ApiError::Kind::NotFound;
    const QString service = words.serviceName(place);
    switch (place.kind()) {
    case OpenLocation::Kind::Service:
        return (isMissing ? tr("The service %1 was not found.")
                          : tr("The service %1 could not be shown."))
            .arg(service);
    case OpenLocation::Kind::Map:
        return (isMissing ? tr("The map %1 was not found in %2.")
                          : tr("The map %1 could not be opened in %2."))
            .arg(words.mapName(place), service);
    case OpenLocation::Kind::Item:
        return (isMissing ? tr("The item %1 was not found in the map %2 of %3.")
                          : tr("The item %1 of the map %2 in %3 could not be opened."))
            .arg(OpenChoices::keyName(place), words.mapName(place), service);
    }
    return {};
}

// `place` is as far as it came: a map that is missing is not spoken of as its item.
void OpenBoxController::fail(const OpenLocation &place, const ApiError &error)
{
    const auto goingTo = [this](const OpenLocation &target) {
        return whileAlive(this, [this, target] { go(target); });
    };
    const QString headline = headlineOf(place, error);
    ErrorText text = ErrorText::explain(headline, error, goingTo(m_aim));
    OpenMeaning meaning{.notice = headline, .isWarning = true, .isAnswer = false};
    const bool isMissing = error.kind == ApiError::Kind::NotFound;
    for (const OpenLocation &other : isMissing ? elsewhere(place) : std::vector<OpenLocation>()) {
        meaning.choices.push_back(words().choice(other));
        text.actions.push_back({tr("Look in %1").arg(words().serviceName(other)), goingTo(other)});
    }
    m_box.showMeaning(meaning);
    emit problem(text);
}

// The same in the other services, where a map is missing.
std::vector<OpenLocation> OpenBoxController::elsewhere(const OpenLocation &place) const
{
    std::vector<OpenLocation> places;
    if (place.kind() != OpenLocation::Kind::Map)
        return places;
    for (const ServiceSid &service : words().otherServices(place.service)) {
        places.push_back(m_aim);
        places.back().service = service;
    }
    return places;
}

} // namespace mapdesk
