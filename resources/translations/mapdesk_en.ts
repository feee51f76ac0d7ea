<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BatchTexts</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln item(s) never expire?</source>
        <translation>
            <numerusform>Let %Ln item never expire?</numerusform>
            <numerusform>Let %Ln items never expire?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend the expiry of %Ln item(s) by %1?</source>
        <translation>
            <numerusform>Extend the expiry of %Ln item by %1?</numerusform>
            <numerusform>Extend the expiry of %Ln items by %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the expiry of %Ln item(s)?</source>
        <translation>
            <numerusform>Change the expiry of %Ln item?</numerusform>
            <numerusform>Change the expiry of %Ln items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)?</source>
        <translation>
            <numerusform>Delete %Ln item?</numerusform>
            <numerusform>Delete %Ln items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the %Ln deleted item(s) again?</source>
        <translation>
            <numerusform>Create the %Ln deleted item again?</numerusform>
            <numerusform>Create the %Ln deleted items again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the expiry of %Ln item(s) back to what it was?</source>
        <translation>
            <numerusform>Set the expiry of %Ln item back to what it was?</numerusform>
            <numerusform>Set the expiry of %Ln items back to what it was?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend %Ln item(s)</source>
        <translation>
            <numerusform>Extend %Ln item</numerusform>
            <numerusform>Extend %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)</source>
        <translation>
            <numerusform>Delete %Ln item</numerusform>
            <numerusform>Delete %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln item(s)</source>
        <translation>
            <numerusform>Create %Ln item</numerusform>
            <numerusform>Create %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %Ln item(s)</source>
        <translation>
            <numerusform>Change expiry of %Ln item</numerusform>
            <numerusform>Change expiry of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more never expire(s) and cannot be extended: left as it is</source>
        <translation>
            <numerusform>%Ln more never expires and cannot be extended: left as it is</numerusform>
            <numerusform>%Ln more never expire and cannot be extended: left as it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more never expire(s) already</source>
        <translation>
            <numerusform>%Ln more never expires already</numerusform>
            <numerusform>%Ln more never expire already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than a year is not possible; %Ln item(s) get(s) a year.</source>
        <translation>
            <numerusform>More than a year is not possible; %Ln item gets a year.</numerusform>
            <numerusform>More than a year is not possible; %Ln items get a year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln item(s) that moment has passed, so nothing is sent.</source>
        <translation>
            <numerusform>For %Ln item that moment has passed, so nothing is sent.</numerusform>
            <numerusform>For %Ln items that moment has passed, so nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to extend: %Ln chosen item(s) never expire(s).</source>
        <translation>
            <numerusform>Nothing to extend: %Ln chosen item never expires.</numerusform>
            <numerusform>Nothing to extend: %Ln chosen items never expire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to change: %Ln chosen item(s) never expire(s) already.</source>
        <translation>
            <numerusform>Nothing to change: %Ln chosen item never expires already.</numerusform>
            <numerusform>Nothing to change: %Ln chosen items never expire already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) never expire(s) now.</source>
        <translation>
            <numerusform>%Ln item never expires now.</numerusform>
            <numerusform>%Ln items never expire now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) was/were extended by %1.</source>
        <translation>
            <numerusform>%Ln item was extended by %1.</numerusform>
            <numerusform>%Ln items were extended by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expiry of %Ln item(s) was changed.</source>
        <translation>
            <numerusform>The expiry of %Ln item was changed.</numerusform>
            <numerusform>The expiry of %Ln items was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) was/were deleted.</source>
        <translation>
            <numerusform>%Ln item was deleted.</numerusform>
            <numerusform>%Ln items were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln item(s) is/are there again.</source>
        <translation>
            <numerusform>Undone: %Ln item is there again.</numerusform>
            <numerusform>Undone: %Ln items are there again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln item(s) has/have the earlier expiry.</source>
        <translation>
            <numerusform>Undone: %Ln item has the earlier expiry.</numerusform>
            <numerusform>Undone: %Ln items have the earlier expiry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed by somebody else</source>
        <translation>
            <numerusform>%Ln changed by somebody else</numerusform>
            <numerusform>%Ln changed by somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not certain</source>
        <translation>
            <numerusform>%Ln not certain</numerusform>
            <numerusform>%Ln not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln not tried</numerusform>
            <numerusform>%Ln not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) has/have text of yours that is not saved: it is kept.</source>
        <translation>
            <numerusform>%Ln item has text of yours that is not saved: it is kept.</numerusform>
            <numerusform>%Ln items have text of yours that is not saved: it is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainReportText</name>
    <message numerus="yes">
        <source>The journal is whole, and the data of %n entry(s) was purged: entry %1 of %2 is the latest that says so.</source>
        <translation>
            <numerusform>The journal is whole, and the data of %n entry was purged: entry %1 of %2 is the latest that says so.</numerusform>
            <numerusform>The journal is whole, and the data of %n entries was purged: entry %1 of %2 is the latest that says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is the first of %n place(s) where it is broken.</source>
        <translation>
            <numerusform>That is the first of %n place where it is broken.</numerusform>
            <numerusform>That is the first of %n places where it is broken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n entry(s), from %1 to %2.</source>
        <translation>
            <numerusform>It has %n entry, from %1 to %2.</numerusform>
            <numerusform>It has %n entries, from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) say an earlier time than the entry before: the clock was set back.</source>
        <translation>
            <numerusform>%n entry says an earlier time than the entry before: the clock was set back.</numerusform>
            <numerusform>%n entries say an earlier time than the entry before: the clock was set back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTexts</name>
    <message numerus="yes">
        <source>Save data of %n item(s)</source>
        <translation>
            <numerusform>Save data of %n item</numerusform>
            <numerusform>Save data of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s)</source>
        <translation>
            <numerusform>Create %n item</numerusform>
            <numerusform>Create %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionTexts</name>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n map(s)</source>
        <translation>
            <numerusform>Delete %n map</numerusform>
            <numerusform>Delete %n maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This map has more than %Ln item(s). Delete it all the same?</source>
        <translation>
            <numerusform>This map has more than %Ln item. Delete it all the same?</numerusform>
            <numerusform>This map has more than %Ln items. Delete it all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln item(s) are kept on this computer and can be put back by an undo. All others are lost for good.</source>
        <translation>
            <numerusform>Only the first %Ln item is kept on this computer and can be put back by an undo. All others are lost for good.</numerusform>
            <numerusform>Only the first %Ln items are kept on this computer and can be put back by an undo. All others are lost for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftLoss</name>
    <message numerus="yes">
        <source>%n item(s) have text that was not saved.</source>
        <translation>
            <numerusform>%n item has text that was not saved.</numerusform>
            <numerusform>%n items have text that was not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written, and not written then.</source>
        <translation>
            <numerusform>%Ln item is still to be written, and not written then.</numerusform>
            <numerusform>%Ln items are still to be written, and not written then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written. Stop and close?</source>
        <translation>
            <numerusform>%Ln item is still to be written. Stop and close?</numerusform>
            <numerusform>%Ln items are still to be written. Stop and close?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written. Stop and quit?</source>
        <translation>
            <numerusform>%Ln item is still to be written. Stop and quit?</numerusform>
            <numerusform>%Ln items are still to be written. Stop and quit?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiryConfirmation</name>
    <message numerus="yes">
        <source>Change expiry of %n item(s)</source>
        <translation>
            <numerusform>Change expiry of %n item</numerusform>
            <numerusform>Change expiry of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n map(s)</source>
        <translation>
            <numerusform>Change expiry of %n map</numerusform>
            <numerusform>Change expiry of %n maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTreeText</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln element</numerusform>
            <numerusform>%Ln elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySearchTexts</name>
    <message numerus="yes">
        <source>%Ln item(s) found</source>
        <translation>
            <numerusform>%Ln item found</numerusform>
            <numerusform>%Ln items found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln map(s) of %1 were searched.</source>
        <translation>
            <numerusform>The only map of %1 was searched.</numerusform>
            <numerusform>All %Ln maps of %1 were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) of %1 were searched (%2).</source>
        <translation>
            <numerusform>%Ln map of %1 was searched (%2).</numerusform>
            <numerusform>%Ln maps of %1 were searched (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) found whose keys begin with it.</source>
        <translation>
            <numerusform>%Ln item found whose key begins with it.</numerusform>
            <numerusform>%Ln items found whose keys begin with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them has an item with this key.</source>
        <translation>
            <numerusform>%Ln of them has an item with this key.</numerusform>
            <numerusform>%Ln of them have an item with this key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) could not be asked and may have it, too.</source>
        <translation>
            <numerusform>%Ln map could not be asked and may have it, too.</numerusform>
            <numerusform>%Ln maps could not be asked and may have it, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) had been deleted or had expired by then.</source>
        <translation>
            <numerusform>%Ln map had been deleted or had expired by then.</numerusform>
            <numerusform>%Ln maps had been deleted or had expired by then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) could not be asked: %1.</source>
        <translation>
            <numerusform>%Ln map could not be asked: %1.</numerusform>
            <numerusform>%Ln maps could not be asked: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadingStatus</name>
    <message numerus="yes">
        <source>%Ln item(s) loaded</source>
        <translation>
            <numerusform>%Ln item loaded</numerusform>
            <numerusform>%Ln items loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded item(s) match</source>
        <translation>
            <numerusform>%1 of %Ln loaded item matches</numerusform>
            <numerusform>%1 of %Ln loaded items match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without data: the memory limit is reached</source>
        <translation>
            <numerusform>%Ln of them without data: the memory limit is reached</numerusform>
            <numerusform>%Ln of them without data: the memory limit is reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with this prefix</source>
        <translation>
            <numerusform>%Ln item with this prefix</numerusform>
            <numerusform>%Ln items with this prefix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the data of %Ln item(s) is not kept and was not searched</source>
        <translation>
            <numerusform>the data of %Ln item is not kept and was not searched</numerusform>
            <numerusform>the data of %Ln items is not kept and was not searched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) with this prefix match</source>
        <translation>
            <numerusform>%1 of %Ln item with this prefix matches</numerusform>
            <numerusform>%1 of %Ln items with this prefix match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapsStatus</name>
    <message numerus="yes">
        <source>%Ln map(s) loaded</source>
        <translation>
            <numerusform>%Ln map loaded</numerusform>
            <numerusform>%Ln maps loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded map(s) match</source>
        <translation>
            <numerusform>%1 of %Ln loaded map matches</numerusform>
            <numerusform>%1 of %Ln loaded maps match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionTexts</name>
    <message numerus="yes">
        <source>%Ln permission(s)</source>
        <translation>
            <numerusform>%Ln permission</numerusform>
            <numerusform>%Ln permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln permission(s) match</source>
        <translation>
            <numerusform>%1 of %Ln permission matches</numerusform>
            <numerusform>%1 of %Ln permissions match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n permission(s)</source>
        <translation>
            <numerusform>Revoke %n permission</numerusform>
            <numerusform>Revoke %n permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n permission(s)</source>
        <translation>
            <numerusform>Change %n permission</numerusform>
            <numerusform>Change %n permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n permission(s)</source>
        <translation>
            <numerusform>Grant %n permission</numerusform>
            <numerusform>Grant %n permissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutBackTexts</name>
    <message numerus="yes">
        <source>Put back %n item(s)</source>
        <translation>
            <numerusform>Put back %n item</numerusform>
            <numerusform>Put back %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s) again</source>
        <translation>
            <numerusform>Create %n item again</numerusform>
            <numerusform>Create %n items again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back expiry of %n item(s)</source>
        <translation>
            <numerusform>Put back expiry of %n item</numerusform>
            <numerusform>Put back expiry of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back expiry of %n map(s)</source>
        <translation>
            <numerusform>Put back expiry of %n map</numerusform>
            <numerusform>Put back expiry of %n maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordNotices</name>
    <message numerus="yes">
        <source>%n more: the history has all of them.</source>
        <translation>
            <numerusform>%n more: the history has all of them.</numerusform>
            <numerusform>%n more: the history has all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mapdesk ended before it knew what became of %n write(s).</source>
        <translation>
            <numerusform>Mapdesk ended before it knew what became of %n write.</numerusform>
            <numerusform>Mapdesk ended before it knew what became of %n writes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoredText</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s)</source>
        <translation>
            <numerusform>%Ln permission</numerusform>
            <numerusform>%Ln permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) had expired meanwhile and did not come back.</source>
        <translation>
            <numerusform>%Ln item had expired meanwhile and did not come back.</numerusform>
            <numerusform>%Ln items had expired meanwhile and did not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of %1 could not be put back.</source>
        <translation>
            <numerusform>%Ln part of %1 could not be put back.</numerusform>
            <numerusform>%Ln parts of %1 could not be put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopTexts</name>
    <message numerus="yes">
        <source>Change expiry of %n item(s)</source>
        <translation>
            <numerusform>Change expiry of %n item</numerusform>
            <numerusform>Change expiry of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n map(s)</source>
        <translation>
            <numerusform>Change expiry of %n map</numerusform>
            <numerusform>Change expiry of %n maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s)</source>
        <translation>
            <numerusform>Create %n item</numerusform>
            <numerusform>Create %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoTexts</name>
    <message numerus="yes">
        <source>Undo %n write(s)</source>
        <translation>
            <numerusform>Undo %n write</numerusform>
            <numerusform>Undo %n writes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n write(s)</source>
        <translation>
            <numerusform>Redo %n write</numerusform>
            <numerusform>Redo %n writes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n map(s)</source>
        <translation>
            <numerusform>Put back %n map</numerusform>
            <numerusform>Put back %n maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::BackgroundLoading</name>
    <message numerus="yes">
        <source>Also loading %Ln map(s)</source>
        <translation>
            <numerusform>Also loading %Ln map</numerusform>
            <numerusform>Also loading %Ln maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::BulkActions</name>
    <message numerus="yes">
        <source>E&amp;xtend %Ln item(s) by</source>
        <translation>
            <numerusform>E&amp;xtend %Ln item by</numerusform>
            <numerusform>E&amp;xtend %Ln items by</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln item(s) ne&amp;ver expire</source>
        <translation>
            <numerusform>Let %Ln item ne&amp;ver expire</numerusform>
            <numerusform>Let %Ln items ne&amp;ver expire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln item(s)…</source>
        <translation>
            <numerusform>&amp;Delete %Ln item…</numerusform>
            <numerusform>&amp;Delete %Ln items…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::ExtensionSheet</name>
    <message numerus="yes">
        <source>Extend the expiry of %Ln item(s) by how much?</source>
        <translation>
            <numerusform>Extend the expiry of %Ln item by how much?</numerusform>
            <numerusform>Extend the expiry of %Ln items by how much?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::FilterBar</name>
    <message numerus="yes">
        <source>%Ln condition(s) set</source>
        <translation>
            <numerusform>%Ln condition set</numerusform>
            <numerusform>%Ln conditions set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryController</name>
    <message numerus="yes">
        <source>The newest %Ln write(s), there are more</source>
        <translation>
            <numerusform>The newest %Ln write, there are more</numerusform>
            <numerusform>The newest %Ln writes, there are more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s)</source>
        <translation>
            <numerusform>%Ln write</numerusform>
            <numerusform>%Ln writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryDaysBox</name>
    <message numerus="yes">
        <source>Keep customers&apos; data for %Ln day(s) only?</source>
        <translation>
            <numerusform>Keep customers&apos; data for %Ln day only?</numerusform>
            <numerusform>Keep customers&apos; data for %Ln days only?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep it for %Ln day(s)</source>
        <translation>
            <numerusform>Keep it for %Ln day</numerusform>
            <numerusform>Keep it for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers&apos; data is kept for %Ln day(s).</source>
        <translation>
            <numerusform>Customers&apos; data is kept for %Ln day.</numerusform>
            <numerusform>Customers&apos; data is kept for %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemsController</name>
    <message numerus="yes">
        <source>%Ln row(s) that were selected no longer are: in this order they lie in too many places.</source>
        <translation>
            <numerusform>%Ln row that was selected no longer is: in this order the rows lie in too many places.</numerusform>
            <numerusform>%Ln rows that were selected no longer are: in this order they lie in too many places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::JournalCare</name>
    <message numerus="yes">
        <source>%Ln entries of the journal were exported to %1. Head hash: %2</source>
        <translation>
            <numerusform>%Ln entry of the journal was exported to %1. Head hash: %2</numerusform>
            <numerusform>%Ln entries of the journal were exported to %1. Head hash: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonChangesModel</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reordered</source>
        <translation>
            <numerusform>%n reordered</numerusform>
            <numerusform>%n reordered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::MergeSheet</name>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>%n place still to choose</numerusform>
            <numerusform>%n places still to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::MessageStrip</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (once)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::NamespaceModel</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) loaded. The map is not completely loaded, so there may be more.</source>
        <translation>
            <numerusform>%Ln item loaded. The map is not completely loaded, so there may be more.</numerusform>
            <numerusform>%Ln items loaded. The map is not completely loaded, so there may be more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileRemoval</name>
    <message numerus="yes">
        <source>%n unsaved text(s) are lost with it:</source>
        <translation>
            <numerusform>%n unsaved text is lost with it:</numerusform>
            <numerusform>%n unsaved texts are lost with it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileTransfer</name>
    <message numerus="yes">
        <source>%n profile(s) brought in. Secrets are not in the file: they are asked for when a profile is opened.</source>
        <translation>
            <numerusform>%n profile brought in. Secrets are not in the file: they are asked for when a profile is opened.</numerusform>
            <numerusform>%n profiles brought in. Secrets are not in the file: they are asked for when a profile is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) exported to %1, without any secret.</source>
        <translation>
            <numerusform>%n profile exported to %1, without any secret.</numerusform>
            <numerusform>%n profiles exported to %1, without any secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::TwilioCliImportDialog</name>
    <message numerus="yes">
        <source>Bring in %n profile(s)</source>
        <translation>
            <numerusform>Bring in %n profile</numerusform>
            <numerusform>Bring in %n profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::UnsavedChanges</name>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved text(s) from last time: %1.</source>
        <translation>
            <numerusform>%n unsaved text from last time: %1.</numerusform>
            <numerusform>%n unsaved texts from last time: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::WelcomePage</name>
    <message numerus="yes">
        <source>%n profile(s) found. The keys go to the keychain; twilio-cli&apos;s own file is not changed.</source>
        <translation>
            <numerusform>%n profile found. The keys go to the keychain; twilio-cli&apos;s own file is not changed.</numerusform>
            <numerusform>%n profiles found. The keys go to the keychain; twilio-cli&apos;s own file is not changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
