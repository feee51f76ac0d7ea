// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchcontroller.h"

#include "errortext.h"
#include "keysearchform.h"
#include "keysearchtable.h"
#include "keysearchwindow.h"
#include "messagebar.h"
#include "progressstrip.h"
#include "syncsession.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds progressInterval(100);

using FailuresByKind = std::map<ApiError::Kind, std::vector<KeySearch::Failure>>;

FailuresByKind byKind(const std::vector<KeySearch::Failure> &failures)
{
    FailuresByKind sorted;
    for (const KeySearch::Failure &failure : failures)
        sorted[failure.error.kind].push_back(failure);
    return sorted;
}

} // namespace

KeySearchController::KeySearchController(SyncSession &session, KeySearchPlaces places,
                                         KeySearchWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_places(std::move(places))
    , m_window(window)
{
    m_window.form().setScopes(m_places.scopes);
    m_window.table().setModel(&m_model);
    m_window.showResult({}, KeySearchWindow::Result::Nothing, {});
    const auto showCanOpen = [this] { m_window.setCanOpen(m_model.rowCount() > 0); };
    connect(&m_model, &KeySearchModel::rowsInserted, this, showCanOpen);
    connect(&m_model, &KeySearchModel::modelReset, this, showCanOpen);
    showCanOpen();
    m_showTimer.setSingleShot(true);
    connect(&m_showTimer, &QTimer::timeout, this, &KeySearchController::showProgress);
    connect(&m_window.form(), &KeySearchForm::submitted, this, &KeySearchController::start);
    connect(&m_window, &KeySearchWindow::stopRequested, this, &KeySearchController::stop);
    connect(&m_window, &KeySearchWindow::goOnRequested, this, &KeySearchController::goOn);
    connect(&m_window, &KeySearchWindow::openRequested, this, &KeySearchController::open);
    connect(&m_window, &KeySearchWindow::closed, this, &KeySearchController::stop);
}

KeySearchController::~KeySearchController()
{
    m_model.setSearch(nullptr);
}

// Whoever comes from another service most likely means that one, but not in the middle of a search.
void KeySearchController::present()
{
    const ServiceSid current = m_places.currentService();
    m_window.form().setServices(m_places.services(), current);
    if (!m_search || m_search->state() != KeySearch::State::Running)
        m_window.form().chooseService(current);
    m_window.present();
}

void KeySearchController::start()
{
    const KeySearchForm &form = m_window.form();
    if (!m_window.form().check())
        return;
    const ServiceSid service = form.service();
    if (service.isEmpty() || form.scope() < 0)
        return m_window.showResult(tr("No service is known yet. Wait until the list of services "
                                      "has been read, or refresh it (F5) in the main window."),
                                   KeySearchWindow::Result::Partial, {});
    const KeySearchScope &scope = m_places.scopes[size_t(form.scope())];
    m_model.setSearch(nullptr);
    m_list.reset();
    m_search = std::make_unique<KeySearch>(
        form.question(),
        [&client = m_session.client()](const SearchedMap &map, const KeySearchQuestion &question) {
            return askForKey(client, map, question);
        });
    m_model.setSearch(m_search.get());
    m_range = {.service = form.serviceName(), .scope = scope.name, .isWholeService = !scope.maps};
    connect(m_search.get(), &KeySearch::stateChanged, this, &KeySearchController::follow);
    connect(m_search.get(), &KeySearch::progressed, this, [this] {
        if (!m_showTimer.isActive())
            m_showTimer.start(progressInterval);
    });
    if (scope.maps)
        addKnown(scope.maps(service), service);
    else
        readListOf(service);
    goOn();
}

// Nothing else tells whether the service is still there.
void KeySearchController::addKnown(const std::vector<SearchedMap> &maps, const ServiceSid &service)
{
    m_search->setAskService([client = m_session.client().at(Priority::Background), service] {
        return client.fetchService(service);
    });
    m_search->add(maps);
}

void KeySearchController::readListOf(const ServiceSid &service)
{
    m_list = std::make_unique<KeySearchMaps>(
        [client = m_session.client().at(Priority::Background), service](const QByteArray &target) {
            return client.listMaps(service, {.target = target});
        },
        *m_search);
}

void KeySearchController::goOn()
{
    if (!m_search)
        return;
    m_beganMs = m_session.clock().steadyMs();
    m_doneBefore = m_search->answeredCount();
    m_window.messages().closeErrors();
    if (m_list)
        m_list->goOn(); // first, or the search would be over at once
    m_search->goOn();
}

void KeySearchController::stop()
{
    if (m_search)
        m_search->stop();
}

void KeySearchController::follow()
{
    if (m_search->state() == KeySearch::State::Running)
        return showProgress();
    if (m_list)
        m_list->stop();
    m_showTimer.stop();
    showResult();
    tellProblems();
}

void KeySearchController::showProgress()
{
    if (m_search->state() != KeySearch::State::Running)
        return;
    const int done = m_search->answeredCount() + int(m_search->failures().size());
    const int total = m_search->expectsMore() ? 0 : m_search->mapCount();
    const QString text = ProgressStrip::withRate(KeySearchTexts::progress(*m_search),
                                                 done - m_doneBefore, total - m_doneBefore,
                                                 m_session.clock().steadyMs() - m_beganMs);
    m_window.showProgress(text, done, total);
}

KeySearchTexts::Range KeySearchController::range() const
{
    KeySearchTexts::Range range = m_range;
    if (m_list)
        range.list = m_list->state();
    return range;
}

void KeySearchController::showResult()
{
    using Result = KeySearchWindow::Result;
    const KeySearchTexts::Range range = this->range();
    const bool isComplete = KeySearchTexts::isComplete(*m_search, range);
    const Result found = m_search->results().empty() ? Result::Nothing : Result::Found;
    m_window.showResult(KeySearchTexts::outcome(*m_search, range),
                        isComplete ? found : Result::Partial,
                        KeySearchTexts::wayOn(*m_search, range));
}

void KeySearchController::tellProblems()
{
    const auto again = whileAlive(m_search.get(), [this] { goOn(); });
    const auto tell = [this, &again](const QString &headline, const ApiError &error) {
        m_window.messages().showError(ErrorText::explain(headline, error, again));
    };
    if (m_search->stoppedBy())
        return tell(tr("The search for the key was stopped by an error."), *m_search->stoppedBy());
    if (m_list && m_list->error())
        tell(tr("The list of maps of %1 could not be read to its end.").arg(m_range.service),
             *m_list->error());
    if (m_search->state() != KeySearch::State::Finished)
        return;
    for (const auto &[kind, failures] : byKind(m_search->failures()))
        tell(KeySearchTexts::failed(failures), failures.front().error);
}

void KeySearchController::open()
{
    if (m_model.rowCount() == 0)
        return;
    const FoundItem &found = m_model.found(std::max(0, m_window.table().currentIndex().row()));
    emit openRequested({found.map.service, found.map.sid.value(), found.key});
}

} // namespace mapdesk
