// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "displaytext.h"
#include "ids.h"
#include "itemtext.h"
#include "keydelegate.h"
#include "previewdelegate.h"
#include "roles.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace mapdesk;

// What a filter found, in the cells of the table.
class TestHighlights : public QObject
{
    Q_OBJECT

private slots:
    void marksTheKeyBehindItsEscapes();
    void marksThePreviewAsFarAsItGoes();
    void dataThatIsNotKeptHasNothingToMark();
    void isPaintedAndReadable_data();
    void isPaintedAndReadable();
    void whatIsCutOffIsNotPainted();
    void withoutAFilterNothingChanges();

private:
    QModelIndex key(const QByteArray &key);
    QModelIndex data(const QByteArray &data);
    // Of the model's one cell, as a delegate paints it.
    QImage painted(const HighlightDelegate &delegate, QStyle::State state, int width = 200);

    QStandardItemModel m_model{1, 1};
};

namespace {

ItemFilter keyFilter(const char *text)
{
    return {.key = QString::fromUtf8(text)};
}

ItemFilter dataFilter(const char *text)
{
    return {.data = QString::fromUtf8(text)};
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

QModelIndex TestHighlights::key(const QByteArray &key)
{
    m_model.clear();
    m_model.setRowCount(1);
    m_model.setColumnCount(1);
    const QModelIndex index = m_model.index(0, 0);
    m_model.setData(index, QVariant::fromValue(ItemKey(key)), ItemKeyRole);
    m_model.setData(index, visibleText(exactText(key)), Qt::DisplayRole);
    return index;
}

QModelIndex TestHighlights::data(const QByteArray &data)
{
    const QModelIndex index = key("k");
    m_model.setData(index, data, ItemDataRole);
    m_model.setData(index, true, HasDataRole);
    m_model.setData(index, previewText(data), Qt::DisplayRole);
    return index;
}

QImage TestHighlights::painted(const HighlightDelegate &delegate, QStyle::State state, int width)
{
    QImage image(width, 24, QImage::Format_RGB32);
    image.fill(QApplication::palette().color(QPalette::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state | QStyle::State_Enabled | QStyle::State_Active;
    option.palette = QApplication::palette();
    option.fontMetrics = QFontMetrics(option.font);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option.textElideMode = Qt::ElideRight;
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

void TestHighlights::marksTheKeyBehindItsEscapes()
{
    KeyDelegate delegate;
    delegate.setMarks(FilterMarks::ofKey(keyFilter("N")));
    QCOMPARE(delegate.marksIn(key("two\nlines")), (std::vector<TextMark>{{7, 1}}));
}

void TestHighlights::marksThePreviewAsFarAsItGoes()
{
    const QByteArray data = "{\"a\":\n\"" + QByteArray(140, 'x') + "needle and thread " + "\"}";
    const QModelIndex index = this->data(data);
    const QString shown = index.data().toString();
    QVERIFY(!shown.contains(QLatin1String("thread")));
    PreviewDelegate delegate;
    const auto marked = [&](const char *text) {
        delegate.setMarks(FilterMarks::ofData(dataFilter(text)));
        QStringList parts;
        for (const TextMark &mark : delegate.marksIn(index))
            parts.append(shown.mid(mark.start, mark.length));
        return parts;
    };
    QCOMPARE(marked("\"A\""), QStringList{QStringLiteral("\"a\"")});
    QCOMPARE(marked("needle"), QStringList{QStringLiteral("needle")});
    QCOMPARE(marked("needle and thread"), QStringList{QString::fromUtf8("needle and th…")});
    QVERIFY(marked("thread \"}").size() <= 1); // the sign of the cut at most
    QVERIFY(marked("nothing").isEmpty());
}

void TestHighlights::dataThatIsNotKeptHasNothingToMark()
{
    const QModelIndex index = key("k");
    m_model.setData(index, false, HasDataRole);
    m_model.setData(index, QStringLiteral("Not kept"), Qt::DisplayRole);
    PreviewDelegate delegate;
    delegate.setMarks(FilterMarks::ofData(dataFilter("kept")));
    QVERIFY(delegate.marksIn(index).empty());
}

void TestHighlights::isPaintedAndReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("isSelected");
    for (const bool isSelected : {false, true}) {
        const char *state = isSelected ? "selected" : "not selected";
        QTest::addRow("light, %s", state) << Theme::lightPalette() << isSelected;
        QTest::addRow("dark, %s", state) << Theme::darkPalette() << isSelected;
    }
}

void TestHighlights::isPaintedAndReadable()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, isSelected);
    QApplication::setPalette(palette);
    const HighlightDelegate::Colors colors = HighlightDelegate::colors(palette);
    QVERIFY(contrast(colors.ground, colors.text) >= 4.5);
    key("agent-anna");
    KeyDelegate delegate;
    delegate.setMarks(FilterMarks::ofKey(keyFilter("anna")));
    const QStyle::State state = isSelected ? QStyle::State_Selected : QStyle::State_None;
    QVERIFY(has(painted(delegate, state), colors.ground));
    delegate.setMarks(FilterMarks::ofKey(keyFilter("ben")));
    QVERIFY(!has(painted(delegate, state), colors.ground));
}

void TestHighlights::whatIsCutOffIsNotPainted()
{
    const QColor ground = HighlightDelegate::colors(QApplication::palette()).ground;
    key("agent-" + QByteArray(60, 'x') + "-anna");
    KeyDelegate delegate;
    delegate.setMarks(FilterMarks::ofKey(keyFilter("anna")));
    QVERIFY(!has(painted(delegate, {}, 100), ground));
    QVERIFY(has(painted(delegate, {}, 2000), ground));
}

void TestHighlights::withoutAFilterNothingChanges()
{
    key("agent-anna");
    KeyDelegate delegate;
    const QImage before = painted(delegate, {});
    delegate.setMarks(FilterMarks::ofKey(keyFilter("anna")));
    QVERIFY(painted(delegate, {}) != before);
    delegate.setMarks({});
    QCOMPARE(painted(delegate, {}), before);
}

QTEST_MAIN(TestHighlights)
#include "tst_highlights.moc"
