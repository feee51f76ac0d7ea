// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include "displaytext.h"
#include "errorexplanation.h"
#include "expirytext.h"
#include "redaction.h"
#include "twiliocodes.h"

#include <QPointer>
#include <QStringList>
#include <QTimeZone>

#include <utility>

namespace mapdesk {

namespace {

constexpr qsizetype shownBodyBytes = 200;

// What others say may repeat what they were sent.
class Lines
{
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += QStringLiteral("%1: %2").arg(label, visibleText(redacted(value)));
    }

    QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QStringList m_lines;
};

QString codeText(int code)
{
    const QString name = twilioCodeName(code);
    if (code == 0 || name.isEmpty())
        return code == 0 ? QString() : QString::number(code);
    return QStringLiteral("%1: %2").arg(code).arg(name);
}

QString numberOrNothing(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString timeText(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    return ExpiryText::localAndUtc(when.toMSecsSinceEpoch(), QTimeZone::systemTimeZone());
}

} // namespace

std::function<void()> whileAlive(const QObject *context, std::function<void()> action)
{
    return [context = QPointer(context), action = std::move(action)] {
        if (context)
            action();
    };
}

QString ErrorText::detailsOf(const ApiError &error)
{
    const QString request = QStringLiteral("%1 %2").arg(error.method, error.path);
    Lines lines;
    lines.add(error.code == 0 ? tr("Reason") : tr("The service's words"), error.message);
    lines.add(tr("Twilio's code"), codeText(error.code));
    lines.add(tr("HTTP status"), numberOrNothing(error.httpStatus));
    lines.add(tr("Request ID"), error.requestId);
    lines.add(tr("Server"), error.host);
    lines.add(tr("Proxy"), error.proxy);
    lines.add(tr("Request"), request.trimmed());
    lines.add(tr("Time"), timeText(error.when));
    if (error.certificate) {
        lines.add(tr("Certificate"), error.certificate->subject);
        lines.add(tr("Certificate for"), error.certificate->hosts.join(QStringLiteral(", ")));
        lines.add(tr("Signed by"), error.certificate->issuer);
        lines.add(tr("Valid from"), timeText(error.certificate->validFrom));
        lines.add(tr("Valid until"), timeText(error.certificate->validUntil));
    }
    lines.add(tr("The answer began with"), QString::fromUtf8(error.bodyStart.left(shownBodyBytes)));
    lines.add(tr("More about it"), error.moreInfo);
    return lines.text();
}

ErrorText ErrorText::explain(const QString &headline, const ApiError &error,
                             std::function<void()> again)
{
    ErrorText text{headline, ErrorExplanation::of(error), detailsOf(error)};
    if (again && isWorthAnotherTry(error))
        text.actions.push_back({tr("Try again"), std::move(again)});
    return text;
}

ErrorText ErrorText::explain(const QString &headline, const CommandFailure &failure,
                             std::function<void()> again)
{
    if (!failure.outcome)
        return explain(headline, failure.error, std::move(again));
    ErrorText text = explain(headline, failure.error);
    text.explanation = ErrorExplanation::of(*failure.outcome);
    return text;
}

QString ErrorText::asPlainText() const
{
    QStringList parts{headline, explanation};
    if (!details.isEmpty())
        parts += QLatin1Char('\n') + details;
    return parts.join(QLatin1Char('\n'));
}

} // namespace mapdesk
