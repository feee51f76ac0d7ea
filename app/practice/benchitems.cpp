// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchitems.h"

#include <QUuid>

namespace mapdesk::practice {

namespace {

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray uuidKey(QRandomGenerator &random)
{
    quint32 words[4];
    random.fillRange(words);
    const QByteArray bytes(reinterpret_cast<const char *>(words), sizeof words);
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

QByteArray phoneKey(qint64 index)
{
    return "+1408" + padded(index, 7);
}

// Nine of ten under one prefix: keys that split badly.
QByteArray skewedKey(qint64 index)
{
    return (index % 10 == 0 ? QByteArray(1, static_cast<char>('a' + index / 10 % 26))
                            : QByteArray("session:eu-west:2024"))
        + '-' + padded(index, 8);
}

QByteArray mixedKey(qint64 index, QRandomGenerator &random)
{
    const QByteArray number = padded(index, 8);
    switch (index % 8) {
    case 0:
        return phoneKey(index);
    case 1:
        return uuidKey(random);
    case 2:
        return "order/2024/" + number;
    case 3:
        return QByteArray("Zo\xc3\xab \xc3\x85str\xc3\xb6m ") + number;
    case 4:
        return QByteArray("\xf0\x9f\x8e\xa7 queue ") + number;
    case 5:
        return "100%#" + number;
    case 6:
        return QByteArray("\xe6\x9d\xb1\xe4\xba\xac-") + number;
    default:
        return "customer:" + number;
    }
}

QByteArray keyOf(qint64 index, SeedRecipe::Keys keys, QRandomGenerator &random)
{
    switch (keys) {
    case SeedRecipe::Keys::Uuid:
        return uuidKey(random);
    case SeedRecipe::Keys::Phone:
        return phoneKey(index);
    case SeedRecipe::Keys::Skewed:
        return skewedKey(index);
    case SeedRecipe::Keys::Mixed:
        return mixedKey(index, random);
    case SeedRecipe::Keys::Sequential:
        break;
    }
    return "item-" + padded(index, 8);
}

// An object of exactly so many bytes.
QByteArray dataOf(qint64 index, int bytes)
{
    const QByteArray head = "{\"n\":" + QByteArray::number(index);
    const QByteArray middle = ",\"p\":\"";
    const qsizetype room = bytes - head.size() - middle.size() - 2;
    if (room < 0)
        return head.leftJustified(bytes - 1, ' ') + '}';
    return head + middle + QByteArray(room, static_cast<char>('a' + index % 26)) + "\"}";
}

} // namespace

BenchItems::BenchItems(const SeedRecipe &recipe)
    : m_recipe(recipe)
    , m_random(2)
{
}

QByteArray BenchItems::nextKey()
{
    return keyOf(++m_index, m_recipe.keys, m_random);
}

QByteArray BenchItems::data() const
{
    return dataOf(m_index, m_recipe.dataBytes);
}

} // namespace mapdesk::practice
