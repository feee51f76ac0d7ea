// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzz target each file of the directories that are named, so that what fuzzing has found
// and kept is tested without libFuzzer, too.
#include "fuzzing.h"

#include <QDirIterator>
#include <QFile>

namespace {

// How many files there were.
int replay(const QString &directory)
{
    int count = 0;
    QDirIterator files(directory, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        mapdesk::fuzz::require(file.open(QIODevice::ReadOnly), "a corpus file can be read");
        std::fprintf(stderr, "%s\n", qPrintable(files.fileName()));
        const QByteArray input = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()),
                               size_t(input.size()));
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i)
        count += replay(QString::fromLocal8Bit(argv[i]));
    mapdesk::fuzz::require(count > 0, "there is a corpus");
    return 0;
}
