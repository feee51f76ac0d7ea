// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorsection.h"

#include "preferences.h"
#include "widgetnames.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

namespace mapdesk {

EditorSection::EditorSection(Preferences &preferences, QFormLayout &layout)
    : PreferencesSection(layout, tr("Editor"), "restoreEditor")
    , m_preferences(preferences)
    , m_layout(new QComboBox(widget()))
    , m_fontSize(new QSpinBox(widget()))
    , m_wrapsLines(new QCheckBox(tr("Wrap lon&g lines"), widget()))
{
    addLayout();
    addLook();
    connect(&preferences, &Preferences::dataPrettyChanged, this, &EditorSection::showChoices);
    connect(&preferences, &Preferences::editorLookChanged, this, &EditorSection::showChoices);
    showChoices();
}

void EditorSection::addLayout()
{
    setNames(m_layout, "dataLayout", tr("Data layout"));
    m_layout->addItem(tr("Each member on a line of its own"), true);
    m_layout->addItem(tr("On one line"), false);
    add(tr("L&ayout of data"), m_layout,
        tr("Only of what is shown: it is saved compact, and what you do not edit stays as it is."));
    connect(m_layout, &QComboBox::activated, this,
            [this] { m_preferences.setDataPretty(m_layout->currentData().toBool()); });
}

void EditorSection::addLook()
{
    setNames(m_fontSize, "fontSize", tr("Font size"));
    m_fontSize->setRange(EditorLook::leastFontSize - 1, EditorLook::mostFontSize);
    m_fontSize->setSpecialValueText(tr("As the desktop"));
    m_fontSize->setSuffix(tr(" pt"));
    m_fontSize->setKeyboardTracking(false);
    add(tr("&Font size"), m_fontSize);
    setNames(m_wrapsLines, "wrapLongLines", tr("Wrap long lines"));
    add({}, m_wrapsLines);
    connect(m_fontSize, &QSpinBox::valueChanged, this, &EditorSection::takeLook);
    connect(m_wrapsLines, &QCheckBox::toggled, this, &EditorSection::takeLook);
}

void EditorSection::showChoices()
{
    const QSignalBlocker ofSize(m_fontSize);
    const QSignalBlocker ofWrapping(m_wrapsLines);
    const EditorLook look = m_preferences.editorLook();
    m_layout->setCurrentIndex(m_layout->findData(m_preferences.isDataPretty()));
    m_fontSize->setValue(look.fontSize); // 0 becomes the minimum
    m_wrapsLines->setChecked(look.wrapsLines);
}

void EditorSection::takeLook()
{
    const bool isUsual = m_fontSize->value() == m_fontSize->minimum();
    m_preferences.setEditorLook({isUsual ? 0 : m_fontSize->value(), m_wrapsLines->isChecked()});
}

void EditorSection::restoreDefaults()
{
    m_preferences.setDataPretty(true);
    m_preferences.setEditorLook({});
}

} // namespace mapdesk
