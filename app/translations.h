// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace mapdesk {

// The texts of the program in the person's language, and English plurals below them for what that
// language lacks; those of Qt itself ("Ctrl", the file dialog) where the system has them. In force
// as long as it lives.
class Translations
{
public:
    // Needs a QCoreApplication. In the desktop's language.
    Translations();

    // What the program carries: "de", "en". English is always among them.
    static QStringList languages();

    // One of them; empty: the desktop's. Dates and numbers follow it. What is shown already stays
    // as it is, and what it shows next does not: to be called before any window.
    void setLanguage(const QString &language);

private:
    void installAll();
    void install(const QString &file);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace mapdesk
