// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace mapdesk {

namespace {

const QString translationsFolder = QStringLiteral(":/i18n/");
const QString translationsPrefix = QStringLiteral("mapdesk_");

// The language as it is written where the person is.
QLocale localeOf(const QString &language)
{
    if (language.isEmpty())
        return QLocale::system();
    return {QLocale(language).language(), QLocale::system().territory()};
}

} // namespace

Translations::Translations()
{
    installAll();
}

QStringList Translations::languages()
{
    QStringList languages{QStringLiteral("en")};
    for (const QString &file :
         QDir(translationsFolder).entryList({translationsPrefix + QStringLiteral("*.qm")})) {
        const QString language = file.chopped(3).sliced(translationsPrefix.size());
        if (!languages.contains(language))
            languages.append(language);
    }
    languages.sort();
    return languages;
}

void Translations::setLanguage(const QString &language)
{
    QLocale::setDefault(localeOf(language));
    m_translators.clear();
    installAll();
}

void Translations::installAll()
{
    // Qt asks the translator that was installed last first.
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_")
            + QLocale().name());
    install(translationsFolder + translationsPrefix + QStringLiteral("en"));
    install(translationsFolder + translationsPrefix + QLocale().name());
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
