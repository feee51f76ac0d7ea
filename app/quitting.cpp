// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitting.h"

#include "sessionwindows.h"
#include "windowclosing.h"

#include <QApplication>
#include <QSessionManager>

#include <algorithm>
#include <utility>

namespace mapdesk {

Quitting::Quitting(SessionWindows &windows, QObject *parent)
    : QObject(parent)
    , m_windows(windows)
{
    connect(&m_windows, &SessionWindows::quitRequested, this, &Quitting::quit);
    connect(&m_windows, &SessionWindows::settled, this, [this] {
        if (std::exchange(m_isWaiting, false))
            quit();
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager &manager) {
        if (!prepareForSessionEnd() && manager.allowsInteraction())
            manager.cancel();
    });
}

void Quitting::quit()
{
    m_isWaiting = !settle();
    if (m_isWaiting)
        return;
    const std::vector<DraftLoss> losses = this->losses();
    if (losses.empty())
        closeAll();
    else
        ask(losses);
}

bool Quitting::prepareForSessionEnd()
{
    settle();
    const std::vector<DraftLoss> losses = this->losses();
    if (std::all_of(losses.begin(), losses.end(),
                    [](const DraftLoss &loss) { return loss.isOfPractice(); }))
        return true;
    ask(losses);
    return false;
}

bool Quitting::settle()
{
    bool isSettled = true;
    for (SessionWindow *window : m_windows.open())
        isSettled = window->window().closing().settle() && isSettled;
    return isSettled;
}

std::vector<DraftLoss> Quitting::losses() const
{
    std::vector<DraftLoss> losses;
    for (SessionWindow *window : m_windows.open()) {
        if (const DraftLoss loss = window->window().closing().loss(); !loss.isEmpty())
            losses.push_back(loss);
    }
    return losses;
}

void Quitting::ask(const std::vector<DraftLoss> &losses)
{
    if (m_question && m_question->isVisible())
        return;
    SessionWindow &over = *m_windows.lastUsed();
    over.raise();
    m_question = mapdesk::ask(&over.window(), DraftLoss::beforeQuitting(losses), [this] {
        for (SessionWindow *window : m_windows.open())
            window->window().closing().acceptLoss();
        closeAll();
    });
}

void Quitting::closeAll()
{
    QApplication::closeAllWindows();
}

} // namespace mapdesk
