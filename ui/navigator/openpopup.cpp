// SPDX-License-Identifier: GPL-3.0-or-later
#include "openpopup.h"

#include "icons.h"
#include "openchoicedelegate.h"
#include "plainlabel.h"
#include "theme.h"
#include "widgetnames.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QStyle>

namespace mapdesk {

namespace {

constexpr int leastWidth = 480;

} // namespace

OpenPopup::OpenPopup(QWidget &box)
    : QFrame(&box)
    , m_box(box)
    , m_icon(new QLabel(this))
    , m_notice(plainLabel({}, this))
    , m_sentence(plainLabel({}, this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    hide();
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setNames(this, "openPopup", tr("Open popup"));
    setNames(m_notice, "openNotice", tr("Open notice"));
    setNames(m_sentence, "openMeaning", tr("Open meaning"));
    setNames(m_list, "openChoices", tr("Open choices"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OpenChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize({side, side});

    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->setColumnMinimumWidth(2, 8);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_notice, 0, 1);
    layout->addWidget(m_sentence, 1, 0, 1, 2);
    layout->addWidget(m_list, 2, 0, 1, 3);
    m_icon->setContentsMargins(8, 2, 0, 0);
    m_sentence->setContentsMargins(8, 0, 0, 0);

    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        emit clicked(m_meaning.choices[size_t(index.row())].place);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OpenPopup::showCurrent);
    applyPalette();
}

void OpenPopup::showMeaning(const OpenMeaning &meaning)
{
    if (QWidget *window = m_box.window(); parentWidget() != window) {
        setParent(window);
        window->installEventFilter(this);
    }
    m_meaning = meaning;
    m_notice->setText(meaning.notice);
    m_notice->setAccessibleDescription(meaning.notice);
    m_notice->setVisible(!meaning.notice.isEmpty());
    m_icon->setVisible(!meaning.notice.isEmpty());
    applyPalette();
    fillList();
    showCurrent();
    place();
    show();
    raise();
}

const OpenChoice *OpenPopup::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? nullptr : &m_meaning.choices[size_t(row)];
}

void OpenPopup::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row();
    const int next = row < 0 ? (by > 0 ? 0 : count - 1) : (row + by + count) % count;
    m_list->setCurrentIndex(m_model->index(next, 0));
}

QString OpenPopup::spokenText() const
{
    return QStringLiteral("%1\n%2").arg(m_notice->text(), m_sentence->text()).trimmed();
}

bool OpenPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void OpenPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyPalette();
}

void OpenPopup::fillList()
{
    m_model->clear();
    for (const OpenChoice &choice : m_meaning.choices) {
        auto *item = new QStandardItem(themedIcon(choice.icon), choice.text);
        item->setData(choice.note, OpenChoiceDelegate::noteRole);
        item->setData(choice.text + u'\n' + choice.note, Qt::ToolTipRole);
        item->setAccessibleText(choice.text + QStringLiteral(", ") + choice.note);
        m_model->appendRow(item);
    }
    m_list->setVisible(!m_meaning.choices.empty());
    layout()->setContentsMargins(1, 6, 1, m_meaning.choices.empty() ? 6 : 1);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_model->rowCount());
    if (m_meaning.isAnswer)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void OpenPopup::showCurrent()
{
    const OpenChoice *choice = current();
    m_sentence->setText(choice ? choice->sentence : QString());
    m_sentence->setVisible(choice);
    if (isVisible())
        place();
    emit currentChanged();
}

// As wide as the box, or wider where that is narrow, and within the window.
void OpenPopup::place()
{
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const QPoint below = m_box.mapTo(parentWidget(), QPoint(0, m_box.height() + 2));
    const int width = qMin(qMax(m_box.width(), leastWidth), room.width());
    const int left = qMax(room.left(), qMin(below.x(), room.right() - width));
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : sizeHint().height();
    setGeometry(left, below.y(), width, qMin(height, room.bottom() - below.y()));
}

void OpenPopup::applyPalette()
{
    const QColor color = m_meaning.isWarning ? themecolors::warning(palette())
                                             : palette().color(QPalette::Link);
    const auto icon = m_meaning.isWarning ? QStringLiteral("warning") : QStringLiteral("info");
    showIcon(*m_icon, icon, color);
}

} // namespace mapdesk
