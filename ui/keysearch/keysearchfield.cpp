// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchfield.h"

#include "displaytext.h"
#include "icons.h"
#include "namerules.h"
#include "widgetnames.h"

#include <QLineEdit>
#include <QShortcut>

namespace mapdesk {

namespace {

QWidget *makeKeyEdit()
{
    auto *edit = new QLineEdit;
    setNames(edit, "keyToFind", KeySearchField::tr("Key to find"));
    edit->setPlaceholderText(KeySearchField::tr("An item's key, such as customer:4711"));
    edit->setClearButtonEnabled(true);
    edit->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    return edit;
}

// "." and ".." are read by the list, so that no path has to carry them.
QString problemOf(const NameCheck &check)
{
    switch (check.problem) {
    case NameCheck::Problem::Empty:
        return KeySearchField::tr("Enter a key, or how it begins.");
    case NameCheck::Problem::TooLong:
        return KeySearchField::tr("No key is that long: Sync takes %L1 characters, these are %L2.")
            .arg(mostNameCharacters)
            .arg(check.characters);
    case NameCheck::Problem::NoText:
        return KeySearchField::tr(
            "There is half a character in it, as a cut text has. Type it anew.");
    default:
        return {};
    }
}

QString warningOf(const NameCheck::Found &found)
{
    switch (found.risk) {
    case NameCheck::Risk::OuterSpace:
        return KeySearchField::tr("There is a space at its start or end: it is looked for, too.");
    case NameCheck::Risk::Hidden:
        return KeySearchField::tr(
                   "There are characters in it that cannot be seen: %1. They are looked for, too.")
            .arg(visibleText(found.characters));
    case NameCheck::Risk::LooksLikeAnother:
        return KeySearchField::tr("Its accents are put together in an unusual way: a key that "
                                  "looks the same is not found.");
    default:
        return {}; // matters to those who make an item
    }
}

QString warningsOf(const NameCheck &check)
{
    QStringList lines;
    for (const NameCheck::Found &found : check.risks) {
        if (const QString line = warningOf(found); !line.isEmpty())
            lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

KeySearchField::KeySearchField(QWidget *parent)
    : CheckedField(makeKeyEdit(), parent)
    , m_edit(static_cast<QLineEdit *>(focusProxy()))
{
    connect(m_edit, &QLineEdit::textEdited, this, &KeySearchField::touch);
    connect(m_edit, &QLineEdit::textChanged, this, &KeySearchField::showCheck);
    auto *down = new QShortcut(Qt::Key_Down, m_edit);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &KeySearchField::leftDownward);
    connect(m_edit, &QLineEdit::returnPressed, this, &KeySearchField::submitted);
}

ItemKey KeySearchField::key() const
{
    return ItemKey(m_edit->text().toUtf8());
}

bool KeySearchField::check()
{
    touch();
    showCheck();
    return !hasProblem();
}

void KeySearchField::activate()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void KeySearchField::showCheck()
{
    const NameCheck check = NameCheck::ofKey(m_edit->text());
    setProblem(wasTouched() ? problemOf(check) : QString());
    setWarning(warningsOf(check));
}

} // namespace mapdesk
