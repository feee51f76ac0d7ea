// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every source reads. Included by the build alone: sources name what they use.
#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMetaType>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <QTimer>
#include <QVariant>
