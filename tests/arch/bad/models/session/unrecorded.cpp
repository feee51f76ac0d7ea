// SPDX-License-Identifier: GPL-3.0-or-later
// A write that the journal does not know of.

void removeItem()
{
    m_client.deleteItem(service, map, key, revision);
}
