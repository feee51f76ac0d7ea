// SPDX-License-Identifier: GPL-3.0-or-later
#include "seedrecipe.h"

#include "numbers.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

struct KeysName
{
    QLatin1String name;
    SeedRecipe::Keys keys = SeedRecipe::Keys::Sequential;
};

constexpr KeysName keysNames[] = {
    {QLatin1String("seq"), SeedRecipe::Keys::Sequential},
    {QLatin1String("uuid"), SeedRecipe::Keys::Uuid},
    {QLatin1String("phone"), SeedRecipe::Keys::Phone},
    {QLatin1String("skew"), SeedRecipe::Keys::Skewed},
    {QLatin1String("mixed"), SeedRecipe::Keys::Mixed},
};

Result<void, QString> readCount(SeedRecipe &recipe, const QString &text)
{
    const auto items = numberBetween(0, SeedRecipe::mostItems, text);
    if (!items) {
        return failure(
            QStringLiteral("\"%1\" is not a number of items; use items:N with N from 0 to %2")
                .arg(text)
                .arg(SeedRecipe::mostItems));
    }
    recipe.items = *items;
    return {};
}

Result<void, QString> readKeys(SeedRecipe &recipe, const QString &text)
{
    const auto found = std::ranges::find(keysNames, text, &KeysName::name);
    if (found == std::end(keysNames))
        return failure(
            QStringLiteral("\"%1\" is not a shape of keys; use seq, uuid, phone, skew or mixed")
                .arg(text));
    recipe.keys = found->keys;
    return {};
}

Result<void, QString> readData(SeedRecipe &recipe, const QString &text)
{
    const auto bytes = numberBetween(SeedRecipe::leastDataBytes, SeedRecipe::mostDataBytes, text);
    if (!bytes) {
        return failure(QStringLiteral("\"%1\" is not a size of data; use data=BYTES from %2 to %3")
                           .arg(text)
                           .arg(SeedRecipe::leastDataBytes)
                           .arg(SeedRecipe::mostDataBytes));
    }
    recipe.dataBytes = static_cast<int>(*bytes);
    return {};
}

Result<void, QString> readPart(SeedRecipe &recipe, const QString &part)
{
    if (part.startsWith(QLatin1String("keys=")))
        return readKeys(recipe, part.sliced(5));
    if (part.startsWith(QLatin1String("data=")))
        return readData(recipe, part.sliced(5));
    return failure(QStringLiteral("\"%1\" is unknown; after items:N come keys=SHAPE and data=BYTES")
                       .arg(part));
}

} // namespace

Result<SeedRecipe, QString> SeedRecipe::parse(const QString &text)
{
    SeedRecipe recipe;
    if (text == QLatin1String("demo"))
        return recipe;
    if (text == QLatin1String("empty")) {
        recipe.kind = Kind::Empty;
        return recipe;
    }
    if (!text.startsWith(QLatin1String("items:")))
        return failure(QStringLiteral("\"%1\" is unknown; use demo, empty or"
                                      " items:N[,keys=seq|uuid|phone|skew|mixed][,data=BYTES]")
                           .arg(text));
    recipe.kind = Kind::Items;
    const QStringList parts = text.sliced(6).split(QLatin1Char(','));
    auto outcome = readCount(recipe, parts.constFirst());
    for (qsizetype i = 1; outcome && i < parts.size(); ++i)
        outcome = readPart(recipe, parts.at(i));
    return outcome.map([&] { return recipe; });
}

} // namespace mapdesk::practice
