// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLocale>

namespace mapdesk {

Translations::Translations()
{
    // Qt asks the translator that was installed last first.
    install(QStringLiteral("en"));
    install(QLocale().name());
}

void Translations::install(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/mapdesk_") + language))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace mapdesk
