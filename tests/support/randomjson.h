// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QString>

namespace mapdesk {

// Random JSON with everything that programs like to damage: numbers that no double holds, keys that
// come again or are spelled otherwise, escapes, lone surrogates, characters beyond the BMP, white
// space anywhere. The same seed gives the same texts.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed);

    // What MAPDESK_RANDOM_SEED says; `usual` without it. A test that fails prints it.
    static quint32 seed(quint32 usual);

    // A whole text of so many values: an object or an array, of one value any. Each has a shape of
    // its own: flat or deep, with much white space, little or none.
    QByteArray document(int size);

    // A value that is nested no deeper; 0: a scalar. White space as in the document made last.
    QByteArray value(int depth);

    QByteArray scalar(); // tokens
    QByteArray number();
    QByteArray string();
    QByteArray keyToken(); // of a few, so that they come again
    QString key(); // decoded; mostly one that a document may have
    QByteArray space();

    // With some bytes changed and its end cut off: mostly no JSON any more.
    QByteArray damaged(QByteArray text);

    int bounded(int end) { return m_random.bounded(end); } // from 0
    bool happens(int percent) { return bounded(100) < percent; }
    QByteArray oneOf(const QByteArrayList &choices);

private:
    QByteArray list(int depth, bool isObject);

    QRandomGenerator m_random;
    QByteArrayList m_spaces;
};

} // namespace mapdesk
