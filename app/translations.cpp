// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace mapdesk {

Translations::Translations()
{
    // Qt asks the translator that was installed last first.
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_")
            + QLocale().name());
    install(QStringLiteral(":/i18n/mapdesk_en"));
    install(QStringLiteral(":/i18n/mapdesk_") + QLocale().name());
}

void Translations::install(const QString &file)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace mapdesk
