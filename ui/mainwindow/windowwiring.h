// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

class CenterStack;
class DataPanel;
class InspectorController;
class ItemsController;
class ItemsPanel;
class MessageBar;
class NavigatorController;
class OpenBoxController;
class Preferences;
class SyncSession;
class ViewSwitch;
class UnsavedChanges;

// A service that is chosen in the tree is shown with its maps, an item that is chosen in the
// inspector.
void connectCenter(CenterStack &center, NavigatorController &navigator,
                   InspectorController &inspector, MessageBar &messages);

// Leads what the Open box finds within the open map to the table and the inspector. All must
// outlive `open`.
void connectOpenBox(OpenBoxController &open, ItemsController &items, ItemsPanel &itemsPanel,
                    InspectorController &inspector, MessageBar &messages);

// The same for the list of unsaved texts.
void connectUnsavedChanges(UnsavedChanges &unsaved, ItemsController &items,
                           InspectorController &inspector, MessageBar &messages);

// What the window's parts have to say.
void connectMessages(SyncSession &session, NavigatorController &navigator, ItemsController &items,
                     InspectorController &inspector, MessageBar &messages);

// The panel looks as the preferences say, and its switch of the layout is one of them.
void connectPreferences(Preferences &preferences, DataPanel &data);

// So does the tree of items.
void connectPreferences(Preferences &preferences, ViewSwitch &items);

} // namespace mapdesk
