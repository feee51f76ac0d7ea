// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicesettings.h"

#include "names.h"
#include "parameters.h"
#include "utf8text.h"

#include <QUrl>

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

constexpr qsizetype longestUrl = 512;
constexpr qint64 leastWindowMs = 1000;
constexpr qint64 mostWindowMs = 30'000;

struct Flag
{
    QByteArrayView name{};
    bool ServiceRecord::*member = nullptr;
};

constexpr Flag flags[] = {
    {"ReachabilityWebhooksEnabled", &ServiceRecord::reachabilityWebhooksEnabled},
    {"AclEnabled", &ServiceRecord::aclEnabled},
    {"ReachabilityDebouncingEnabled", &ServiceRecord::reachabilityDebouncingEnabled},
    {"WebhooksFromRestEnabled", &ServiceRecord::webhooksFromRestEnabled},
};

constexpr QByteArrayView friendlyName = "FriendlyName";
constexpr QByteArrayView webhookUrl = "WebhookUrl";
constexpr QByteArrayView debouncingWindow = "ReachabilityDebouncingWindow";

bool isWebhookUrl(const QByteArray &text)
{
    const auto isPrintable = [](char c) { return c > ' ' && c < 0x7f; };
    if (text.size() > longestUrl || !std::ranges::all_of(text, isPrintable))
        return false;
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

Outcome<void> readTexts(ServiceRecord &service, const FormFields &form)
{
    if (const auto name = form.value(friendlyName)) {
        if (!isFriendlyName(*name))
            return refuse(Refusal::InvalidFriendlyName);
        service.friendlyName = textFromUtf8(*name);
    }
    if (const auto url = form.value(webhookUrl)) {
        if (!url->isEmpty() && !isWebhookUrl(*url))
            return refuse(Refusal::InvalidWebhookUrl);
        service.webhookUrl = url->isEmpty() ? QString() : QString::fromLatin1(*url);
    }
    return {};
}

Outcome<void> readFlags(ServiceRecord &service, const FormFields &form)
{
    for (const Flag &flag : flags) {
        const auto value = optionalFlag(form, flag.name);
        if (!value)
            return failure(value.error());
        service.*flag.member = value->value_or(service.*flag.member);
    }
    return {};
}

Outcome<void> readWindow(ServiceRecord &service, const FormFields &form)
{
    return optionalNumber(form, debouncingWindow, leastWindowMs, mostWindowMs)
        .map([&](std::optional<qint64> window) {
            qint64 &member = service.reachabilityDebouncingWindowMs;
            member = window.value_or(member);
        });
}

} // namespace

Outcome<ServiceRecord> withSettings(ServiceRecord service, const FormFields &form)
{
    return readTexts(service, form)
        .and_then([&] { return readFlags(service, form); })
        .and_then([&] { return readWindow(service, form); })
        .map([&] { return service; });
}

bool hasSettings(const FormFields &form)
{
    const auto isGiven = [&](QByteArrayView name) { return form.value(name).has_value(); };
    return isGiven(friendlyName) || isGiven(webhookUrl) || isGiven(debouncingWindow)
        || std::ranges::any_of(flags, isGiven, &Flag::name);
}

} // namespace mapdesk::practice
