// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonformat.h"
#include "randomjson.h"
#include "treedocument.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mapdesk;

namespace {

using Kind = JsonNode::Kind;
using Place = std::vector<int>; // a row by its rows, from the root on

Place placeOf(QModelIndex index)
{
    Place place;
    for (; index.parent().isValid(); index = index.parent())
        place.insert(place.begin(), index.row());
    return place;
}

QModelIndex indexAt(const JsonTreeModel &model, const Place &place)
{
    QModelIndex index = model.index(0, 0);
    for (const int row : place)
        index = model.index(row, 0, index);
    return index;
}

QModelIndexList allRows(const JsonTreeModel &model)
{
    QModelIndexList rows{model.index(0, 0)};
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const QModelIndex index = rows[at];
        for (int row = 0; row < model.rowCount(index); ++row)
            rows += model.index(row, 0, index);
    }
    return rows;
}

// What an edit does to the rows: those of `container` that stood before `first` stay, each other is
// asked for.
struct Effect
{
    Place container;
    std::function<std::optional<int>(int row)> rowAfter;
};

// Where a row stands after an edit; nothing if it is gone.
std::optional<Place> placeAfter(Place place, const Effect &effect)
{
    const size_t level = effect.container.size();
    if (place.size() <= level
        || !std::equal(effect.container.begin(), effect.container.end(), place.begin()))
        return place;
    const std::optional<int> row = effect.rowAfter(place[level]);
    if (!row)
        return {};
    place[level] = *row;
    return place;
}

Effect noEffect()
{
    return {{}, [](int row) { return row; }};
}

// Key and value, without white space.
std::pair<QString, QByteArray> tokens(const QModelIndex &index)
{
    const auto path = index.data(JsonTreeModel::PathRole).value<JsonPath>();
    const auto value = JsonText::parse(index.data(JsonTreeModel::ValueTextRole).toByteArray());
    return {path.empty() ? QString() : path.back().key, compactJson(*value)};
}

// Rows that cannot be told apart may stand for each other.
bool isSame(const QModelIndex &one, const QModelIndex &other)
{
    return one == other || tokens(one) == tokens(other);
}

bool hasTwin(const QModelIndex &index)
{
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    const QModelIndex previous = index.siblingAtRow(index.row() - 1);
    return (next.isValid() && isSame(index, next))
        || (previous.isValid() && isSame(index, previous));
}

// What a view shows that reads a cell only when it is told to.
class Mirror
{
public:
    explicit Mirror(const JsonTreeModel &model)
        : m_model(model)
    {
        for (const QModelIndex &index : allRows(model))
            read(index);
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 read(first.siblingAtRow(row));
                         });
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &parent, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 readAll(m_model.index(row, 0, parent));
                         });
    }

    bool isRight() const
    {
        const QModelIndexList rows = allRows(m_model);
        return std::all_of(rows.begin(), rows.end(), [this](const QModelIndex &index) {
            return m_texts.value(index) == textsOf(index);
        });
    }

private:
    static QStringList textsOf(const QModelIndex &index)
    {
        QStringList texts;
        for (int column = 0; column < JsonTreeModel::ColumnCount; ++column)
            texts += index.siblingAtColumn(column).data().toString();
        texts += QString::fromUtf8(index.data(JsonTreeModel::ValueTextRole).toByteArray());
        return texts;
    }

    void read(const QModelIndex &index) { m_texts[index] = textsOf(index); }

    void readAll(const QModelIndex &top)
    {
        read(top);
        for (int row = 0; row < m_model.rowCount(top); ++row)
            readAll(m_model.index(row, 0, top));
    }

    const JsonTreeModel &m_model;
    QHash<QPersistentModelIndex, QStringList> m_texts;
    QObject m_context;
};

// Random edits by the model.
class Editing
{
public:
    Editing(RandomJson &random, JsonTreeModel &model)
        : m_random(random)
        , m_model(model)
    {
    }

    // Makes one; its effect on the rows.
    Effect edit();

private:
    Effect add(const QModelIndex &index);
    Effect remove(const QModelIndex &index);
    Effect move(const QModelIndex &index);
    Effect setKind(const QModelIndex &index);
    Effect setText(const QModelIndex &index);

    RandomJson &m_random;
    JsonTreeModel &m_model;
};

Effect Editing::edit()
{
    const QModelIndexList rows = allRows(m_model);
    const QModelIndex index = rows[m_random.bounded(int(rows.size()))];
    switch (m_random.bounded(6)) {
    case 0:
        return add(index);
    case 1:
        return remove(index);
    case 2:
        return move(index);
    case 3:
        return setKind(index);
    default:
        return setText(index);
    }
}

Effect Editing::add(const QModelIndex &index)
{
    if (m_model.canAddChild(index) && m_random.happens(50)) {
        m_model.addChild(index);
        return noEffect();
    }
    const Effect effect{placeOf(index.parent()),
                        [last = index.row()](int row) { return row > last ? row + 1 : row; }};
    return m_model.addBehind(index) ? effect : noEffect();
}

Effect Editing::remove(const QModelIndex &index)
{
    if (!index.parent().isValid() || hasTwin(index))
        return noEffect();
    const Effect effect{placeOf(index.parent()), [gone = index.row()](int row) {
                            return row == gone ? std::nullopt
                                               : std::optional(row > gone ? row - 1 : row);
                        }};
    m_model.remove(index);
    return effect;
}

Effect Editing::move(const QModelIndex &index)
{
    const int from = index.row();
    const int to = m_random.bounded(m_model.rowCount(index.parent()));
    const Effect effect{placeOf(index.parent()), [from, to](int row) {
                            if (row == from)
                                return to;
                            const int without = row > from ? row - 1 : row;
                            return without >= to ? without + 1 : without;
                        }};
    return m_model.move(index, to - from) ? effect : noEffect();
}

Effect Editing::setKind(const QModelIndex &index)
{
    const Kind kind = Kind(m_random.bounded(7));
    const bool keepsChildren = kind == Kind::Object || kind == Kind::Array;
    const Effect effect{placeOf(index), [](int) { return std::optional<int>(); }};
    m_model.setKind(index, kind);
    return keepsChildren ? noEffect() : effect;
}

Effect Editing::setText(const QModelIndex &index)
{
    const int column = m_random.bounded(2);
    const QString text = m_random.happens(50) ? m_random.key()
                                              : QString::fromUtf8(m_random.scalar());
    m_model.setData(index.siblingAtColumn(column), text);
    return noEffect();
}

} // namespace

class TestJsonTreeModelRandom : public QObject
{
    Q_OBJECT

private slots:
    void keepsRowsThroughEdits();
    void takesAnyText();
};

void TestJsonTreeModelRandom::keepsRowsThroughEdits()
{
    const quint32 seed = RandomJson::seed(20261126);
    RandomJson random(seed);
    for (int round = 0; round < 60; ++round) {
        TreeDocument document(random.document(1 + random.bounded(40)));
        JsonTreeModel &model = document.model();
        const QAbstractItemModelTester tester(&model);
        const Mirror mirror(model);
        for (int step = 0; step < 15; ++step) {
            const QByteArray before = document.text();
            std::vector<std::pair<QPersistentModelIndex, Place>> rows;
            for (const QModelIndex &index : allRows(model))
                rows.emplace_back(index, placeOf(index));
            const Effect effect = Editing(random, model).edit();
            const QByteArray where = "seed " + QByteArray::number(seed) + ", " + before + " -> "
                + document.text();
            QVERIFY2(model.isCurrent(), where.constData());
            QVERIFY2(rowsOf(model) == rowsOfText(document.text()), where.constData());
            QVERIFY2(mirror.isRight(), where.constData());
            for (const auto &[index, place] : rows) {
                const std::optional<Place> after = placeAfter(place, effect);
                if (!after)
                    continue;
                QVERIFY2(index.isValid(), where.constData());
                QVERIFY2(isSame(index, indexAt(model, *after)), where.constData());
            }
        }
    }
}

void TestJsonTreeModelRandom::takesAnyText()
{
    const quint32 seed = RandomJson::seed(20261127);
    RandomJson random(seed);
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    const Mirror mirror(model);
    QByteArray valid = "{}";
    for (int step = 0; step < 600; ++step) {
        const QByteArray text = random.happens(70) ? random.document(1 + random.bounded(30))
                                                   : random.damaged(valid);
        model.setText(text);
        const bool isValid = JsonText::parse(text).has_value();
        if (isValid)
            valid = text;
        const QByteArray where = "seed " + QByteArray::number(seed) + ", " + text;
        QVERIFY2(model.isCurrent() == isValid, where.constData());
        QVERIFY2(rowsOf(model) == rowsOfText(valid), where.constData());
        QVERIFY2(mirror.isRight(), where.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonTreeModelRandom)
#include "tst_jsontreemodelrandom.moc"
