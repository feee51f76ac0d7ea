// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "valuelabel.h"

namespace mapdesk {

// A sentence in a colour that says how it is meant; the words say it, too. Wraps, and can be
// selected with the mouse.
class ToneLabel : public ValueLabel
{
    Q_OBJECT

public:
    enum class Tone {
        Plain,
        Muted,
        Good,
        Bad,
    };

    // Names as in setNames().
    ToneLabel(const char *objectName, const QString &accessibleName, Tone tone,
              QWidget *parent = nullptr);

    void setTone(Tone tone);

    // As high as the words are at the present width: a QFormLayout asks for nothing else.
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone;
};

} // namespace mapdesk
