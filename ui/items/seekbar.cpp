// SPDX-License-Identifier: GPL-3.0-or-later
#include "seekbar.h"

#include "icons.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace mapdesk {

SeekBar::SeekBar(QWidget *parent)
    : QWidget(parent)
    , m_key(new QLineEdit(this))
    , m_seek(new QPushButton(tr("Seek"), this))
    , m_onlyPrefix(new QCheckBox(tr("Only this prefix"), this))
    , m_result(new ValueLabel("seekResult", tr("Seek result"), this))
{
    setNames(m_key, "seekKey", tr("Seek key"));
    m_key->setPlaceholderText(tr("Seek a key or prefix on the server"));
    m_key->setClearButtonEnabled(true);
    m_key->addAction(themedIcon(QStringLiteral("service")), QLineEdit::LeadingPosition);
    m_seek->setObjectName(QStringLiteral("seek"));
    m_seek->setToolTip(
        tr("Goes to the first key that begins so, however much of the map is loaded"));
    m_onlyPrefix->setObjectName(QStringLiteral("onlyThisPrefix"));
    m_onlyPrefix->setToolTip(tr("Reads and shows only the keys that begin so"));
    m_result->setWordWrap(true);
    m_result->hide();

    auto *controls = new QHBoxLayout;
    controls->addWidget(m_key, 1);
    controls->addWidget(m_seek);
    controls->addWidget(m_onlyPrefix);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 0, 9, 6);
    layout->addLayout(controls);
    layout->addWidget(m_result);

    connect(m_key, &QLineEdit::returnPressed, this, &SeekBar::seekRequested);
    connect(m_seek, &QPushButton::clicked, this, &SeekBar::seekRequested);
    connect(m_onlyPrefix, &QCheckBox::toggled, this, &SeekBar::onlyPrefixChanged);
}

QString SeekBar::key() const
{
    return m_key->text();
}

void SeekBar::setKey(const QString &key)
{
    m_key->setText(key);
}

bool SeekBar::isOnlyPrefix() const
{
    return m_onlyPrefix->isChecked();
}

void SeekBar::setOnlyPrefix(bool isOnlyPrefix)
{
    const QSignalBlocker blocker(m_onlyPrefix);
    m_onlyPrefix->setChecked(isOnlyPrefix);
}

void SeekBar::setResult(const QString &sentence)
{
    m_result->setValue(sentence);
    m_result->setVisible(!sentence.isEmpty());
}

void SeekBar::activate()
{
    m_key->setFocus(Qt::ShortcutFocusReason);
    m_key->selectAll();
}

void SeekBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_onlyPrefix->isChecked())
        m_onlyPrefix->setChecked(false);
    else
        m_key->clear();
    setResult({});
}

} // namespace mapdesk
