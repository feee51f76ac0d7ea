// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "coredumps.h"
#include "journalcheck.h"
#include "logging.h"
#include "machinememory.h"
#include "proxychoice.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>

#include <cstdio>

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

// In the person's language, which takes an application that needs no display.
int printHelp(int argc, char **argv)
{
    const QCoreApplication qtApplication(argc, argv);
    const mapdesk::Translations translations;
    print(stdout, mapdesk::CommandLine::helpText());
    return 0;
}

// Read again, so that what is wrong is said in the person's language.
int printWrongUse(int argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication qtApplication(argc, argv);
    const mapdesk::Translations translations;
    print(stderr, QStringLiteral("mapdesk: ") + mapdesk::CommandLine::parse(arguments).error());
    return 2;
}

int checkJournal(int argc, char **argv, const QString &path)
{
    const QCoreApplication qtApplication(argc, argv);
    const mapdesk::Translations translations;
    const mapdesk::JournalCheck check = mapdesk::checkJournal(path);
    for (const QString &sentence : check.sentences)
        print(stdout, sentence);
    return check.exitCode;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    mapdesk::installRedactingLog();
    mapdesk::forbidCoreDumps();
    mapdesk::giveLargeMemoryBack();
    mapdesk::useNoApplicationProxy();
    // Before QApplication, which would want a display for an answer that needs none.
    const QStringList arguments = argumentsOf(argc, argv);
    if (arguments.contains(QLatin1String("--help")))
        return printHelp(argc, argv);
    if (arguments.contains(QLatin1String("--version"))) {
        print(stdout, QStringLiteral("mapdesk " MAPDESK_VERSION));
        return 0;
    }
    const auto options = mapdesk::CommandLine::parse(arguments);
    if (!options)
        return printWrongUse(argc, argv, arguments);

    // The data folder has its name from it.
    QCoreApplication::setApplicationName(QStringLiteral("mapdesk"));
    if (options->journalCheck)
        return checkJournal(argc, argv, options->journalCheck->path);

    QApplication qtApplication(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Mapdesk"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.mapdesk.Mapdesk"));
    QApplication::setApplicationVersion(QStringLiteral(MAPDESK_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/mapdesk.svg")));
    mapdesk::Application application;
    const auto started = application.start(*options);
    if (!started) {
        print(stderr, QStringLiteral("mapdesk: ") + started.error());
        QMessageBox::critical(nullptr, QStringLiteral("Mapdesk"), started.error());
        return 1;
    }
    if (*started == mapdesk::Application::Started::Elsewhere)
        return 0;
    return QApplication::exec();
}
