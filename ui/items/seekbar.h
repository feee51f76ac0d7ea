// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace mapdesk {

class ValueLabel;

// Asks the service for the keys from one on. Escape shows all keys again, then empties the field.
// Passive: see SeekController.
class SeekBar : public QWidget
{
    Q_OBJECT

public:
    explicit SeekBar(QWidget *parent = nullptr);

    QString key() const;
    void setKey(const QString &key);

    // Whether only keys that begin with it are to be read and shown. Setting it signals nothing.
    bool isOnlyPrefix() const;
    void setOnlyPrefix(bool isOnlyPrefix);

    // What came of it; empty: nothing to say.
    void setResult(const QString &sentence);

    // For typing: the field takes the focus and its text is selected.
    void activate();

signals:
    void seekRequested();
    void onlyPrefixChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_key;
    QPushButton *m_seek;
    QCheckBox *m_onlyPrefix;
    ValueLabel *m_result;
};

} // namespace mapdesk
