// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "messagestrip.h"
#include "widgetnames.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

bool saysTheSame(const ErrorText &a, const ErrorText &b)
{
    return a.headline == b.headline && a.explanation == b.explanation;
}

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_errorStrip(new MessageStrip(MessageStrip::Kind::Error, this))
    , m_infoStrip(new MessageStrip(MessageStrip::Kind::Note, this))
{
    setNames(this, "message", tr("Message"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_errorStrip);
    column->addWidget(m_infoStrip);
    m_errorStrip->hide();
    m_infoStrip->hide();
    hide();

    connect(m_errorStrip, &MessageStrip::closeClicked, this, &MessageBar::closeCurrent);
    connect(m_errorStrip, &MessageStrip::previousClicked, this, [this] { step(-1); });
    connect(m_errorStrip, &MessageStrip::nextClicked, this, [this] { step(1); });
    connect(m_errorStrip, &MessageStrip::copyClicked, this,
            [this] { copyToClipboard(m_errors[size_t(m_current)].text.asPlainText()); });
    connect(m_errorStrip, &MessageStrip::actionClicked, this, &MessageBar::takeAction);
    connect(m_infoStrip, &MessageStrip::closeClicked, this, &MessageBar::closeInfo);
    connect(m_infoStrip, &MessageStrip::copyClicked, this,
            [this] { copyToClipboard(m_info.headline); });
    connect(m_infoStrip, &MessageStrip::actionClicked, this, &MessageBar::takeInfoAction);
}

void MessageBar::showError(const ErrorText &error)
{
    const int count = timesBefore(error) + 1;
    m_errors.erase(
        std::remove_if(m_errors.begin(), m_errors.end(),
                       [&error](const Entry &old) { return saysTheSame(old.text, error); }),
        m_errors.end());
    m_errors.push_back({error, count});
    m_current = errorCount() - 1;
    m_infoStrip->hide();
    showCurrent();
}

void MessageBar::closeErrors()
{
    m_errors.clear();
    m_current = 0;
    showCurrent();
}

int MessageBar::timesBefore(const ErrorText &error) const
{
    for (const Entry &old : m_errors) {
        if (saysTheSame(old.text, error))
            return old.count;
    }
    return m_actedUpon && saysTheSame(m_actedUpon->text, error) ? m_actedUpon->count : 0;
}

void MessageBar::showInfo(const QString &text)
{
    m_info = {text, {}, {}};
    presentInfo({});
}

void MessageBar::showInfoWithAction(const QString &text, const MessageAction &action)
{
    m_info = {text, {}, {}};
    presentInfo({action});
}

void MessageBar::withdrawInfoAction()
{
    if (m_info.actions.empty())
        return;
    m_info.actions.clear();
    m_infoStrip->showMessage(m_info, 1);
    setAccessibleDescription(spokenText());
}

void MessageBar::presentInfo(std::vector<MessageAction> actions)
{
    m_info.actions = std::move(actions);
    m_infoStrip->showMessage(m_info, 1);
    m_infoStrip->show();
    announce();
}

int MessageBar::errorCount() const
{
    return int(m_errors.size());
}

void MessageBar::showCurrent()
{
    m_errorStrip->setVisible(!m_errors.empty());
    if (!m_errors.empty()) {
        const Entry &entry = m_errors[size_t(m_current)];
        m_errorStrip->showMessage(entry.text, entry.count);
        m_errorStrip->showPosition(m_current, errorCount());
    }
    announce();
}

void MessageBar::step(int by)
{
    m_current = std::clamp(m_current + by, 0, errorCount() - 1);
    showCurrent();
}

void MessageBar::closeCurrent()
{
    m_errors.erase(m_errors.begin() + m_current);
    m_current = std::max(0, std::min(m_current, errorCount() - 1));
    showCurrent();
}

// What runs may well show messages itself.
void MessageBar::takeAction(int index)
{
    m_actedUpon = m_errors[size_t(m_current)];
    closeCurrent();
    const std::function<void()> run = m_actedUpon->text.actions[size_t(index)].run;
    if (run)
        run();
}

void MessageBar::takeInfoAction()
{
    const std::function<void()> run = m_info.actions.front().run;
    closeInfo();
    run();
}

void MessageBar::closeInfo()
{
    m_info.actions.clear();
    m_infoStrip->hide();
    announce();
}

QString MessageBar::spokenText() const
{
    QStringList spoken;
    for (const MessageStrip *strip : {m_errorStrip, m_infoStrip}) {
        if (!strip->isHidden())
            spoken += strip->spokenText();
    }
    return spoken.join(QLatin1Char('\n'));
}

void MessageBar::announce()
{
    const QString spoken = spokenText();
    setVisible(!spoken.isEmpty());
    setAccessibleDescription(spoken);
    if (spoken.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace mapdesk
