// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seedrecipe.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace mapdesk::practice {

// Keys and data of the map that a recipe of items makes, one after the other: the same for the same
// recipe, the keys in no order.
class BenchItems
{
public:
    explicit BenchItems(const SeedRecipe &recipe);

    QByteArray nextKey();
    QByteArray data() const; // of that key: an object of as many bytes as the recipe says

private:
    SeedRecipe m_recipe;
    QRandomGenerator m_random;
    qint64 m_index = -1;
};

} // namespace mapdesk::practice
