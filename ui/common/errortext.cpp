// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include "displaytext.h"
#include "errorexplanation.h"
#include "expirytext.h"

#include <QStringList>
#include <QTimeZone>

namespace mapdesk {

namespace {

constexpr qsizetype shownBodyBytes = 200;

class Lines
{
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines += QStringLiteral("%1: %2").arg(label, visibleText(value));
    }

    QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QStringList m_lines;
};

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

ErrorText ErrorText::explain(const QString &headline, const ApiError &error)
{
    const QString request = QStringLiteral("%1 %2").arg(error.method, error.path);
    Lines lines;
    lines.add(error.httpStatus == 0 ? tr("Reason") : tr("The service's words"), error.message);
    lines.add(tr("Error code"), numberOrNothing(error.code));
    lines.add(tr("HTTP status"), numberOrNothing(error.httpStatus));
    lines.add(tr("Request ID"), error.requestId);
    lines.add(tr("Request"), request.trimmed());
    lines.add(tr("Time"), timeText(error.when));
    lines.add(tr("The answer began with"), QString::fromUtf8(error.bodyStart.left(shownBodyBytes)));
    lines.add(tr("More about it"), error.moreInfo);
    return {headline, ErrorExplanation::of(error), lines.text()};
}

ErrorText ErrorText::explain(const QString &headline, const CommandFailure &failure)
{
    ErrorText text = explain(headline, failure.error);
    if (failure.outcome)
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
