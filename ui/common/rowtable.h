// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace mapdesk {

// What every table of rows in the program has in common: whole rows are selected and can be copied,
// Tab leaves the table, text is plain text, rows are `padding` pixels higher than a line of text.
void setUpRowTable(QTableView &table, int padding);

} // namespace mapdesk
