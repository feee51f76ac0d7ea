// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    // Needs a QCoreApplication.
    Translations();

private:
    void install(const QString &file);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace mapdesk
