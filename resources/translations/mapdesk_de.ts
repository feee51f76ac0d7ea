<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessControl</name>
    <message>
        <source>The service&apos;s access control (ACL, acl_enabled) is on: an SDK client can do with a map what the map&apos;s permissions allow its identity. Account credentials and API keys, such as this program uses, can always do everything.</source>
        <translation>Die Zugriffskontrolle (ACL, acl_enabled) des Dienstes ist eingeschaltet: Ein SDK-Client darf mit einer Map tun, was deren Berechtigungen seiner Identität erlauben. Konto-Zugangsdaten und API-Schlüssel, wie dieses Programm sie benutzt, dürfen immer alles.</translation>
    </message>
    <message>
        <source>The service&apos;s access control (ACL, acl_enabled) is off: every identity with an access token for this service can read, write and manage all of its maps. Permissions have no effect until it is switched on.</source>
        <translation>Die Zugriffskontrolle (ACL, acl_enabled) des Dienstes ist ausgeschaltet: Jede Identität mit einem Access-Token für diesen Dienst darf alle seine Maps lesen, schreiben und verwalten. Berechtigungen wirken erst nach dem Einschalten.</translation>
    </message>
    <message>
        <source>It is not known whether the service&apos;s access control (ACL, acl_enabled) is on. Only then permissions have an effect.</source>
        <translation>Es ist nicht bekannt, ob die Zugriffskontrolle (ACL, acl_enabled) des Dienstes eingeschaltet ist. Nur dann wirken Berechtigungen.</translation>
    </message>
</context>
<context>
    <name>AnswerJudge</name>
    <message>
        <source>The server redirects to %1, which is not followed</source>
        <translation>Der Server leitet zu %1 um; dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Es kam keine Antwort</translation>
    </message>
    <message>
        <source>The answer with status %1 is not what Sync sends</source>
        <translation>Die Antwort mit Status %1 ist keine, wie Sync sie sendet</translation>
    </message>
</context>
<context>
    <name>BatchResult</name>
    <message>
        <source>The moment at which it expired before has passed</source>
        <translation>Der Zeitpunkt des früheren Ablaufs ist vorbei</translation>
    </message>
    <message>
        <source>What stood there before is not kept on this computer any more</source>
        <translation>Der frühere Stand wird auf diesem Computer nicht mehr aufbewahrt</translation>
    </message>
</context>
<context>
    <name>BatchTexts</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln item(s) never expire?</source>
        <translation>
            <numerusform>%Ln Eintrag nie ablaufen lassen?</numerusform>
            <numerusform>%Ln Einträge nie ablaufen lassen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend the expiry of %Ln item(s) by %1?</source>
        <translation>
            <numerusform>%Ln Eintrag um %1 verlängern?</numerusform>
            <numerusform>%Ln Einträge um %1 verlängern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the expiry of %Ln item(s)?</source>
        <translation>
            <numerusform>Ablauf von %Ln Eintrag ändern?</numerusform>
            <numerusform>Ablauf von %Ln Einträgen ändern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)?</source>
        <translation>
            <numerusform>%Ln Eintrag löschen?</numerusform>
            <numerusform>%Ln Einträge löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create the %Ln deleted item(s) again?</source>
        <translation>
            <numerusform>Den gelöschten Eintrag neu anlegen?</numerusform>
            <numerusform>Die %Ln gelöschten Einträge neu anlegen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the expiry of %Ln item(s) back to what it was?</source>
        <translation>
            <numerusform>Früheren Ablauf von %Ln Eintrag wiederherstellen?</numerusform>
            <numerusform>Früheren Ablauf von %Ln Einträgen wiederherstellen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag verlängern</numerusform>
            <numerusform>%Ln Einträge verlängern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag löschen</numerusform>
            <numerusform>%Ln Einträge löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag anlegen</numerusform>
            <numerusform>%Ln Einträge anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %Ln item(s)</source>
        <translation>
            <numerusform>Ablauf von %Ln Eintrag ändern</numerusform>
            <numerusform>Ablauf von %Ln Einträgen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more never expire(s) and cannot be extended: left as it is</source>
        <translation>
            <numerusform>%Ln weiterer läuft nie ab und lässt sich nicht verlängern: bleibt unverändert</numerusform>
            <numerusform>%Ln weitere laufen nie ab und lassen sich nicht verlängern: bleiben unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more never expire(s) already</source>
        <translation>
            <numerusform>%Ln weiterer läuft schon jetzt nie ab</numerusform>
            <numerusform>%Ln weitere laufen schon jetzt nie ab</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds at most, if nothing else writes to this map</source>
        <translation>Höchstens einige Sekunden, wenn sonst nichts in diese Map schreibt</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The first to expire</source>
        <translation>Läuft zuerst ab</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
    <message numerus="yes">
        <source>More than a year is not possible; %Ln item(s) get(s) a year.</source>
        <translation>
            <numerusform>Mehr als ein Jahr ist nicht möglich; %Ln Eintrag bekommt ein Jahr.</numerusform>
            <numerusform>Mehr als ein Jahr ist nicht möglich; %Ln Einträge bekommen ein Jahr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln item(s) that moment has passed, so nothing is sent.</source>
        <translation>
            <numerusform>Bei %Ln Eintrag ist dieser Zeitpunkt vorbei; für ihn wird nichts gesendet.</numerusform>
            <numerusform>Bei %Ln Einträgen ist dieser Zeitpunkt vorbei; für sie wird nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo creates them again, with the time they have left.</source>
        <translation>Rückgängig legt sie mit der verbleibenden Zeit neu an.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to extend: %Ln chosen item(s) never expire(s).</source>
        <translation>
            <numerusform>Nichts zu verlängern: Der gewählte Eintrag läuft nie ab.</numerusform>
            <numerusform>Nichts zu verlängern: %Ln gewählte Einträge laufen nie ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to change: %Ln chosen item(s) never expire(s) already.</source>
        <translation>
            <numerusform>Nichts zu ändern: Der gewählte Eintrag läuft schon jetzt nie ab.</numerusform>
            <numerusform>Nichts zu ändern: %Ln gewählte Einträge laufen schon jetzt nie ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Items of %1 are being extended: %2 of %3</source>
        <translation>Einträge von %1 werden verlängert: %2 von %3</translation>
    </message>
    <message>
        <source>Items of %1 get another expiry: %2 of %3</source>
        <translation>Einträge von %1 bekommen einen anderen Ablauf: %2 von %3</translation>
    </message>
    <message>
        <source>Items of %1 are being deleted: %2 of %3</source>
        <translation>Einträge von %1 werden gelöscht: %2 von %3</translation>
    </message>
    <message>
        <source>Items of %1 are being put back: %2 of %3</source>
        <translation>Einträge von %1 werden wiederhergestellt: %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) never expire(s) now.</source>
        <translation>
            <numerusform>%Ln Eintrag läuft jetzt nie ab.</numerusform>
            <numerusform>%Ln Einträge laufen jetzt nie ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) was/were extended by %1.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde um %1 verlängert.</numerusform>
            <numerusform>%Ln Einträge wurden um %1 verlängert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expiry of %Ln item(s) was changed.</source>
        <translation>
            <numerusform>Der Ablauf von %Ln Eintrag wurde geändert.</numerusform>
            <numerusform>Der Ablauf von %Ln Einträgen wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) was/were deleted.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde gelöscht.</numerusform>
            <numerusform>%Ln Einträge wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln item(s) is/are there again.</source>
        <translation>
            <numerusform>Zurückgenommen: %Ln Eintrag ist wieder vorhanden.</numerusform>
            <numerusform>Zurückgenommen: %Ln Einträge sind wieder vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln item(s) has/have the earlier expiry.</source>
        <translation>
            <numerusform>Zurückgenommen: %Ln Eintrag hat wieder den früheren Ablauf.</numerusform>
            <numerusform>Zurückgenommen: %Ln Einträge haben wieder den früheren Ablauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed by somebody else</source>
        <translation>
            <numerusform>%Ln von jemand anderem geändert</numerusform>
            <numerusform>%Ln von jemand anderem geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln nicht mehr vorhanden</numerusform>
            <numerusform>%Ln nicht mehr vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not certain</source>
        <translation>
            <numerusform>%Ln ungewiss</numerusform>
            <numerusform>%Ln ungewiss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln nicht versucht</numerusform>
            <numerusform>%Ln nicht versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 Of the rest: %2.</source>
        <translation>%1 Vom Rest: %2.</translation>
    </message>
    <message>
        <source>It stopped after an error that the other items would have met, too. %1</source>
        <translation>Angehalten nach einem Fehler, der auch die übrigen Einträge betroffen hätte. %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Not done: changed</source>
        <translation>Nicht erledigt: geändert</translation>
    </message>
    <message>
        <source>Not done: gone</source>
        <translation>Nicht erledigt: nicht vorhanden</translation>
    </message>
    <message>
        <source>Not done: failed</source>
        <translation>Nicht erledigt: Fehler</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>Somebody has changed it since it was shown. Look at it, then try again.</source>
        <translation>Seit der Anzeige hat jemand den Eintrag geändert. Ihn ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>It was deleted, or it has expired since.</source>
        <translation>Der Eintrag wurde inzwischen gelöscht oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>Angehalten, bevor der Eintrag an der Reihe war.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>As this program set it</source>
        <translation>Wie von diesem Programm gesetzt</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt unverändert</translation>
    </message>
    <message>
        <source>Not possible: that moment has passed</source>
        <translation>Nicht möglich: Dieser Zeitpunkt ist vorbei</translation>
    </message>
    <message>
        <source>Each item is written by itself. One that somebody changes meanwhile is left as it is and listed at the end.</source>
        <translation>Jeder Eintrag wird einzeln geschrieben. Ändert jemand inzwischen einen davon, wird er nicht angetastet und am Ende aufgeführt.</translation>
    </message>
    <message>
        <source>It was stopped. What had not been sent yet was not sent.</source>
        <translation>Angehalten. Was noch nicht gesendet war, wurde nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>At least %1: %2% of the rate that Sync allows; the rest stays for clicks and other programs</source>
        <translation>Mindestens %1: genutzt werden %2 % der Rate, die Sync erlaubt; der Rest bleibt für Klicks und andere Programme</translation>
    </message>
    <message>
        <source>Writing is locked again in %1, before all are written. Unlock again until then, or the rest is not sent.</source>
        <translation>Das Schreiben wird in %1 wieder gesperrt, bevor alle geschrieben sind. Bis dahin noch einmal freigeben, sonst wird der Rest nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) has/have text of yours that is not saved: it is kept.</source>
        <translation>
            <numerusform>%Ln Eintrag hat nicht gespeicherten Text von Ihnen: Er bleibt erhalten.</numerusform>
            <numerusform>%Ln Einträge haben nicht gespeicherten Text von Ihnen: Er bleibt erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing was locked. What had not left was not sent.</source>
        <translation>Das Schreiben wurde gesperrt. Was noch nicht unterwegs war, wurde nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>ChainReportText</name>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>The journal is whole: every entry fits the one before it.</source>
        <translation>Das Journal ist unversehrt: Jeder Eintrag passt zu seinem Vorgänger.</translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole, and the data of %n entry(s) was purged: entry %1 of %2 is the latest that says so.</source>
        <translation>
            <numerusform>Das Journal ist unversehrt, und die Daten von %n Eintrag wurden bereinigt: Zuletzt sagt das Eintrag %1 von %2.</numerusform>
            <numerusform>Das Journal ist unversehrt, und die Daten von %n Einträgen wurden bereinigt: Zuletzt sagt das Eintrag %1 von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is broken. %1</source>
        <translation>Das Journal ist beschädigt. %1</translation>
    </message>
    <message numerus="yes">
        <source>That is the first of %n place(s) where it is broken.</source>
        <translation>
            <numerusform>Das ist die einzige beschädigte Stelle.</numerusform>
            <numerusform>Das ist die erste von %n beschädigten Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no entries.</source>
        <translation>Es hat keine Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n entry(s), from %1 to %2.</source>
        <translation>
            <numerusform>Es hat %n Eintrag, von %1 bis %2.</numerusform>
            <numerusform>Es hat %n Einträge, von %1 bis %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) say an earlier time than the entry before: the clock was set back.</source>
        <translation>
            <numerusform>%n Eintrag nennt eine frühere Zeit als sein Vorgänger: Die Uhr wurde zurückgestellt.</numerusform>
            <numerusform>%n Einträge nennen eine frühere Zeit als ihr Vorgänger: Die Uhr wurde zurückgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hash of the last entry is %1.</source>
        <translation>Der Hash des letzten Eintrags ist %1.</translation>
    </message>
    <message>
        <source>Entries that were cut off at the end cannot be seen here: compare with the hash that an export named.</source>
        <translation>Einträge, die am Ende abgeschnitten wurden, sind hier nicht zu erkennen: mit dem Hash vergleichen, den ein Export genannt hat.</translation>
    </message>
</context>
<context>
    <name>ChainWalk</name>
    <message>
        <source>Entry %1 has a number that no entry can have.</source>
        <translation>Eintrag %1 hat eine Nummer, die kein Eintrag haben kann.</translation>
    </message>
    <message>
        <source>Entry %1 cannot be read: what it says is no JSON object.</source>
        <translation>Eintrag %1 ist nicht lesbar: Sein Inhalt ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Entry %1 says what became of entry %2, but that is no write.</source>
        <translation>Eintrag %1 nennt das Ergebnis von Eintrag %2, der aber kein Schreibvorgang ist.</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Eintrag %1 fehlt.</translation>
    </message>
    <message>
        <source>The entries %1 to %2 are missing.</source>
        <translation>Die Einträge %1 bis %2 fehlen.</translation>
    </message>
    <message>
        <source>Entry %1 does not fit its hash: it was changed, or another one stands before it than when it was written.</source>
        <translation>Eintrag %1 passt nicht zu seinem Hash: Er wurde geändert, oder vor ihm steht ein anderer als bei seiner Aufzeichnung.</translation>
    </message>
    <message>
        <source>Entry %1 says that it has no data, but there is some: it was put in later.</source>
        <translation>Eintrag %1 hat nach eigener Angabe keine Daten, es gibt aber welche: Sie wurden später eingefügt.</translation>
    </message>
    <message>
        <source>The data of entry %1 does not fit its hash: it was changed.</source>
        <translation>Die Daten von Eintrag %1 passen nicht zu ihrem Hash: Sie wurden geändert.</translation>
    </message>
    <message>
        <source>Entry %1 says of itself that it is another one: entries were moved.</source>
        <translation>Eintrag %1 gibt sich als ein anderer aus: Einträge wurden verschoben.</translation>
    </message>
    <message>
        <source>There is data of an entry %1, but no such entry.</source>
        <translation>Es gibt Daten zu einem Eintrag %1, aber keinen solchen Eintrag.</translation>
    </message>
    <message>
        <source>The file is damaged from entry %1 on (%2).</source>
        <translation>Die Datei ist ab Eintrag %1 beschädigt (%2).</translation>
    </message>
    <message>
        <source>The file is damaged (%1).</source>
        <translation>Die Datei ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>The tables of the file are not as Mapdesk makes them: what it shows of them, and what it adds to them, may be something else than was checked.</source>
        <translation>Die Tabellen der Datei sind nicht so, wie Mapdesk sie anlegt: Was Mapdesk daraus anzeigt und dort ergänzt, kann etwas anderes sein als das, was geprüft wurde.</translation>
    </message>
    <message>
        <source>The data of entry %1 was removed, and no later entry says that it was purged.</source>
        <translation>Die Daten von Eintrag %1 wurden entfernt, und kein späterer Eintrag nennt eine Bereinigung.</translation>
    </message>
</context>
<context>
    <name>ClockNotice</name>
    <message>
        <source>This computer&apos;s clock is %1 behind the service&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Dienstes %1 nach.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the service&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Dienstes %1 vor.</translation>
    </message>
    <message>
        <source>Mapdesk shows expiry by the service&apos;s time. Set this computer&apos;s date and time when you can.</source>
        <translation>Mapdesk zeigt den Ablauf nach der Zeit des Dienstes. Datum und Uhrzeit dieses Computers bei Gelegenheit einstellen.</translation>
    </message>
    <message>
        <source>The times here allow for that.</source>
        <translation>Die Zeiten hier berücksichtigen das.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--base-url needs credentials: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET.</source>
        <translation>--base-url braucht Zugangsdaten: TWILIO_ACCOUNT_SID und TWILIO_AUTH_TOKEN oder TWILIO_API_KEY und TWILIO_API_SECRET setzen.</translation>
    </message>
    <message>
        <source>--verify-journal opens no window and goes with no other option: give it alone, or with the file to be checked.</source>
        <translation>--verify-journal öffnet kein Fenster und verträgt sich mit keiner anderen Option: allein oder mit der zu prüfenden Datei angeben.</translation>
    </message>
    <message>
        <source>One journal can be checked at a time, but %1 were given.</source>
        <translation>Es kann nur ein Journal auf einmal geprüft werden, angegeben wurden aber %1.</translation>
    </message>
    <message>
        <source>Usage: mapdesk [--profile NAME | --practice [--practice-data FILE] | --base-url URL] [LINK]
       mapdesk --verify-journal [FILE]

Browse and edit Twilio Sync Maps. Without an option it opens the profile that was used
last. While it runs, a further start opens its window there.

  LINK                  open what this names: mapdesk://open?service=..&amp;map=..&amp;key=..,
                        or a URL of the profile&apos;s own Sync service
  --profile NAME        open the profile with this name
  --practice            work on a practice service inside this program
  --practice-data FILE  keep the practice service&apos;s data in FILE, not in memory
  --base-url URL        work on the Sync service at URL for this run, with the
                        credentials in TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or
                        TWILIO_API_KEY and TWILIO_API_SECRET; a service that is not on
                        this computer counts as production
  --verify-journal      check the journal of writes and print what was found, without a
                        window; FILE is a copy of it, or its folder; the exit code is 0
                        for a whole journal, 1 for a broken one, 2 where none can be read
  --help                print this help
  --version             print the version
</source>
        <translation>Aufruf: mapdesk [--profile NAME | --practice [--practice-data DATEI] | --base-url URL] [LINK]
       mapdesk --verify-journal [DATEI]

Twilio Sync Maps ansehen und bearbeiten. Ohne Option wird das zuletzt benutzte Profil
geöffnet. Läuft Mapdesk schon, öffnet ein weiterer Start sein Fenster dort.

  LINK                  öffnet, was hier genannt ist: mapdesk://open?service=..&amp;map=..&amp;key=..
                        oder eine URL des Sync-Dienstes, der zum Profil gehört
  --profile NAME        öffnet das Profil mit diesem Namen
  --practice            arbeitet mit einem Übungsdienst innerhalb des Programms
  --practice-data DATEI legt die Daten des Übungsdienstes in DATEI ab statt im Speicher
  --base-url URL        arbeitet bei diesem Start mit dem Sync-Dienst unter URL und den
                        Zugangsdaten aus TWILIO_ACCOUNT_SID und TWILIO_AUTH_TOKEN oder
                        TWILIO_API_KEY und TWILIO_API_SECRET; ein Dienst, der nicht auf
                        diesem Computer läuft, gilt als Produktion
  --verify-journal      prüft das Journal der Schreibvorgänge und gibt das Ergebnis ohne
                        Fenster aus; DATEI ist eine Kopie davon oder ihr Ordner; der
                        Exit-Code ist 0 bei einem unversehrten Journal, 1 bei einem
                        beschädigten, 2, wenn keines gelesen werden kann
  --help                zeigt diese Hilfe
  --version             zeigt die Version
</translation>
    </message>
    <message>
        <source>mapdesk --help lists what is possible.</source>
        <translation>mapdesk --help zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>One link can be opened at a time, but %1 were given. %2</source>
        <translation>Es kann nur ein Link auf einmal geöffnet werden, angegeben wurden aber %1. %2</translation>
    </message>
    <message>
        <source>--profile, --practice and --base-url exclude each other: give one.</source>
        <translation>--profile, --practice und --base-url schließen einander aus: nur eines angeben.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>What stands there now is exactly what this write sent.</source>
        <translation>Der jetzige Stand ist genau das, was dieser Schreibvorgang gesendet hat.</translation>
    </message>
    <message>
        <source>It is not there, as this write left it.</source>
        <translation>Nicht vorhanden, so wie nach diesem Schreibvorgang.</translation>
    </message>
    <message>
        <source>It is not there, as before this write.</source>
        <translation>Nicht vorhanden, so wie vor diesem Schreibvorgang.</translation>
    </message>
    <message>
        <source>What stands there now is again what stood there before this write.</source>
        <translation>Der jetzige Stand ist wieder der von vor diesem Schreibvorgang.</translation>
    </message>
    <message>
        <source>What stands there now is still what stood there before this write.</source>
        <translation>Der jetzige Stand ist noch der von vor diesem Schreibvorgang.</translation>
    </message>
    <message>
        <source>It is not there any more: it was deleted, or it has expired.</source>
        <translation>Nicht mehr vorhanden: gelöscht oder abgelaufen.</translation>
    </message>
    <message>
        <source>The data of this write is not kept any more, so there is nothing to compare with.</source>
        <translation>Die Daten dieses Schreibvorgangs werden nicht mehr aufbewahrt, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>It was changed again after this write.</source>
        <translation>Nach diesem Schreibvorgang gab es weitere Änderungen.</translation>
    </message>
    <message>
        <source>It was changed since, by another write than this one.</source>
        <translation>Seitdem gab es Änderungen durch einen anderen Schreibvorgang.</translation>
    </message>
    <message>
        <source>Before this write → now</source>
        <translation>Vor diesem Schreibvorgang → jetzt</translation>
    </message>
    <message>
        <source>This write → now</source>
        <translation>Dieser Schreibvorgang → jetzt</translation>
    </message>
    <message>
        <source>What it sent → now</source>
        <translation>Gesendet → jetzt</translation>
    </message>
    <message>
        <source>This data is not kept any more.</source>
        <translation>Diese Daten werden nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>One of the two is not valid JSON, so they cannot be compared by path.</source>
        <translation>Eine der beiden Seiten ist kein gültiges JSON, ein Vergleich nach Pfaden ist daher nicht möglich.</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>ConnectionExplanation</name>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>of the network</source>
        <translation>des Netzwerks</translation>
    </message>
    <message>
        <source>The proxy %1 could not be found, so nothing was sent: its name is misspelled, or this computer is not in the network that the proxy belongs to (VPN included). Check the proxy in this profile, or in the system&apos;s settings if the profile follows them. Then try again.</source>
        <translation>Der Proxy %1 wurde nicht gefunden, daher wurde nichts gesendet: Sein Name ist falsch geschrieben, oder dieser Computer ist nicht in dem Netzwerk, zu dem der Proxy gehört (auch VPN). Den Proxy in diesem Profil prüfen, oder in den Systemeinstellungen, falls das Profil ihnen folgt. Dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer, so nothing was sent. Check the proxy in this profile, or in the system&apos;s settings if the profile follows them. Then try again.</source>
        <translation>Der Proxy %1 antwortet nicht, daher wurde nichts gesendet. Den Proxy in diesem Profil prüfen, oder in den Systemeinstellungen, falls das Profil ihnen folgt. Dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy %1 asks who you are and did not accept what it got, so nothing was sent. Enter its user name and password in this profile (Network, Proxy: “This HTTP proxy”), then try again. If the proxy wants another way to sign in, such as Kerberos, ask whoever looks after the network.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung und hat die vorhandene nicht akzeptiert, daher wurde nichts gesendet. Benutzername und Passwort in diesem Profil eingeben (Netzwerk, Proxy: „Dieser HTTP-Proxy“), dann erneut versuchen. Verlangt der Proxy eine andere Anmeldung, etwa Kerberos, die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>The proxy %1 does not let Mapdesk through to %2, so nothing was sent. Ask whoever looks after the network to allow it.</source>
        <translation>Der Proxy %1 lässt Mapdesk nicht zu %2 durch, daher wurde nichts gesendet. Die Netzwerkadministration um Freigabe bitten.</translation>
    </message>
    <message>
        <source>There is no way to reach %1. Check that this computer is online (VPN included), then try again.</source>
        <translation>Es gibt keinen Weg zu %1. Prüfen, ob dieser Computer online ist (auch VPN), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot find %2. Check the address in this profile. If it is right, ask whoever looks after the network.</source>
        <translation>Der Proxy %1 findet keine Adresse zu %2. Die Adresse in diesem Profil prüfen. Stimmt sie, die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>The address of %1 could not be found. Check that this computer is online (VPN included) and that the address in this profile is spelled right, then try again.</source>
        <translation>Die Adresse von %1 wurde nicht gefunden. Prüfen, ob dieser Computer online ist (auch VPN) und ob die Adresse in diesem Profil richtig geschrieben ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy %1 gets no connection to %2. Check the address in this profile. If it is right, try again later, or ask whoever looks after the network.</source>
        <translation>Der Proxy %1 bekommt keine Verbindung zu %2. Die Adresse in diesem Profil prüfen. Stimmt sie, später erneut versuchen oder die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: the server is not running, or a firewall turns Mapdesk away. Check the address in this profile, then try again.</source>
        <translation>Von %1 kommt keine Antwort: Der Server läuft nicht, oder eine Firewall weist Mapdesk ab. Die Adresse in diesem Profil prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete. Nothing was changed. Try again. If it happens often, a firewall or a proxy on the way cuts connections: ask whoever looks after the network.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen, bevor die Antwort vollständig war. Es wurde nichts geändert. Erneut versuchen. Geschieht das oft, trennt eine Firewall oder ein Proxy unterwegs Verbindungen: die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>No secure connection to %1 is possible: what answers there does not speak TLS 1.2 or later. Nothing was sent, the credentials neither. Check the address and the port in this profile.</source>
        <translation>Eine sichere Verbindung zu %1 ist nicht möglich: Die Gegenseite spricht kein TLS 1.2 oder neuer. Es wurde nichts gesendet, auch keine Zugangsdaten. Adresse und Port in diesem Profil prüfen.</translation>
    </message>
    <message>
        <source>There is something wrong with the certificate of %1, so nothing was sent, the credentials neither. Check that this computer&apos;s date is right, then ask whoever looks after the network, with the details of this message.</source>
        <translation>Mit dem Zertifikat von %1 stimmt etwas nicht, daher wurde nichts gesendet, auch keine Zugangsdaten. Prüfen, ob das Datum dieses Computers stimmt, dann mit den Details dieser Meldung die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>This computer does not trust whoever signed the certificate of %1, so nothing was sent, the credentials neither. Ask whoever looks after the network.</source>
        <translation>Dieser Computer vertraut dem Aussteller des Zertifikats von %1 nicht, daher wurde nichts gesendet, auch keine Zugangsdaten. Die Netzwerkadministration fragen.</translation>
    </message>
    <message>
        <source>What answers at %1 signed its certificate itself (“%2”), so it may be anybody. Nothing was sent, the credentials neither. Check the address in this profile. If it is your own server, choose its certificate as the CA file in this profile (Network).</source>
        <translation>Das Zertifikat von %1 ist selbst signiert („%2“), dahinter kann also jeder stecken. Es wurde nichts gesendet, auch keine Zugangsdaten. Die Adresse in diesem Profil prüfen. Ist es ein eigener Server, sein Zertifikat in diesem Profil als CA-Datei wählen (Netzwerk).</translation>
    </message>
    <message>
        <source>The certificate for %1 was signed by “%2”, which this computer does not trust. Nothing was sent, the credentials neither. Often the company&apos;s network opens encrypted traffic to inspect it. Ask whoever looks after the network whether “%2” is theirs. If so, get its certificate as a file and choose it as the CA file in this profile (Network).</source>
        <translation>Das Zertifikat von %1 wurde von „%2“ ausgestellt, und dem vertraut dieser Computer nicht. Es wurde nichts gesendet, auch keine Zugangsdaten. Oft öffnet das Firmennetz verschlüsselte Verbindungen, um sie zu prüfen. Die Netzwerkadministration fragen, ob „%2“ dazugehört. Wenn ja, das Zertifikat als Datei besorgen und in diesem Profil als CA-Datei wählen (Netzwerk).</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at the date that this computer shows. Nothing was sent. If the date is wrong, set it and try again.</source>
        <translation>Das Zertifikat von %1 ist an dem Datum, das dieser Computer zeigt, nicht gültig. Es wurde nichts gesendet. Ist das Datum falsch, es einstellen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 was valid until %2. This computer&apos;s clock says %3.</source>
        <translation>Das Zertifikat von %1 war bis %2 gültig. Die Uhr dieses Computers zeigt %3.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2. This computer&apos;s clock says %3.</source>
        <translation>Das Zertifikat von %1 ist erst ab %2 gültig. Die Uhr dieses Computers zeigt %3.</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Nothing was sent. If that date or time is wrong, set it and try again. If it is right, the server needs a new certificate: tell whoever runs it.</source>
        <translation>Es wurde nichts gesendet. Ist das Datum oder die Uhrzeit falsch, beides einstellen und erneut versuchen. Stimmt es, braucht der Server ein neues Zertifikat: dem Betreiber des Servers Bescheid geben.</translation>
    </message>
    <message>
        <source>Nothing was sent. Most likely this computer&apos;s date or time is wrong: set it and try again. If it is right, tell whoever runs the server.</source>
        <translation>Es wurde nichts gesendet. Wahrscheinlich ist Datum oder Uhrzeit dieses Computers falsch: einstellen und erneut versuchen. Stimmt beides, dem Betreiber des Servers Bescheid geben.</translation>
    </message>
    <message>
        <source>The certificate that came is not for %1.</source>
        <translation>Das empfangene Zertifikat gehört nicht zu %1.</translation>
    </message>
    <message>
        <source>The certificate that came is for %1, not for %2.</source>
        <translation>Das empfangene Zertifikat gehört zu %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>Something else answers in its place, so nothing was sent, the credentials neither. Check the address in this profile. In a network where one signs in first (hotel, guest network), sign in with a browser and try again.</source>
        <translation>An seiner Stelle antwortet etwas anderes, daher wurde nichts gesendet, auch keine Zugangsdaten. Die Adresse in diesem Profil prüfen. In einem Netzwerk mit Anmeldeseite (Hotel, Gastnetz) mit dem Browser anmelden und erneut versuchen.</translation>
    </message>
    <message>
        <source>No answer came from %1 in time: the network or the service is slow, or something on the way swallows the connection. Nothing was changed. Try again in a moment.</source>
        <translation>Von %1 kam nicht rechtzeitig eine Antwort: Das Netzwerk oder der Dienst ist langsam, oder etwas unterwegs verschluckt die Verbindung. Es wurde nichts geändert. In Kürze erneut versuchen.</translation>
    </message>
    <message>
        <source>A web page came instead of the answer of %1. Often that is a sign-in page of the network (office, VPN, hotel), or the address in this profile is wrong. Open a browser, sign in to the network if it asks, and try again.</source>
        <translation>Statt der Antwort von %1 kam eine Webseite. Oft ist das eine Anmeldeseite des Netzwerks (Büro, VPN, Hotel), oder die Adresse in diesem Profil ist falsch. Einen Browser öffnen, sich gegebenenfalls im Netzwerk anmelden und erneut versuchen.</translation>
    </message>
    <message>
        <source>What answers at %1 wants to send Mapdesk to another address. Credentials go to the address in this profile alone, so Mapdesk does not follow. Often that is a sign-in page of the network: open a browser, sign in if it asks, and try again. If it stays like this, check the address in this profile.</source>
        <translation>Die Antwort von %1 will Mapdesk zu einer anderen Adresse schicken. Zugangsdaten gehen nur an die Adresse in diesem Profil, daher folgt Mapdesk nicht. Oft ist das eine Anmeldeseite des Netzwerks: einen Browser öffnen, sich gegebenenfalls anmelden und erneut versuchen. Bleibt es dabei, die Adresse in diesem Profil prüfen.</translation>
    </message>
</context>
<context>
    <name>ConnectionTestText</name>
    <message>
        <source>Signed in. This account has no Sync service yet.</source>
        <translation>Angemeldet. Dieses Konto hat noch keinen Sync-Dienst.</translation>
    </message>
    <message>
        <source>Signed in, but to another account.</source>
        <translation>Angemeldet, aber bei einem anderen Konto.</translation>
    </message>
    <message>
        <source>The credentials are those of %1. Correct the account SID, or take the credentials of %2.</source>
        <translation>Die Zugangsdaten gehören zu %1. Die Account-SID berichtigen oder die Zugangsdaten von %2 nehmen.</translation>
    </message>
    <message>
        <source>Signed in. This account has the service %1 and more.</source>
        <translation>Angemeldet. Dieses Konto hat den Dienst %1 und weitere.</translation>
    </message>
    <message>
        <source>Signed in. This account has the service %1.</source>
        <translation>Angemeldet. Dieses Konto hat den Dienst %1.</translation>
    </message>
    <message>
        <source>Could not sign in to %1.</source>
        <translation>Anmeldung bei %1 nicht möglich.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Nicht versucht.</translation>
    </message>
</context>
<context>
    <name>CreationTexts</name>
    <message>
        <source>%1 was created.</source>
        <translation>%1 wurde angelegt.</translation>
    </message>
    <message>
        <source>%1 was created in the map %2.</source>
        <translation>%1 wurde in der Map %2 angelegt.</translation>
    </message>
    <message>
        <source>The map %1 was created.</source>
        <translation>Die Map %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 was created.</source>
        <translation>Es ist ungewiss, ob %1 angelegt wurde.</translation>
    </message>
    <message>
        <source>%1 was not created.</source>
        <translation>%1 wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>It was sent, but no proper answer came. A map without a unique name can only be found by its SID, which only the answer has. Before you create it again, refresh (F5) and look in the tree for a new map without a name.</source>
        <translation>Die Anfrage wurde gesendet, aber es kam keine brauchbare Antwort. Eine Map ohne eindeutigen Namen lässt sich nur über ihre SID finden, und die steht nur in der Antwort. Vor einem weiteren Versuch aktualisieren (F5) und im Baum nach einer neuen Map ohne Namen suchen.</translation>
    </message>
    <message>
        <source>It is not certain whether the map was created.</source>
        <translation>Es ist ungewiss, ob die Map angelegt wurde.</translation>
    </message>
    <message>
        <source>The map was not created.</source>
        <translation>Die Map wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>It is not certain whether the map %1 was created.</source>
        <translation>Es ist ungewiss, ob die Map %1 angelegt wurde.</translation>
    </message>
    <message>
        <source>The map %1 was not created.</source>
        <translation>Die Map %1 wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>%1 copy %2</source>
        <comment>key of a duplicate</comment>
        <translation>%1 Kopie %2</translation>
    </message>
</context>
<context>
    <name>DataCheckText</name>
    <message>
        <source>This is not a JSON object {…}: programs that read it with Twilio&apos;s SDKs may fail.</source>
        <translation>Das ist kein JSON-Objekt {…}: Programme, die es mit Twilios SDKs lesen, können daran scheitern.</translation>
    </message>
    <message>
        <source>The key %1 stands there more than once; most programs see only the last.</source>
        <translation>Der Schlüssel %1 kommt mehrfach vor; die meisten Programme sehen nur den letzten.</translation>
    </message>
    <message>
        <source>Near the limit of what Sync takes.</source>
        <translation>Nahe an der Grenze dessen, was Sync erlaubt.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Too long by %1 bytes: Sync takes %2 bytes of compact JSON.</source>
        <translation>%1 Bytes zu lang: Sync erlaubt höchstens %2 Bytes kompaktes JSON.</translation>
    </message>
</context>
<context>
    <name>DataTexts</name>
    <message>
        <source>Show what changed</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Neuesten Stand zeigen</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Create it again…</source>
        <translation>Neu anlegen…</translation>
    </message>
    <message>
        <source>Copy my text</source>
        <translation>Eigenen Text kopieren</translation>
    </message>
    <message>
        <source>Somebody else changed this item: %1.</source>
        <translation>Jemand anders hat diesen Eintrag geändert: %1.</translation>
    </message>
    <message>
        <source>Somebody else changed this item.</source>
        <translation>Jemand anders hat diesen Eintrag geändert.</translation>
    </message>
    <message>
        <source>%1 Your text is made from the version before.</source>
        <translation>%1 Ihr Text beruht auf der Fassung davor.</translation>
    </message>
    <message>
        <source>%1 You see the version before.</source>
        <translation>%1 Angezeigt wird die Fassung davor.</translation>
    </message>
    <message>
        <source>This item has expired and is gone.</source>
        <translation>Dieser Eintrag ist abgelaufen und nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>This item was deleted and is gone.</source>
        <translation>Dieser Eintrag wurde gelöscht und ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>%1 Your text is kept.</source>
        <translation>%1 Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 This is what it said last.</source>
        <translation>%1 Das war sein letzter Inhalt.</translation>
    </message>
    <message>
        <source>The map of this item is gone: it was deleted, or it has expired. Your text is kept until you discard it.</source>
        <translation>Die Map dieses Eintrags ist nicht mehr vorhanden: gelöscht oder abgelaufen. Ihr Text bleibt erhalten, bis Sie ihn verwerfen.</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Changed, not saved.</source>
        <translation>Geändert, nicht gespeichert.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts geändert.</translation>
    </message>
    <message>
        <source>What is not valid JSON cannot be saved.</source>
        <translation>Ungültiges JSON kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>This is longer than Sync takes.</source>
        <translation>Länger, als Sync erlaubt.</translation>
    </message>
    <message>
        <source>Save the data; the expiry stays as it is</source>
        <translation>Daten speichern; der Ablauf bleibt unverändert</translation>
    </message>
    <message>
        <source>Save the data of this item?</source>
        <translation>Daten dieses Eintrags speichern?</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message numerus="yes">
        <source>Save data of %n item(s)</source>
        <translation>
            <numerusform>Daten von %n Eintrag speichern</numerusform>
            <numerusform>Daten von %n Einträgen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Create this item again, with your text?</source>
        <translation>Diesen Eintrag mit Ihrem Text neu anlegen?</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag anlegen</numerusform>
            <numerusform>%n Einträge anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>The data is not kept here: the memory limit was reached. It is read when the item is chosen.</source>
        <translation>Die Daten liegen hier nicht vor: die Speichergrenze war erreicht. Sie werden gelesen, wenn der Eintrag gewählt wird.</translation>
    </message>
</context>
<context>
    <name>DataTone</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <source>The answer is not an item: it has no key</source>
        <translation>Die Antwort ist kein Eintrag: Sie hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>Item %1 of the list has no key</source>
        <translation>Eintrag %1 der Liste hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>The answer could not be read as JSON: %1</source>
        <translation>Die Antwort konnte nicht als JSON gelesen werden: %1</translation>
    </message>
    <message>
        <source>The list&apos;s link to its next page leads elsewhere and is not followed: %1</source>
        <translation>Der Link der Liste zur nächsten Seite führt anderswohin; ihm wird nicht gefolgt: %1</translation>
    </message>
    <message>
        <source>The answer is not a list: it has no “meta”</source>
        <translation>Die Antwort ist keine Liste: Sie hat kein „meta“</translation>
    </message>
    <message>
        <source>The answer is not a list: it has no records</source>
        <translation>Die Antwort ist keine Liste: Sie hat keine Datensätze</translation>
    </message>
    <message>
        <source>The list holds something that is not a resource</source>
        <translation>Die Liste enthält etwas, das keine Ressource ist</translation>
    </message>
</context>
<context>
    <name>DeletionTexts</name>
    <message>
        <source>Delete this item?</source>
        <translation>Diesen Eintrag löschen?</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Undo creates it again, with the time it has left.</source>
        <translation>Rückgängig legt ihn mit der verbleibenden Zeit neu an.</translation>
    </message>
    <message>
        <source>Your text that is not saved is kept.</source>
        <translation>Ihr nicht gespeicherter Text bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag löschen</numerusform>
            <numerusform>%n Einträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this map with all its items?</source>
        <translation>Diese Map mit allen Einträgen löschen?</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Before it is deleted its items are kept on this computer, up to %L1 of them. Undo puts them into a new map with the same name; its SID, creator and dates are others then. Sync cannot tell whether somebody changes the map at the same moment.</source>
        <translation>Vor dem Löschen werden die Einträge auf diesem Computer gesichert, höchstens %L1 davon. Rückgängig schreibt sie in eine neue Map gleichen Namens; SID, Ersteller und Zeitangaben sind dann andere. Sync kann nicht erkennen, ob jemand die Map im selben Moment ändert.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n map(s)</source>
        <translation>
            <numerusform>%n Map löschen</numerusform>
            <numerusform>%n Maps löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This map has more than %Ln item(s). Delete it all the same?</source>
        <translation>
            <numerusform>Diese Map hat mehr als %Ln Eintrag. Trotzdem löschen?</numerusform>
            <numerusform>Diese Map hat mehr als %Ln Einträge. Trotzdem löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This map changes all the time. Delete it all the same?</source>
        <translation>Diese Map ändert sich ständig. Trotzdem löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln item(s) are kept on this computer and can be put back by an undo. All others are lost for good.</source>
        <translation>
            <numerusform>Nur der erste %Ln Eintrag wird auf diesem Computer gesichert und lässt sich wiederherstellen. Alle anderen sind endgültig verloren.</numerusform>
            <numerusform>Nur die ersten %Ln Einträge werden auf diesem Computer gesichert und lassen sich wiederherstellen. Alle anderen sind endgültig verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed it each time while its items were read. What was read last can be put back by an undo; what changes until it is deleted is lost for good.</source>
        <translation>Bei jedem Lesen der Einträge hat jemand die Map geändert. Der zuletzt gelesene Stand lässt sich wiederherstellen; was sich bis zum Löschen noch ändert, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 was deleted.</source>
        <translation>Es ist ungewiss, ob %1 gelöscht wurde.</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>It is not certain whether the map %1 was deleted.</source>
        <translation>Es ist ungewiss, ob die Map %1 gelöscht wurde.</translation>
    </message>
    <message>
        <source>The map %1 was not deleted.</source>
        <translation>Die Map %1 wurde nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>DraftLoss</name>
    <message>
        <source>The practice service ends with its window, and all it holds with it.</source>
        <translation>Der Übungsdienst endet mit seinem Fenster, und mit ihm alles, was er enthält.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have text that was not saved.</source>
        <translation>
            <numerusform>%n Eintrag hat nicht gespeicherten Text.</numerusform>
            <numerusform>%n Einträge haben nicht gespeicherten Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Beenden und verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written, and not written then.</source>
        <translation>
            <numerusform>%Ln Eintrag ist noch zu schreiben und wird dann nicht geschrieben.</numerusform>
            <numerusform>%Ln Einträge sind noch zu schreiben und werden dann nicht geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written. Stop and close?</source>
        <translation>
            <numerusform>%Ln Eintrag ist noch zu schreiben. Anhalten und schließen?</numerusform>
            <numerusform>%Ln Einträge sind noch zu schreiben. Anhalten und schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written stays as it is.</source>
        <translation>Was geschrieben wurde, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiter schreiben</translation>
    </message>
    <message>
        <source>It is lost when this window is closed. %1</source>
        <translation>Er geht verloren, wenn dieses Fenster geschlossen wird. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) is/are still to be written. Stop and quit?</source>
        <translation>
            <numerusform>%Ln Eintrag ist noch zu schreiben. Anhalten und beenden?</numerusform>
            <numerusform>%Ln Einträge sind noch zu schreiben. Anhalten und beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>It is lost when Mapdesk ends. %1</source>
        <translation>Er geht verloren, wenn Mapdesk beendet wird. %1</translation>
    </message>
</context>
<context>
    <name>DraftTexts</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>“%1” cannot be part of a URL path; nothing was sent.</source>
        <translation>„%1“ kann nicht Teil eines URL-Pfads sein; es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>P</source>
        <comment>production, in a window&apos;s icon</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>S</source>
        <comment>staging, in a window&apos;s icon</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>D</source>
        <comment>development, in a window&apos;s icon</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>T</source>
        <comment>practice (to try things), in a window&apos;s icon; must not be production&apos;s letter</comment>
        <translation>Ü</translation>
    </message>
</context>
<context>
    <name>EnvironmentCredentials</name>
    <message>
        <source>TWILIO_API_SECRET is not set: enter the secret by hand.</source>
        <translation>TWILIO_API_SECRET ist nicht gesetzt: das Secret von Hand eingeben.</translation>
    </message>
    <message>
        <source>TWILIO_AUTH_TOKEN is not set: enter the token by hand.</source>
        <translation>TWILIO_AUTH_TOKEN ist nicht gesetzt: das Token von Hand eingeben.</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus Umgebungsvariablen</translation>
    </message>
</context>
<context>
    <name>ErrorExplanation</name>
    <message>
        <source>The change was sent and no proper answer came, but it stands there: it was applied.</source>
        <translation>Die Änderung wurde gesendet, und es kam keine brauchbare Antwort, aber der Stand zeigt: Sie wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The change was sent, but no proper answer came. Mapdesk looked what stands there: the change was not applied. Make it again if it is still right.</source>
        <translation>Die Änderung wurde gesendet, aber es kam keine brauchbare Antwort. Mapdesk hat nachgesehen: Die Änderung wurde nicht ausgeführt. Sie noch einmal vornehmen, falls sie noch richtig ist.</translation>
    </message>
    <message>
        <source>The change was sent, but no proper answer came, and what stands there now does not tell whether it was applied. Refresh (F5) and look before you try again.</source>
        <translation>Die Änderung wurde gesendet, aber es kam keine brauchbare Antwort, und der jetzige Stand verrät nicht, ob sie ausgeführt wurde. Aktualisieren (F5) und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>This account may not use Twilio&apos;s API: most likely it is suspended or closed. Ask whoever administers the Twilio account.</source>
        <translation>Dieses Konto darf die Twilio-API nicht benutzen: Wahrscheinlich ist es gesperrt oder geschlossen. Die Administration des Twilio-Kontos fragen.</translation>
    </message>
    <message>
        <source>The service does not accept this data: it must be a JSON object. Nothing was changed.</source>
        <translation>Der Dienst nimmt diese Daten nicht an: Es muss ein JSON-Objekt sein. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The service does not accept this expiry: it must lie at most 365 days ahead. Nothing was changed. Choose a nearer time, or Never.</source>
        <translation>Der Dienst nimmt diesen Ablauf nicht an: Er darf höchstens 365 Tage in der Zukunft liegen. Es wurde nichts geändert. Einen näheren Zeitpunkt wählen, oder „nie“.</translation>
    </message>
    <message>
        <source>An item with this key is already there. Nothing was changed. Open that item, or choose another key.</source>
        <translation>Ein Eintrag mit diesem Schlüssel ist schon vorhanden. Es wurde nichts geändert. Diesen Eintrag öffnen oder einen anderen Schlüssel wählen.</translation>
    </message>
    <message>
        <source>The service does not accept this key: it must have 1 to 320 characters.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht an: Er muss 1 bis 320 Zeichen lang sein.</translation>
    </message>
    <message>
        <source>A map with this name is already there. Nothing was changed. Open that map, or choose another name.</source>
        <translation>Eine Map mit diesem Namen ist schon vorhanden. Es wurde nichts geändert. Diese Map öffnen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The service does not accept this name: it must have 1 to 320 characters and must not look like a SID.</source>
        <translation>Der Dienst nimmt diesen Namen nicht an: Er muss 1 bis 320 Zeichen lang sein und darf nicht wie eine SID aussehen.</translation>
    </message>
    <message>
        <source>The service no longer knows this place in the list. Refresh (F5) to read the list from the start.</source>
        <translation>Der Dienst kennt diese Stelle der Liste nicht mehr. Aktualisieren (F5), um die Liste von vorn zu lesen.</translation>
    </message>
    <message>
        <source>These credentials have no right to use Sync. A restricted API key needs that right, and may not be able to have it. Ask whoever administers the Twilio account for a standard API key.</source>
        <translation>Diese Zugangsdaten haben kein Recht, Sync zu benutzen. Ein eingeschränkter API-Schlüssel braucht dieses Recht und kann es womöglich nicht bekommen. Die Administration des Twilio-Kontos um einen Standard-API-Schlüssel bitten.</translation>
    </message>
    <message>
        <source>The data is too large: an item holds at most 16 KiB of JSON. Nothing was changed. Shorten the data and try again.</source>
        <translation>Die Daten sind zu groß: Ein Eintrag fasst höchstens 16 KiB JSON. Es wurde nichts geändert. Die Daten kürzen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This service belongs to another account. Check which account this profile signs in to.</source>
        <translation>Dieser Dienst gehört zu einem anderen Konto. Prüfen, bei welchem Konto dieses Profil sich anmeldet.</translation>
    </message>
    <message>
        <source>The service %1 belongs to another account. Check which account this profile signs in to, and choose the profile of the account that has the service.</source>
        <translation>Der Dienst %1 gehört zu einem anderen Konto. Prüfen, bei welchem Konto dieses Profil sich anmeldet, und das Profil des Kontos wählen, das den Dienst hat.</translation>
    </message>
    <message>
        <source>The service did not accept the request, and nothing was changed. The details have its reason. If that does not help, copy this message for whoever looks after Mapdesk.</source>
        <translation>Der Dienst hat die Anfrage nicht angenommen, und es wurde nichts geändert. Die Details nennen den Grund. Hilft das nicht, diese Meldung für die Betreuung von Mapdesk kopieren.</translation>
    </message>
    <message>
        <source>The service does not accept these credentials: a key may have been revoked, a token replaced, or they belong to another account. Ask whoever administers the Twilio account, and check this profile&apos;s account and API key.</source>
        <translation>Der Dienst nimmt diese Zugangsdaten nicht an: Ein Schlüssel kann widerrufen, ein Token ersetzt worden sein, oder sie gehören zu einem anderen Konto. Die Administration des Twilio-Kontos fragen und Konto und API-Schlüssel dieses Profils prüfen.</translation>
    </message>
    <message>
        <source>These credentials are valid, but they are not allowed to do this. Ask whoever administers the Twilio account for the right.</source>
        <translation>Diese Zugangsdaten sind gültig, dürfen das aber nicht. Die Administration des Twilio-Kontos um das Recht bitten.</translation>
    </message>
    <message>
        <source>Something with this name is already there. Nothing was changed. Refresh (F5) to see it.</source>
        <translation>Etwas mit diesem Namen ist schon vorhanden. Es wurde nichts geändert. Aktualisieren (F5), um es zu sehen.</translation>
    </message>
    <message>
        <source>Somebody else changed this item after it was read here, so your change was held back and theirs stands. Refresh (F5), look at what it says now, and make your change again if it is still right.</source>
        <translation>Jemand anders hat diesen Eintrag geändert, nachdem er hier gelesen wurde. Ihre Änderung wurde zurückgehalten, die andere gilt. Aktualisieren (F5), den jetzigen Inhalt ansehen und die Änderung noch einmal vornehmen, falls sie noch richtig ist.</translation>
    </message>
    <message>
        <source>An answer came, but not one that Sync gives: it may have been cut off or altered on its way. Try again. If it stays like this, check the address in this profile, and copy this message for whoever looks after the network.</source>
        <translation>Es kam eine Antwort, aber keine, wie Sync sie gibt: Vielleicht wurde sie unterwegs abgeschnitten oder verändert. Erneut versuchen. Bleibt es dabei, die Adresse in diesem Profil prüfen und diese Meldung für die Netzwerkadministration kopieren.</translation>
    </message>
    <message>
        <source>Nothing was sent: what stands there has to be recorded on this computer first, so that it can be put back. %1</source>
        <translation>Es wurde nichts gesendet: Der jetzige Stand muss zuerst auf diesem Computer aufgezeichnet werden, damit er sich wiederherstellen lässt. %1</translation>
    </message>
    <message>
        <source>The item is not there: it may have expired or been deleted, or its key is spelled differently. Refresh (F5) to see which items there are now.</source>
        <translation>Der Eintrag ist nicht vorhanden: Er ist abgelaufen, wurde gelöscht, oder sein Schlüssel schreibt sich anders. Aktualisieren (F5), um die jetzigen Einträge zu sehen.</translation>
    </message>
    <message>
        <source>No permission is set for this identity.</source>
        <translation>Für diese Identität ist keine Berechtigung gesetzt.</translation>
    </message>
    <message>
        <source>What was asked for is not there: it may have expired or been deleted. Refresh (F5) to see what there is now.</source>
        <translation>Das Gesuchte ist nicht vorhanden: Es ist abgelaufen oder wurde gelöscht. Aktualisieren (F5), um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>The service does not exist in this account, or was deleted.</source>
        <translation>Der Dienst existiert in diesem Konto nicht oder wurde gelöscht.</translation>
    </message>
    <message>
        <source>The service %1 does not exist in this account, or was deleted.</source>
        <translation>Der Dienst %1 existiert in diesem Konto nicht oder wurde gelöscht.</translation>
    </message>
    <message>
        <source>Check that its SID is complete and that this profile signs in to the right account, or choose a service from the list.</source>
        <translation>Prüfen, ob seine SID vollständig ist und ob dieses Profil sich beim richtigen Konto anmeldet, oder einen Dienst aus der Liste wählen.</translation>
    </message>
    <message>
        <source>The map is not there: it may have expired or been deleted, or its name is spelled differently. Refresh (F5) to see which maps there are now.</source>
        <translation>Die Map ist nicht vorhanden: Sie ist abgelaufen, wurde gelöscht, oder ihr Name schreibt sich anders. Aktualisieren (F5), um die jetzigen Maps zu sehen.</translation>
    </message>
    <message>
        <source>It is the same if the service %1 does not exist in this account.</source>
        <translation>Dasselbe gilt, wenn der Dienst %1 in diesem Konto nicht existiert.</translation>
    </message>
    <message>
        <source>This map met too many requests within a few seconds; those of other programs count, too.</source>
        <translation>Diese Map bekam innerhalb weniger Sekunden zu viele Anfragen; die anderer Programme zählen mit.</translation>
    </message>
    <message>
        <source>The account is handling as many requests at once as it may; those of other programs count, too.</source>
        <translation>Das Konto bearbeitet bereits so viele Anfragen gleichzeitig, wie es darf; die anderer Programme zählen mit.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in %1.</source>
        <translation>Es wurde nichts geändert. In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait a few seconds and try again.</source>
        <translation>Es wurde nichts geändert. Einige Sekunden warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>The service had a fault of its own, and it is not certain whether the change was applied. Refresh (F5) and look before you try again.</source>
        <translation>Beim Dienst ist ein Fehler aufgetreten, und es ist ungewiss, ob die Änderung ausgeführt wurde. Aktualisieren (F5) und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The service had a fault of its own; nothing here is wrong. Try again in a moment. If it lasts, look at status.twilio.com and give Twilio&apos;s support the request ID in the details.</source>
        <translation>Beim Dienst ist ein Fehler aufgetreten; hier ist alles in Ordnung. In Kürze erneut versuchen. Hält es an, auf status.twilio.com nachsehen und dem Twilio-Support die Request-ID aus den Details nennen.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>The service is not available just now: it is being maintained, or has too much to do. Nothing here is wrong, and nothing was changed. %1 status.twilio.com says whether Twilio knows of it.</source>
        <translation>Der Dienst ist gerade nicht verfügbar: Er wird gewartet oder ist überlastet. Hier ist alles in Ordnung, und es wurde nichts geändert. %1 Ob Twilio davon weiß, steht auf status.twilio.com.</translation>
    </message>
    <message>
        <source>Mapdesk held this back; nothing was sent.</source>
        <translation>Mapdesk hat das zurückgehalten; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The change was sent, but no answer came: it may or may not have been applied. Refresh (F5) and look before you try again.</source>
        <translation>Die Änderung wurde gesendet, aber es kam keine Antwort: Sie kann ausgeführt worden sein oder nicht. Aktualisieren (F5) und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Reason</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>The service&apos;s words</source>
        <translation>Wortlaut des Dienstes</translation>
    </message>
    <message>
        <source>Twilio&apos;s code</source>
        <translation>Twilio-Code</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate for</source>
        <translation>Zertifikat für</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>The answer began with</source>
        <translation>Anfang der Antwort</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ExpiryConfirmation</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Change the expiry of this item?</source>
        <translation>Ablauf dieses Eintrags ändern?</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n item(s)</source>
        <translation>
            <numerusform>Ablauf von %n Eintrag ändern</numerusform>
            <numerusform>Ablauf von %n Einträgen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the expiry of this map with all its items?</source>
        <translation>Ablauf dieser Map mit allen Einträgen ändern?</translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n map(s)</source>
        <translation>
            <numerusform>Ablauf von %n Map ändern</numerusform>
            <numerusform>Ablauf von %n Maps ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync cannot tell whether somebody else changes this map at the same moment; the last change counts.</source>
        <translation>Sync kann nicht erkennen, ob jemand anders diese Map im selben Moment ändert; die letzte Änderung gilt.</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
</context>
<context>
    <name>ExpiryPhrase</name>
    <message>
        <source>“%1” is not understood. Type for example 3d, 2h30m, tomorrow 18:00, next monday, 2026-12-24 16:05 or never.</source>
        <translation>„%1“ ist nicht verständlich. Zum Beispiel eingeben: 3d, 2h30m, morgen 18:00, nächsten Montag, 2026-12-24 16:05 oder nie.</translation>
    </message>
    <message>
        <source>%1 of what? Say it with a unit: s, m, h, d or w; for example 3d.</source>
        <translation>%1 wovon? Mit einer Einheit eingeben: s, m, h, d oder w; zum Beispiel 3d.</translation>
    </message>
    <message>
        <source>An expiry lies ahead. Type it without the minus, for example 3d.</source>
        <translation>Ein Ablauf liegt in der Zukunft. Ohne das Minus eingeben, zum Beispiel 3d.</translation>
    </message>
</context>
<context>
    <name>ExpiryPreview</name>
    <message>
        <source>The expiry stays as it is.</source>
        <translation>Der Ablauf bleibt unverändert.</translation>
    </message>
    <message>
        <source>That moment has passed. Choose a later one.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Einen späteren wählen.</translation>
    </message>
    <message>
        <source>%1
→ %2</source>
        <comment>before and after</comment>
        <translation>%1
→ %2</translation>
    </message>
</context>
<context>
    <name>ExpiryText</name>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units of time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm:ss</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>time format</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm:ss</source>
        <comment>date format without a year</comment>
        <translation>ddd d. MMM HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 (UTC %2)</source>
        <translation>%1 (UTC %2)</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Expired %1, %2 ago, may still be readable</source>
        <translation>Abgelaufen am %1, vor %2, evtl. noch lesbar</translation>
    </message>
    <message>
        <source>Expires %1, in about %2</source>
        <translation>Läuft ab am %1, in etwa %2</translation>
    </message>
    <message>
        <source>More than a year is not possible; a year is set.</source>
        <translation>Mehr als ein Jahr ist nicht möglich; gesetzt wird ein Jahr.</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>Within 5 min</source>
        <translation>In 5 min</translation>
    </message>
    <message>
        <source>Expires within 5 min</source>
        <translation>Läuft in 5 min ab</translation>
    </message>
    <message>
        <source>Within 1 h</source>
        <translation>In 1 h</translation>
    </message>
    <message>
        <source>Expires within 1 h</source>
        <translation>Läuft in 1 h ab</translation>
    </message>
    <message>
        <source>Within 1 day</source>
        <translation>In 1 Tag</translation>
    </message>
    <message>
        <source>Expires within 1 day</source>
        <translation>Läuft in 1 Tag ab</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>In 7 Tagen</translation>
    </message>
    <message>
        <source>Expires within 7 days</source>
        <translation>Läuft in 7 Tagen ab</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>Letzte 5 min</translation>
    </message>
    <message>
        <source>Updated in the last 5 min</source>
        <translation>In den letzten 5 min geändert</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Updated in the last hour</source>
        <translation>In der letzten Stunde geändert</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Updated in the last day</source>
        <translation>Am letzten Tag geändert</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Updated in the last 7 days</source>
        <translation>In den letzten 7 Tagen geändert</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Created by: %1</source>
        <translation>Angelegt von: %1</translation>
    </message>
    <message>
        <source>%1. The items stay as they were.</source>
        <translation>%1. Die Einträge bleiben, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1, %2</source>
        <comment>what was done, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>Entry %L1</source>
        <translation>Journaleintrag %L1</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Zurückgenommen durch</translation>
    </message>
    <message>
        <source>Service&apos;s words</source>
        <translation>Wortlaut des Dienstes</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Journaleintrag</translation>
    </message>
    <message>
        <source>%L1 of the journal</source>
        <comment>number</comment>
        <translation>Nr. %L1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Läuft ab am %1</translation>
    </message>
    <message>
        <source>Expires %1, about %2 after this write</source>
        <translation>Läuft ab am %1, etwa %2 nach diesem Schreibvorgang</translation>
    </message>
    <message>
        <source>%1, profile %2 (%3)</source>
        <comment>user, profile, environment</comment>
        <translation>%1, Profil %2 (%3)</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Refused, nothing was changed%1</source>
        <translation>Abgelehnt, es wurde nichts geändert%1</translation>
    </message>
    <message>
        <source>Not applied: no proper answer came, and what stood there showed that it had no effect</source>
        <translation>Nicht ausgeführt: Es kam keine brauchbare Antwort, und der Stand zeigte, dass es keine Wirkung hatte</translation>
    </message>
    <message>
        <source>Not certain: no proper answer came, and what stood there did not tell whether it was applied</source>
        <translation>Ungewiss: Es kam keine brauchbare Antwort, und der Stand verriet nicht, ob es ausgeführt wurde</translation>
    </message>
    <message>
        <source>Not known yet: it was sent, or was about to be</source>
        <translation>Noch unbekannt: Es wurde gesendet oder sollte gerade gesendet werden</translation>
    </message>
    <message>
        <source>%1 (found by a later start of the program)</source>
        <translation>%1 (bei einem späteren Programmstart festgestellt)</translation>
    </message>
    <message>
        <source>: these credentials were not allowed to</source>
        <translation>: Diese Zugangsdaten durften das nicht</translation>
    </message>
    <message>
        <source>: it was not there any more</source>
        <translation>: nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>: it was there already</source>
        <translation>: schon vorhanden</translation>
    </message>
    <message>
        <source>: somebody else had changed it since it was read</source>
        <translation>: Jemand anders hatte seit dem Lesen etwas geändert</translation>
    </message>
    <message>
        <source>: there were too many requests within a few seconds</source>
        <translation>: zu viele Anfragen innerhalb weniger Sekunden</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Twilio&apos;s code %1</source>
        <translation>Twilio-Code %1</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>What was to be changed</source>
        <translation>Was geändert werden sollte</translation>
    </message>
    <message>
        <source>What was put there</source>
        <translation>Was angelegt wurde</translation>
    </message>
    <message>
        <source>What was to be put there</source>
        <translation>Was angelegt werden sollte</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Was vorhanden war</translation>
    </message>
    <message>
        <source>The data is not kept any more. That there was this write stays in the journal.</source>
        <translation>Die Daten werden nicht mehr aufbewahrt. Dass es diesen Schreibvorgang gab, bleibt im Journal.</translation>
    </message>
    <message>
        <source>What stood there is not valid JSON, so it cannot be compared by path.</source>
        <translation>Der frühere Stand ist kein gültiges JSON, ein Vergleich nach Pfaden ist daher nicht möglich.</translation>
    </message>
    <message>
        <source>The data was not known.</source>
        <translation>Die Daten waren nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ItemMatcher</name>
    <message>
        <source>The regular expression is not valid at character %1: %2</source>
        <translation>Der reguläre Ausdruck ist bei Zeichen %1 ungültig: %2</translation>
    </message>
</context>
<context>
    <name>ItemsStatus</name>
    <message>
        <source>This map has no items.</source>
        <translation>Diese Map hat keine Einträge.</translation>
    </message>
</context>
<context>
    <name>JournalCheckText</name>
    <message>
        <source>There is no journal in %1 yet: nothing was written with Mapdesk so far.</source>
        <translation>In %1 gibt es noch kein Journal: Mit Mapdesk wurde bisher nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is no %1: see whether it is the right file or folder.</source>
        <translation>%1 gibt es nicht: prüfen, ob es die richtige Datei oder der richtige Ordner ist.</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
</context>
<context>
    <name>JournalExportText</name>
    <message>
        <source>%1 lies in Mapdesk&apos;s own folder, where the journal is: choose another folder for the export.</source>
        <translation>%1 liegt in Mapdesks eigenem Ordner, in dem auch das Journal liegt: für den Export einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>JournalRun</name>
    <message>
        <source>%1 cannot be written: make room for it, or allow writing there.</source>
        <translation>%1 lässt sich nicht schreiben: Platz schaffen oder das Schreiben dort erlauben.</translation>
    </message>
</context>
<context>
    <name>JsonBody</name>
    <message>
        <source>The answer is not a JSON object</source>
        <translation>Die Antwort ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The answer is not valid JSON (line %1, column %2: %3)</source>
        <translation>Die Antwort ist kein gültiges JSON (Zeile %1, Spalte %2: %3)</translation>
    </message>
</context>
<context>
    <name>JsonFault</name>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>a byte that is not UTF-8 (0x%1)</source>
        <translation>ein Byte, das kein UTF-8 ist (0x%1)</translation>
    </message>
    <message>
        <source>A digit is expected here, but %1 was found</source>
        <translation>Hier wird eine Ziffer erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u, but %1 was found</source>
        <translation>Nach \u werden vier Hexadezimalziffern erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>After a backslash &quot;, \, /, b, f, n, r, t or u is expected, but %1 was found</source>
        <translation>Nach einem Backslash wird &quot;, \, /, b, f, n, r, t oder u erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A string is not closed: its &quot; is missing</source>
        <translation>Eine Zeichenkette ist nicht geschlossen: Ihr &quot; fehlt</translation>
    </message>
    <message>
        <source>A string must not go over the end of the line: its closing &quot; is missing, or the line break must be written as \n</source>
        <translation>Eine Zeichenkette darf nicht über das Zeilenende gehen: Ihr schließendes &quot; fehlt, oder der Zeilenumbruch muss als \n geschrieben werden</translation>
    </message>
    <message>
        <source>A string must not hold %1 as it is; write it as an escape like \t or \u0009</source>
        <translation>Eine Zeichenkette darf dieses Zeichen nicht unmittelbar enthalten: %1; als Escape wie \t oder \u0009 schreiben</translation>
    </message>
    <message>
        <source>A string must hold UTF-8 text only, but %1 was found</source>
        <translation>Eine Zeichenkette darf nur UTF-8-Text enthalten, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A number must not start with a needless %1</source>
        <translation>Eine Zahl darf nicht mit diesem überflüssigen Zeichen beginnen: %1</translation>
    </message>
    <message>
        <source>%1 is not a JSON value: text stands in double quotes, and the only words are true, false and null</source>
        <translation>%1 ist kein JSON-Wert: Text steht in doppelten Anführungszeichen, und die einzigen Wörter sind true, false und null</translation>
    </message>
    <message>
        <source>The text starts with a byte order mark, not with a value</source>
        <translation>Der Text beginnt mit einer Byte-Order-Marke statt mit einem Wert</translation>
    </message>
    <message>
        <source>A value is expected here, but %1 was found</source>
        <translation>Hier wird ein Wert erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A value or ] is expected here, but %1 was found</source>
        <translation>Hier wird ein Wert oder ] erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A name in double quotes is expected here, but %1 was found</source>
        <translation>Hier wird ein Name in doppelten Anführungszeichen erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A name in double quotes or } is expected here, but %1 was found</source>
        <translation>Hier wird ein Name in doppelten Anführungszeichen oder } erwartet, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A colon is missing before %1</source>
        <translation>Hier fehlt ein Doppelpunkt, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A comma or } is missing before %1</source>
        <translation>Hier fehlt ein Komma oder }, gefunden wurde: %1</translation>
    </message>
    <message>
        <source>A comma or ] is missing before %1</source>
        <translation>Hier fehlt ein Komma oder ], gefunden wurde: %1</translation>
    </message>
    <message>
        <source>Only one value is allowed, but %1 follows it</source>
        <translation>Nur ein Wert ist erlaubt, danach folgt aber: %1</translation>
    </message>
</context>
<context>
    <name>JsonTreeText</name>
    <message>
        <source>(whole)</source>
        <comment>the row of the whole JSON value</comment>
        <translation>(alles)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln Element</numerusform>
            <numerusform>%Ln Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
</context>
<context>
    <name>KeySearchTexts</name>
    <message>
        <source>The maps are being listed</source>
        <translation>Die Maps werden aufgelistet</translation>
    </message>
    <message>
        <source>%L1 of %L2 maps asked, more are being listed</source>
        <translation>%L1 von %L2 Maps gefragt, weitere werden aufgelistet</translation>
    </message>
    <message>
        <source>%L1 of %L2 maps asked</source>
        <translation>%L1 von %L2 Maps gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) found</source>
        <translation>
            <numerusform>%Ln Eintrag gefunden</numerusform>
            <numerusform>%Ln Einträge gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how far, how many found</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 has no maps.</source>
        <translation>%1 hat keine Maps.</translation>
    </message>
    <message>
        <source>No map was searched.</source>
        <translation>Keine Map wurde durchsucht.</translation>
    </message>
    <message>
        <source>%L1 of %L2 maps of %3 were searched.</source>
        <translation>%L1 von %L2 Maps von %3 wurden durchsucht.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln map(s) of %1 were searched.</source>
        <translation>
            <numerusform>Die einzige Map von %1 wurde durchsucht.</numerusform>
            <numerusform>Alle %Ln Maps von %1 wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) of %1 were searched (%2).</source>
        <translation>
            <numerusform>%Ln Map von %1 wurde durchsucht (%2).</numerusform>
            <numerusform>%Ln Maps von %1 wurden durchsucht (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) found whose keys begin with it.</source>
        <translation>
            <numerusform>%Ln Eintrag gefunden, dessen Schlüssel damit beginnt.</numerusform>
            <numerusform>%Ln Einträge gefunden, deren Schlüssel damit beginnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them has an item with this key.</source>
        <translation>
            <numerusform>%Ln davon hat einen Eintrag mit diesem Schlüssel.</numerusform>
            <numerusform>%Ln davon haben einen Eintrag mit diesem Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in them.</source>
        <translation>Darin wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>No item has a key that begins with it.</source>
        <translation>Kein Eintrag hat einen Schlüssel, der damit beginnt.</translation>
    </message>
    <message>
        <source>No item has this key.</source>
        <translation>Kein Eintrag hat diesen Schlüssel.</translation>
    </message>
    <message>
        <source>The search stopped at that many. To see all, enter more of the key or choose fewer maps.</source>
        <translation>Bei so vielen hielt die Suche an. Um alle zu sehen, mehr vom Schlüssel eingeben oder weniger Maps wählen.</translation>
    </message>
    <message>
        <source>An error stopped the search.</source>
        <translation>Ein Fehler hat die Suche angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) could not be asked and may have it, too.</source>
        <translation>
            <numerusform>%Ln Map konnte nicht gefragt werden und kann ihn auch haben.</numerusform>
            <numerusform>%Ln Maps konnten nicht gefragt werden und können ihn auch haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There can be maps that were not listed yet.</source>
        <translation>Es kann Maps geben, die noch nicht aufgelistet wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) had been deleted or had expired by then.</source>
        <translation>
            <numerusform>%Ln Map war inzwischen gelöscht oder abgelaufen.</numerusform>
            <numerusform>%Ln Maps waren inzwischen gelöscht oder abgelaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Er&amp;neut fragen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und andere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln map(s) could not be asked: %1.</source>
        <translation>
            <numerusform>%Ln Map konnte nicht gefragt werden: %1.</numerusform>
            <numerusform>%Ln Maps konnten nicht gefragt werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no maps to search: %1. Choose the service in the main window&apos;s tree first, or search all of its maps.</source>
        <translation>Es gibt keine Maps zu durchsuchen: %1. Wählen Sie zuerst den Dienst im Baum des Hauptfensters, oder durchsuchen Sie alle seine Maps.</translation>
    </message>
    <message>
        <source>Of maps with more of them the first %L1 each are listed. To see others, enter more of the key.</source>
        <translation>Von Maps mit mehr davon stehen je die ersten %L1 in der Liste. Um andere zu sehen, geben Sie mehr vom Schlüssel ein.</translation>
    </message>
</context>
<context>
    <name>LoadingStatus</name>
    <message>
        <source>%1, loading…</source>
        <translation>%1, lädt…</translation>
    </message>
    <message>
        <source>%1, more on the server</source>
        <translation>%1, weitere auf dem Server</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>%1, then reading failed; more may be on the server</source>
        <translation>%1, dann schlug das Lesen fehl; auf dem Server kann es weitere geben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) loaded</source>
        <translation>
            <numerusform>%Ln Eintrag geladen</numerusform>
            <numerusform>%Ln Einträge geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded item(s) match</source>
        <translation>
            <numerusform>%1 von %Ln geladenen Eintrag passt</numerusform>
            <numerusform>%1 von %Ln geladenen Einträgen passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without data: the memory limit is reached</source>
        <translation>
            <numerusform>%Ln davon ohne Daten: die Speichergrenze ist erreicht</numerusform>
            <numerusform>%Ln davon ohne Daten: die Speichergrenze ist erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with this prefix</source>
        <translation>
            <numerusform>%Ln Eintrag mit diesem Präfix</numerusform>
            <numerusform>%Ln Einträge mit diesem Präfix</numerusform>
        </translation>
    </message>
    <message>
        <source>the map has changed: all of them are read again</source>
        <translation>die Map hat sich geändert: alle werden neu gelesen</translation>
    </message>
    <message>
        <source>the map has changed: some of them are out of date</source>
        <translation>die Map hat sich geändert: manche sind veraltet</translation>
    </message>
    <message>
        <source>%1 (filtering and sorting: %2 %)</source>
        <translation>%1 (filtert und sortiert: %2 %)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>the data of %Ln item(s) is not kept and was not searched</source>
        <translation>
            <numerusform>die Daten von %Ln Eintrag sind nicht im Speicher und wurden nicht durchsucht</numerusform>
            <numerusform>die Daten von %Ln Einträgen sind nicht im Speicher und wurden nicht durchsucht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (copying: %2 %)</source>
        <translation>%1 (wird kopiert: %2 %)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) with this prefix match</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag mit diesem Präfix passt</numerusform>
            <numerusform>%1 von %Ln Einträgen mit diesem Präfix passen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, loading %2 a second</source>
        <translation>%1, lädt %2 pro Sekunde</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <translation>%1, %2 pro Sekunde</translation>
    </message>
    <message>
        <source>%1, as fast as allowed</source>
        <translation>%1, so schnell wie erlaubt</translation>
    </message>
    <message>
        <source>%1. %2 Trying again in %3 s.</source>
        <translation>%1. %2 Neuer Versuch in %3 s.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>Beim Dienst ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The service asks to wait.</source>
        <translation>Der Dienst bittet zu warten.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>Der Dienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1, held back by the service&apos;s limit</source>
        <translation>%1, von der Grenze des Dienstes gebremst</translation>
    </message>
</context>
<context>
    <name>LocalDatabase</name>
    <message>
        <source>The folder %1 cannot be made: see to it that you may write there and that no file has its name.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen: dafür sorgen, dass Sie dort schreiben dürfen und keine Datei so heißt.</translation>
    </message>
    <message>
        <source>%1 cannot be made (%2): see to it that you may write there.</source>
        <translation>%1 lässt sich nicht anlegen (%2): dafür sorgen, dass Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Mapdesk: use that version, or move the file away.</source>
        <translation>%1 stammt von einer neueren Mapdesk-Version: diese Version benutzen oder die Datei verschieben.</translation>
    </message>
    <message>
        <source>%1 is not a file of Mapdesk: move it away, so that Mapdesk can make its own.</source>
        <translation>%1 ist keine Datei von Mapdesk: verschieben, damit Mapdesk seine eigene anlegen kann.</translation>
    </message>
    <message>
        <source>%1 has its newest entries in %2, which cannot be read in a folder that may not be written: copy both files to another folder and use the copy.</source>
        <translation>Die neuesten Einträge von %1 stehen in %2, was sich in einem schreibgeschützten Ordner nicht lesen lässt: beide Dateien in einen anderen Ordner kopieren und die Kopie benutzen.</translation>
    </message>
    <message>
        <source>There is no file %1: see whether it is the right folder.</source>
        <translation>Die Datei %1 gibt es nicht: prüfen, ob es der richtige Ordner ist.</translation>
    </message>
    <message>
        <source>%1 has an older format, or nothing in it: start Mapdesk with it once.</source>
        <translation>%1 hat ein älteres Format oder ist leer: Mapdesk einmal damit starten.</translation>
    </message>
    <message>
        <source>%1 cannot be written because the disk is full: make room on it.</source>
        <translation>%1 lässt sich nicht schreiben, weil der Datenträger voll ist: dort Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened or written (%2): see to it that you may write it and the folder it lies in.</source>
        <translation>%1 lässt sich nicht öffnen oder schreiben (%2): dafür sorgen, dass Sie die Datei und ihren Ordner beschreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is kept locked by another program: close that one.</source>
        <translation>%1 wird von einem anderen Programm gesperrt: dieses schließen.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2): put a backup of it in its place, or move it away, so that Mapdesk can make a new one.</source>
        <translation>%1 ist beschädigt (%2): durch eine Sicherung ersetzen oder verschieben, damit Mapdesk eine neue anlegen kann.</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2): see whether its disk is full or broken.</source>
        <translation>%1 ist nicht benutzbar (%2): prüfen, ob der Datenträger voll oder defekt ist.</translation>
    </message>
</context>
<context>
    <name>LocalMigration</name>
    <message>
        <source>%1 has to be brought to a newer format, but its backup %2 cannot be written: make room for it, or allow writing there.</source>
        <translation>%1 muss in ein neueres Format gebracht werden, aber die Sicherung %2 lässt sich nicht schreiben: Platz schaffen oder das Schreiben dort erlauben.</translation>
    </message>
</context>
<context>
    <name>MapsStatus</name>
    <message numerus="yes">
        <source>%Ln map(s) loaded</source>
        <translation>
            <numerusform>%Ln Map geladen</numerusform>
            <numerusform>%Ln Maps geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded map(s) match</source>
        <translation>
            <numerusform>%1 von %Ln geladenen Map passt</numerusform>
            <numerusform>%1 von %Ln geladenen Maps passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameTexts</name>
    <message>
        <source>Enter a key.</source>
        <translation>Einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Too long by %1: Sync takes %2 characters.</source>
        <translation>%1 Zeichen zu lang: Sync erlaubt höchstens %2.</translation>
    </message>
    <message>
        <source>Two capital letters and 32 digits from 0 to f are taken for a SID. Sync refuses such a name.</source>
        <translation>Zwei Großbuchstaben und 32 Ziffern von 0 bis f gelten als SID. Sync lehnt einen solchen Namen ab.</translation>
    </message>
    <message>
        <source>There is half a character in it, as a cut text has. Type it anew.</source>
        <translation>Der Text enthält ein halbes Zeichen, wie es beim Abschneiden entsteht. Neu eintippen.</translation>
    </message>
    <message>
        <source>No URL can lead to an item with this key: a deletion would reach its map.</source>
        <translation>Zu einem Eintrag mit diesem Schlüssel kann keine URL führen: Eine Löschung würde seine Map treffen.</translation>
    </message>
    <message>
        <source>No URL can lead to a map by this name: a deletion would reach its service.</source>
        <translation>Zu einer Map mit diesem Namen kann keine URL führen: Eine Löschung würde ihren Dienst treffen.</translation>
    </message>
    <message>
        <source>%1: programs with Twilio&apos;s libraries end the name there and reach another one.</source>
        <translation>%1: Programme mit Twilios Bibliotheken beenden den Namen an dieser Stelle und erreichen einen anderen.</translation>
    </message>
    <message>
        <source>%1: programs with Twilio&apos;s libraries refuse it, find nothing, or leave it out.</source>
        <translation>%1: Programme mit Twilios Bibliotheken lehnen das ab, finden nichts oder lassen es weg.</translation>
    </message>
    <message>
        <source>%1: programs with Twilio&apos;s libraries can reach another name, as “a b” for “a%20b”.</source>
        <translation>%1: Programme mit Twilios Bibliotheken können einen anderen Namen erreichen, etwa „a b“ statt „a%20b“.</translation>
    </message>
    <message>
        <source>There is a space at its start or end, which is easily missed.</source>
        <translation>Am Anfang oder Ende steht ein Leerzeichen, das leicht zu übersehen ist.</translation>
    </message>
    <message>
        <source>There are characters in it that cannot be seen: %1</source>
        <translation>Enthält unsichtbare Zeichen: %1</translation>
    </message>
    <message>
        <source>Its accents are put together in an unusual way: another name can look the same.</source>
        <translation>Akzente sind auf ungewöhnliche Weise zusammengesetzt: Ein anderer Name kann genauso aussehen.</translation>
    </message>
    <message>
        <source>Programs with Twilio&apos;s libraries that delete this item can delete its map instead.</source>
        <translation>Programme mit Twilios Bibliotheken, die diesen Eintrag löschen, können stattdessen seine Map löschen.</translation>
    </message>
    <message>
        <source>Programs with Twilio&apos;s libraries that delete this map can delete its service instead.</source>
        <translation>Programme mit Twilios Bibliotheken, die diese Map löschen, können stattdessen ihren Dienst löschen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a character</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>OpenChoices</name>
    <message>
        <source>Default service</source>
        <translation>Standarddienst</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>Enter asks for the account&apos;s default service. Twilio makes it if there is none: this counts as a write.</source>
        <translation>Die Eingabetaste fragt nach dem Standarddienst des Kontos. Gibt es keinen, legt Twilio ihn an: Das gilt als Schreibvorgang.</translation>
    </message>
    <message>
        <source>Enter shows the service %1.</source>
        <translation>Die Eingabetaste zeigt den Dienst %1.</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>Map %1</translation>
    </message>
    <message>
        <source>Enter opens the map %1 in %2.</source>
        <translation>Die Eingabetaste öffnet die Map %1 in %2.</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>map, service</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Enter opens the item %1 of the map %2 in %3.</source>
        <translation>Die Eingabetaste öffnet den Eintrag %1 der Map %2 in %3.</translation>
    </message>
    <message>
        <source>No service is named: choose one on the left first.</source>
        <translation>Kein Dienst genannt: zuerst links einen wählen.</translation>
    </message>
    <message>
        <source>Twilio makes the default service if there is none: this counts as a write.</source>
        <translation>Gibt es keinen Standarddienst, legt Twilio ihn an: Das gilt als Schreibvorgang.</translation>
    </message>
</context>
<context>
    <name>OpenLocation</name>
    <message>
        <source>A link has a service, a map and a key, and nothing else.</source>
        <translation>Ein Link hat Dienst, Map und Schlüssel, sonst nichts.</translation>
    </message>
    <message>
        <source>The link leaves a name empty.</source>
        <translation>Der Link lässt einen Namen leer.</translation>
    </message>
    <message>
        <source>The link names the same thing twice.</source>
        <translation>Der Link nennt dasselbe zweimal.</translation>
    </message>
    <message>
        <source>The link contains %1; it is not followed.</source>
        <translation>Der Link enthält %1; ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>A link begins with mapdesk://open? and carries no host.</source>
        <translation>Ein Link beginnt mit mapdesk://open? und nennt keinen Host.</translation>
    </message>
    <message>
        <source>The link names nothing to open.</source>
        <translation>Der Link nennt nichts, das sich öffnen ließe.</translation>
    </message>
    <message>
        <source>The link names a key and not the map that it is in.</source>
        <translation>Der Link nennt einen Schlüssel, aber nicht dessen Map.</translation>
    </message>
    <message>
        <source>This does not name the service by its SID, which is IS and 32 digits (0-9, a-f).</source>
        <translation>Das nennt den Dienst nicht mit seiner SID, also IS und 32 Ziffern (0-9, a-f).</translation>
    </message>
    <message>
        <source>“%1” cannot be asked for by its name: on the way it would turn into another address.</source>
        <translation>Nach „%1“ kann nicht mit dem Namen gefragt werden: Unterwegs würde daraus eine andere Adresse.</translation>
    </message>
    <message>
        <source>A name or key has at most %1 characters; this one has %L2.</source>
        <translation>Ein Name oder Schlüssel hat höchstens %1 Zeichen; dieser hat %L2.</translation>
    </message>
    <message>
        <source>The name or key contains %1. Such a name is not opened from a pasted text: it may not be what it looks like.</source>
        <translation>Der Name oder Schlüssel enthält %1. So ein Name wird nicht aus eingefügtem Text geöffnet: Er ist vielleicht nicht, wonach er aussieht.</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>the invisible character U+%1</source>
        <translation>das unsichtbare Zeichen U+%1</translation>
    </message>
</context>
<context>
    <name>OpenText</name>
    <message>
        <source>A SID has 32 digits after its two letters; this one has %L1. Is it copied whole?</source>
        <translation>Eine SID hat 32 Ziffern nach ihren zwei Buchstaben; diese hat %L1. Ist sie vollständig kopiert?</translation>
    </message>
    <message>
        <source>This is an account&apos;s SID; paste that of a map (MP…) or of a service (IS…).</source>
        <translation>Das ist die SID eines Kontos; die einer Map (MP…) oder eines Dienstes (IS…) einfügen.</translation>
    </message>
    <message>
        <source>This is the SID of something else than a map (MP…) or a service (IS…).</source>
        <translation>Das ist die SID von etwas anderem als einer Map (MP…) oder einem Dienst (IS…).</translation>
    </message>
    <message>
        <source>There is no URL of Sync in this curl line.</source>
        <translation>In dieser curl-Zeile steht keine URL von Sync.</translation>
    </message>
    <message>
        <source>This has several lines. Paste one name, key or URL, or a curl command.</source>
        <translation>Das sind mehrere Zeilen. Einen Namen, einen Schlüssel, eine URL oder einen curl-Befehl einfügen.</translation>
    </message>
    <message>
        <source>A password or token stands in the middle of this.</source>
        <translation>Mittendrin steht ein Passwort oder Token.</translation>
    </message>
    <message>
        <source>This text is too long to be looked through (%L1 characters).</source>
        <translation>Dieser Text ist zu lang, um ihn zu durchsuchen (%L1 Zeichen).</translation>
    </message>
    <message>
        <source>This contains half a character; it was cut in the middle of one.</source>
        <translation>Das enthält ein halbes Zeichen; es wurde mitten in einem Zeichen abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>PermissionTexts</name>
    <message numerus="yes">
        <source>%Ln permission(s)</source>
        <translation>
            <numerusform>%Ln Berechtigung</numerusform>
            <numerusform>%Ln Berechtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln permission(s) match</source>
        <translation>
            <numerusform>%1 von %Ln Berechtigung passt</numerusform>
            <numerusform>%1 von %Ln Berechtigungen passen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, loading…</source>
        <translation>%1, lädt…</translation>
    </message>
    <message>
        <source>No identity has a permission on this map.</source>
        <translation>Keine Identität hat eine Berechtigung für diese Map.</translation>
    </message>
    <message>
        <source>%1, then reading failed; more may be on the server</source>
        <translation>%1, dann schlug das Lesen fehl; auf dem Server kann es weitere geben</translation>
    </message>
    <message>
        <source>%1 can read this map, create, change and delete its items, and delete the map.</source>
        <translation>%1 darf diese Map lesen, Einträge anlegen, ändern und löschen und auch die Map löschen.</translation>
    </message>
    <message>
        <source>%1 can read this map and create, change and delete its items, but cannot delete the map.</source>
        <translation>%1 darf diese Map lesen und Einträge anlegen, ändern und löschen, aber nicht die Map löschen.</translation>
    </message>
    <message>
        <source>%1 can read this map and its items and delete the map, but cannot change its items.</source>
        <translation>%1 darf diese Map und ihre Einträge lesen und die Map löschen, aber keine Einträge ändern.</translation>
    </message>
    <message>
        <source>%1 can create, change and delete items of this map and delete the map, but has no permission to read them.</source>
        <translation>%1 darf Einträge dieser Map anlegen, ändern und löschen und auch die Map löschen, hat aber keine Leseberechtigung.</translation>
    </message>
    <message>
        <source>%1 can read this map and its items, and nothing else.</source>
        <translation>%1 darf diese Map und ihre Einträge lesen, sonst nichts.</translation>
    </message>
    <message>
        <source>%1 can create, change and delete items of this map, but has no permission to read them and cannot delete the map.</source>
        <translation>%1 darf Einträge dieser Map anlegen, ändern und löschen, hat aber keine Leseberechtigung und darf die Map nicht löschen.</translation>
    </message>
    <message>
        <source>%1 can delete this map, and has no permission to read it or to change its items.</source>
        <translation>%1 darf diese Map löschen, hat aber keine Berechtigung, sie zu lesen oder ihre Einträge zu ändern.</translation>
    </message>
    <message>
        <source>%1 can do nothing with this map: its permission allows nothing.</source>
        <translation>%1 darf mit dieser Map nichts tun: Die Berechtigung erlaubt nichts.</translation>
    </message>
    <message>
        <source>%1, like every identity, can read, write and manage this map: the service&apos;s access control (ACL) is off. Once it is switched on, its permission counts: %2.</source>
        <translation>%1 darf, wie jede Identität, diese Map lesen, schreiben und verwalten: Die Zugriffskontrolle (ACL) des Dienstes ist ausgeschaltet. Nach dem Einschalten gilt die eigene Berechtigung: %2.</translation>
    </message>
    <message>
        <source>%1 can do nothing with this map: it has no permission here.</source>
        <translation>%1 darf mit dieser Map nichts tun: Hier ist keine Berechtigung erteilt.</translation>
    </message>
    <message>
        <source>If the service&apos;s access control (ACL) is on: %1 Whether it is on is not known.</source>
        <translation>Falls die Zugriffskontrolle (ACL) des Dienstes eingeschaltet ist: %1 Ob sie es ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Type an identity.</source>
        <translation>Eine Identität eingeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be part of a URL, so this identity cannot be reached.</source>
        <translation>„%1“ kann nicht Teil einer URL sein, diese Identität ist daher nicht erreichbar.</translation>
    </message>
    <message>
        <source>There is half a character in it, which cannot be sent.</source>
        <translation>Der Text enthält ein halbes Zeichen, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>An identity has at most %L1 characters; this has %L2.</source>
        <translation>Eine Identität hat höchstens %L1 Zeichen; diese hat %L2.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Revoke the permission of this identity?</source>
        <translation>Dieser Identität die Berechtigung entziehen?</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n permission(s)</source>
        <translation>
            <numerusform>%n Berechtigung entziehen</numerusform>
            <numerusform>%n Berechtigungen entziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the permission of this identity?</source>
        <translation>Berechtigung dieser Identität ändern?</translation>
    </message>
    <message numerus="yes">
        <source>Change %n permission(s)</source>
        <translation>
            <numerusform>%n Berechtigung ändern</numerusform>
            <numerusform>%n Berechtigungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Grant this identity a permission?</source>
        <translation>Dieser Identität eine Berechtigung erteilen?</translation>
    </message>
    <message numerus="yes">
        <source>Grant %n permission(s)</source>
        <translation>
            <numerusform>%n Berechtigung erteilen</numerusform>
            <numerusform>%n Berechtigungen erteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Best effort: the permission is read again just before, and nothing is sent if somebody changed it. Sync cannot exclude a change in the very same moment; the last one counts.</source>
        <translation>Ohne Gewähr: Unmittelbar davor wird die Berechtigung noch einmal gelesen; hat jemand sie geändert, wird nichts gesendet. Eine Änderung in genau demselben Moment kann Sync nicht ausschließen; die letzte gilt.</translation>
    </message>
    <message>
        <source>The service&apos;s access control (ACL) is off: this has no effect until it is switched on.</source>
        <translation>Die Zugriffskontrolle (ACL) des Dienstes ist ausgeschaltet: Das wirkt erst nach dem Einschalten.</translation>
    </message>
    <message>
        <source>The permission of %1 was changed: %2 → %3.</source>
        <comment>identity, rights before and after</comment>
        <translation>Die Berechtigung von %1 wurde geändert: %2 → %3.</translation>
    </message>
    <message>
        <source>It is not certain whether the permission of %1 was changed.</source>
        <translation>Es ist ungewiss, ob die Berechtigung von %1 geändert wurde.</translation>
    </message>
    <message>
        <source>The permission of %1 was not changed.</source>
        <translation>Die Berechtigung von %1 wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 has a permission on this map already: %2. Nothing was sent.</source>
        <translation>%1 hat für diese Map schon eine Berechtigung: %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Somebody else changed the permission of %1: it was “%2” here and is “%3” now. Nothing was sent.</source>
        <translation>Jemand anders hat die Berechtigung von %1 geändert: Hier war sie „%2“, jetzt ist sie „%3“. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1, more on the server</source>
        <translation>%1, weitere auf dem Server</translation>
    </message>
</context>
<context>
    <name>PhraseDate</name>
    <message>
        <source>%1 can be read in two ways. Type year, month and day: 2026-12-24</source>
        <translation>%1 lässt sich auf zwei Arten lesen. Jahr, Monat und Tag eingeben: 2026-12-24</translation>
    </message>
    <message>
        <source>Type the year with four digits, or no year.</source>
        <translation>Das Jahr vierstellig eingeben oder weglassen.</translation>
    </message>
</context>
<context>
    <name>PhraseLength</name>
    <message>
        <source>0 is no length of time. To make it never expire, type: never</source>
        <translation>0 ist keine Dauer. Damit es nie abläuft, eingeben: nie</translation>
    </message>
    <message>
        <source>A month has no fixed length. Type days instead, for example 30d.</source>
        <translation>Ein Monat hat keine feste Länge. Stattdessen Tage eingeben, zum Beispiel 30d.</translation>
    </message>
    <message>
        <source>Type the larger unit first and each unit once, for example 2h30m.</source>
        <translation>Die größere Einheit zuerst und jede nur einmal eingeben, zum Beispiel 2h30m.</translation>
    </message>
</context>
<context>
    <name>PhraseMoment</name>
    <message>
        <source>There is no such day. A day is typed like 2026-12-24.</source>
        <translation>Diesen Tag gibt es nicht. Ein Tag wird wie 2026-12-24 eingegeben.</translation>
    </message>
    <message>
        <source>The date is another day of the week.</source>
        <translation>Das Datum ist ein anderer Wochentag.</translation>
    </message>
    <message>
        <source>%1 has passed. Type a later moment.</source>
        <translation>%1 ist vorbei. Einen späteren Zeitpunkt eingeben.</translation>
    </message>
    <message>
        <source>There is no such time: %1. The last one of a day is 23:59:59.</source>
        <translation>Diese Uhrzeit gibt es nicht: %1. Die letzte eines Tages ist 23:59:59.</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>never|never expires|no expiry</source>
        <comment>typed in an expiry; alternatives separated by |</comment>
        <translation>nie|niemals|läuft nie ab|kein Ablauf</translation>
    </message>
    <message>
        <source>in</source>
        <comment>typed in an expiry: in 3 days; alternatives separated by |</comment>
        <translation>in</translation>
    </message>
    <message>
        <source>and</source>
        <comment>typed in an expiry: 2 h and 5 min; alternatives separated by |</comment>
        <translation>und</translation>
    </message>
    <message>
        <source>a|an|one</source>
        <comment>typed in an expiry: an hour; alternatives separated by |</comment>
        <translation>ein|eine|einer|einem|einen</translation>
    </message>
    <message>
        <source>at</source>
        <comment>typed in an expiry: at 18:00; alternatives separated by |</comment>
        <translation>um</translation>
    </message>
    <message>
        <source>on</source>
        <comment>typed in an expiry: on monday; alternatives separated by |</comment>
        <translation>am</translation>
    </message>
    <message>
        <source>of</source>
        <comment>typed in an expiry: 24th of december; alternatives separated by |</comment>
        <translation>des|im</translation>
    </message>
    <message>
        <source>next</source>
        <comment>typed in an expiry: next monday; alternatives separated by |</comment>
        <translation>nächster|nächste|nächsten|nächstes|kommender|kommende|kommenden</translation>
    </message>
    <message>
        <source>today</source>
        <comment>typed in an expiry; alternatives separated by |</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>typed in an expiry; alternatives separated by |</comment>
        <translation>morgen</translation>
    </message>
    <message>
        <source>day after tomorrow|the day after tomorrow</source>
        <comment>typed in an expiry; alternatives separated by |</comment>
        <translation>übermorgen</translation>
    </message>
    <message>
        <source>o&apos;clock|oclock</source>
        <comment>typed in an expiry: 6 o&apos;clock; alternatives separated by |</comment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>am</source>
        <comment>typed in an expiry: 6 am; alternatives separated by |</comment>
        <translation>vormittags</translation>
    </message>
    <message>
        <source>pm</source>
        <comment>typed in an expiry: 6 pm; alternatives separated by |</comment>
        <translation>nachmittags|abends</translation>
    </message>
    <message>
        <source>st|nd|rd|th</source>
        <comment>typed in an expiry: 24th; alternatives separated by |</comment>
        <translation>ter|ten</translation>
    </message>
    <message>
        <source>s|sec|secs|second|seconds</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>s|Sek|Sekunde|Sekunden</translation>
    </message>
    <message>
        <source>m|min|mins|minute|minutes</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>m|min|Minute|Minuten</translation>
    </message>
    <message>
        <source>h|hr|hrs|hour|hours</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>h|Std|Stunde|Stunden</translation>
    </message>
    <message>
        <source>d|day|days</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>d|T|Tag|Tage|Tagen</translation>
    </message>
    <message>
        <source>w|wk|wks|week|weeks</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>w|Wo|Woche|Wochen</translation>
    </message>
    <message>
        <source>mo|mos|month|months</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>Monat|Monate|Monaten</translation>
    </message>
    <message>
        <source>y|yr|yrs|year|years</source>
        <comment>typed in an expiry after a number; alternatives separated by |</comment>
        <translation>J|Jahr|Jahre|Jahren</translation>
    </message>
</context>
<context>
    <name>ProfileChecks</name>
    <message>
        <source>Another profile has this name: nobody could tell them apart.</source>
        <translation>Ein anderes Profil heißt schon so: Niemand könnte die beiden unterscheiden.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>account SID</source>
        <translation>Account-SID</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID des API-Schlüssels</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>service URL</source>
        <translation>URL des Dienstes</translation>
    </message>
    <message>
        <source>proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Noch nötig: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ProfileColor</name>
    <message>
        <source>As the environment</source>
        <translation>Wie die Umgebung</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>ProfileFields</name>
    <message>
        <source>Unnamed</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>an account&apos;s SID</source>
        <translation>die SID eines Kontos</translation>
    </message>
    <message>
        <source>an API key&apos;s SID</source>
        <translation>die SID eines API-Schlüssels</translation>
    </message>
    <message>
        <source>a Sync service&apos;s SID</source>
        <translation>die SID eines Sync-Dienstes</translation>
    </message>
    <message>
        <source>a Sync Map&apos;s SID</source>
        <translation>die SID einer Sync Map</translation>
    </message>
    <message>
        <source>another kind of SID</source>
        <translation>eine SID anderer Art</translation>
    </message>
    <message>
        <source>This is %1, it begins with %2. %3 begins with %4.</source>
        <translation>Das ist %1, sie beginnt mit %2. %3 beginnt mit %4.</translation>
    </message>
    <message>
        <source>%1 is %2 and 32 digits or letters from a to f: copy it whole.</source>
        <translation>%1 besteht aus %2 und 32 Ziffern oder Buchstaben von a bis f: vollständig kopieren.</translation>
    </message>
    <message>
        <source>Enter a name, one that tells this account from the others.</source>
        <translation>Einen Namen eingeben, der dieses Konto von den anderen unterscheidet.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters: shorten it.</source>
        <translation>Der Name ist länger als %1 Zeichen: kürzen.</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be seen: type it anew.</source>
        <translation>Der Name enthält unsichtbare Zeichen: neu eintippen.</translation>
    </message>
    <message>
        <source>An account&apos;s SID</source>
        <translation>Die SID eines Kontos</translation>
    </message>
    <message>
        <source>An API key&apos;s SID</source>
        <translation>Die SID eines API-Schlüssels</translation>
    </message>
    <message>
        <source>Enter the API key&apos;s secret.</source>
        <translation>Das Secret des API-Schlüssels eingeben.</translation>
    </message>
    <message>
        <source>Enter the Auth Token.</source>
        <translation>Das Auth-Token eingeben.</translation>
    </message>
    <message>
        <source>This is %1. Enter the API key&apos;s secret.</source>
        <translation>Das ist %1. Das Secret des API-Schlüssels eingeben.</translation>
    </message>
    <message>
        <source>This is %1. Enter the Auth Token.</source>
        <translation>Das ist %1. Das Auth-Token eingeben.</translation>
    </message>
    <message>
        <source>An API key&apos;s secret has letters and digits only: copy it whole.</source>
        <translation>Das Secret eines API-Schlüssels hat nur Buchstaben und Ziffern: vollständig kopieren.</translation>
    </message>
    <message>
        <source>An Auth Token has letters and digits only: copy it whole.</source>
        <translation>Ein Auth-Token hat nur Buchstaben und Ziffern: vollständig kopieren.</translation>
    </message>
    <message>
        <source>A Sync service&apos;s SID</source>
        <translation>Die SID eines Sync-Dienstes</translation>
    </message>
    <message>
        <source>An edge is one word in small letters, such as ashburn.</source>
        <translation>Eine Edge ist ein Wort in Kleinbuchstaben, etwa ashburn.</translation>
    </message>
    <message>
        <source>A region is one word in small letters, such as us1.</source>
        <translation>Eine Region ist ein Wort in Kleinbuchstaben, etwa us1.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host name or address.</source>
        <translation>Hostnamen oder Adresse des Proxys eingeben.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host alone, without http:// before it.</source>
        <translation>Nur den Host des Proxys eingeben, ohne http:// davor.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host alone; the port has a field of its own.</source>
        <translation>Nur den Host des Proxys eingeben; der Port hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>This is no host name or address: correct it.</source>
        <translation>Das ist kein Hostname und keine Adresse: berichtigen.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>There is no certificate in this file: choose a PEM file, which has a line &quot;-----BEGIN CERTIFICATE-----&quot;.</source>
        <translation>In dieser Datei ist kein Zertifikat: eine PEM-Datei mit der Zeile „-----BEGIN CERTIFICATE-----“ wählen.</translation>
    </message>
</context>
<context>
    <name>ProfileFile</name>
    <message>
        <source>%1 was made by a newer Mapdesk: update this one.</source>
        <translation>%1 stammt von einem neueren Mapdesk: dieses hier aktualisieren.</translation>
    </message>
    <message>
        <source>%1 holds no profiles of Mapdesk: choose a file that was exported.</source>
        <translation>%1 enthält keine Profile von Mapdesk: eine exportierte Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2: choose a file that was exported.</source>
        <translation>%1 ist größer als %2: eine exportierte Datei wählen.</translation>
    </message>
    <message>
        <source>%1 holds what looks like a secret of &quot;%2&quot;. It was not taken: remove it from the file, and enter it here by hand.</source>
        <translation>%1 enthält etwas, das wie ein Secret von „%2“ aussieht. Es wurde nicht übernommen: aus der Datei entfernen und hier von Hand eingeben.</translation>
    </message>
    <message>
        <source>Parts of %1 could not be read and were left out: look through the list, and add what is missing.</source>
        <translation>Teile von %1 waren nicht lesbar und wurden ausgelassen: die Liste durchsehen und Fehlendes ergänzen.</translation>
    </message>
</context>
<context>
    <name>ProfileSettings</name>
    <message>
        <source>The CA file %1 holds no certificate in PEM form. Choose one that has a line “BEGIN CERTIFICATE”.</source>
        <translation>Die CA-Datei %1 enthält kein Zertifikat im PEM-Format. Eine mit der Zeile „BEGIN CERTIFICATE“ wählen.</translation>
    </message>
</context>
<context>
    <name>PutBackTexts</name>
    <message>
        <source>This write changed nothing, so there is nothing to put back.</source>
        <translation>Dieser Schreibvorgang hat nichts geändert, es gibt also nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Nothing stood there before this write.</source>
        <translation>Vor diesem Schreibvorgang war nichts vorhanden.</translation>
    </message>
    <message>
        <source>The data that stood there is not kept any more.</source>
        <translation>Die früheren Daten werden nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>What stood there is not valid JSON; Sync would not take it.</source>
        <translation>Der frühere Stand ist kein gültiges JSON; Sync würde ihn nicht annehmen.</translation>
    </message>
    <message>
        <source>This can be taken back by Undo alone.</source>
        <translation>Das lässt sich nur mit „Rückgängig“ zurücknehmen.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>This write</source>
        <translation>Dieser Schreibvorgang</translation>
    </message>
    <message>
        <source>Put back the data that stood there before this write?</source>
        <translation>Die Daten von vor diesem Schreibvorgang wiederherstellen?</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag wiederherstellen</numerusform>
            <numerusform>%n Einträge wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was changed again after that write: what came since goes, too. The list has all that will change.</source>
        <translation>Nach diesem Schreibvorgang gab es weitere Änderungen, auch sie gehen verloren. Die Liste zeigt alles, was sich ändert.</translation>
    </message>
    <message>
        <source>Create this item again, with the data that stood there before this write?</source>
        <translation>Diesen Eintrag mit den Daten von vor diesem Schreibvorgang neu anlegen?</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s) again</source>
        <translation>
            <numerusform>%n Eintrag neu anlegen</numerusform>
            <numerusform>%n Einträge neu anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. The moment at which it was to expire has passed: it gets the time that it had left then.</source>
        <translation>Er ist jetzt nicht vorhanden. Der Zeitpunkt, an dem er ablaufen sollte, ist vorbei: Er bekommt die Zeit, die ihm damals blieb.</translation>
    </message>
    <message>
        <source>It is not there now.</source>
        <translation>Er ist jetzt nicht vorhanden.</translation>
    </message>
    <message>
        <source>Put back the expiry that this item had before this write?</source>
        <translation>Den Ablauf, den dieser Eintrag vor diesem Schreibvorgang hatte, wiederherstellen?</translation>
    </message>
    <message numerus="yes">
        <source>Put back expiry of %n item(s)</source>
        <translation>
            <numerusform>Ablauf von %n Eintrag wiederherstellen</numerusform>
            <numerusform>Ablauf von %n Einträgen wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back the expiry that this map had before this write?</source>
        <translation>Den Ablauf, den diese Map vor diesem Schreibvorgang hatte, wiederherstellen?</translation>
    </message>
    <message numerus="yes">
        <source>Put back expiry of %n map(s)</source>
        <translation>
            <numerusform>Ablauf von %n Map wiederherstellen</numerusform>
            <numerusform>Ablauf von %n Maps wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync cannot tell whether somebody else changes this map at the same moment; the last change counts.</source>
        <translation>Sync kann nicht erkennen, ob jemand anders diese Map im selben Moment ändert; die letzte Änderung gilt.</translation>
    </message>
    <message>
        <source>It was deleted, or it expired, in that moment. Nothing was written.</source>
        <translation>Genau in diesem Moment gelöscht oder abgelaufen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The map is gone: it was deleted, or it has expired. Nothing was written.</source>
        <translation>Die Map ist nicht mehr vorhanden: gelöscht oder abgelaufen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Somebody else changed it in that moment, and theirs stands. Nothing was written. Look at what it says now before you put it back.</source>
        <translation>Genau in diesem Moment hat jemand anders etwas geändert, und das gilt. Es wurde nichts geschrieben. Vor dem Wiederherstellen den jetzigen Stand ansehen.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
</context>
<context>
    <name>RecordNotices</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more: the history has all of them.</source>
        <translation>
            <numerusform>%n weiterer: Der Verlauf zeigt alle.</numerusform>
            <numerusform>%n weitere: Der Verlauf zeigt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent again. What stands there was read now:</source>
        <translation>Es wurde nichts erneut gesendet. Der jetzige Stand wurde gelesen:</translation>
    </message>
    <message>
        <source>Nothing was sent again. What could be read now says the rest; Mapdesk looks again at its next start:</source>
        <translation>Es wurde nichts erneut gesendet. Was jetzt lesbar war, zeigt das Übrige; beim nächsten Start sieht Mapdesk noch einmal nach:</translation>
    </message>
    <message numerus="yes">
        <source>Mapdesk ended before it knew what became of %n write(s).</source>
        <translation>
            <numerusform>Mapdesk wurde beendet, bevor das Ergebnis von %n Schreibvorgang bekannt war.</numerusform>
            <numerusform>Mapdesk wurde beendet, bevor das Ergebnis von %n Schreibvorgängen bekannt war.</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of a write could not be recorded.</source>
        <translation>Das Ergebnis eines Schreibvorgangs konnte nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>%1. The next start of Mapdesk looks it up again. %2</source>
        <translation>%1. Beim nächsten Start sieht Mapdesk noch einmal nach. %2</translation>
    </message>
</context>
<context>
    <name>RecordedWrites</name>
    <message>
        <source>This profile asks for a reason with each write, and there is none</source>
        <translation>Dieses Profil verlangt zu jedem Schreibvorgang einen Grund, und es gibt keinen</translation>
    </message>
</context>
<context>
    <name>RestoredText</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s)</source>
        <translation>
            <numerusform>%Ln Berechtigung</numerusform>
            <numerusform>%Ln Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there again with %2, as a new map: its SID, creator and dates are others.</source>
        <translation>%1 ist als neue Map wieder vorhanden (%2): SID, Ersteller und Zeitangaben sind andere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) had expired meanwhile and did not come back.</source>
        <translation>
            <numerusform>%Ln Eintrag war inzwischen abgelaufen und kam nicht zurück.</numerusform>
            <numerusform>%Ln Einträge waren inzwischen abgelaufen und kamen nicht zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map had more than was kept; the rest did not come back.</source>
        <translation>Die Map hatte mehr, als gesichert wurde; der Rest kam nicht zurück.</translation>
    </message>
    <message>
        <source>So far %1 of %2 are back; undoing the deletion once more goes on from there.</source>
        <translation>Bisher in %2 wieder vorhanden: %1. Wer die Löschung noch einmal zurücknimmt, setzt dort fort.</translation>
    </message>
    <message>
        <source>Permission of %1: %2</source>
        <translation>Berechtigung von %1: %2</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of %1 could not be put back.</source>
        <translation>
            <numerusform>%Ln Teil von %1 konnte nicht wiederhergestellt werden.</numerusform>
            <numerusform>%Ln Teile von %1 konnten nicht wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they were is still in the history of this map.</source>
        <translation>Der frühere Inhalt steht noch im Verlauf dieser Map.</translation>
    </message>
    <message>
        <source>%1 is there again, empty as it was, as a new map: its SID, creator and dates are others.</source>
        <translation>%1 ist als neue Map wieder vorhanden, leer wie zuvor: SID, Ersteller und Zeitangaben sind andere.</translation>
    </message>
</context>
<context>
    <name>SaveStopText</name>
    <message>
        <source>It is not certain whether the data of %1 was saved.</source>
        <translation>Es ist ungewiss, ob die Daten von %1 gespeichert wurden.</translation>
    </message>
    <message>
        <source>The data of %1 was not saved.</source>
        <translation>Die Daten von %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Your text is kept.</source>
        <translation>Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Somebody else changed other places of it meanwhile. Choose the item again to see both; your text is kept.</source>
        <translation>Jemand anders hat inzwischen andere Stellen geändert. Den Eintrag noch einmal wählen, um beides zu sehen; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Somebody else changed the same place meanwhile. Choose the item again to see both; your text is kept.</source>
        <translation>Jemand anders hat inzwischen dieselbe Stelle geändert. Den Eintrag noch einmal wählen, um beides zu sehen; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Somebody else changes it all the time: it was changed again after each of three attempts. Your text is kept; try again in a moment.</source>
        <translation>Jemand anders ändert diesen Eintrag ständig: Nach jedem von drei Versuchen war er wieder geändert. Ihr Text bleibt erhalten; in Kürze erneut versuchen.</translation>
    </message>
    <message>
        <source>Together with what somebody else added it would be longer than the 16 KiB that Sync takes. Your text is kept; make it shorter.</source>
        <translation>Zusammen mit den Ergänzungen von jemand anderem wären die Daten länger als die 16 KiB, die Sync nimmt. Ihr Text bleibt erhalten; kürzen.</translation>
    </message>
    <message>
        <source>What stands there now is not valid JSON, so it cannot be brought together with your text, which is kept. Look at the newest version first.</source>
        <translation>Der jetzige Stand ist kein gültiges JSON und lässt sich nicht mit Ihrem Text zusammenführen, der erhalten bleibt. Zuerst die neueste Fassung ansehen.</translation>
    </message>
    <message>
        <source>It was deleted, or it has expired. Your text is kept: choose it from the unsaved changes to create it again.</source>
        <translation>Gelöscht oder abgelaufen. Ihr Text bleibt erhalten: ihn unter den nicht gespeicherten Änderungen wählen, um den Eintrag neu anzulegen.</translation>
    </message>
    <message>
        <source>The map is gone: it was deleted, or it has expired. Your text is kept; copy what you need of it.</source>
        <translation>Die Map ist nicht mehr vorhanden: gelöscht oder abgelaufen. Ihr Text bleibt erhalten; kopieren, was Sie davon brauchen.</translation>
    </message>
</context>
<context>
    <name>SecretErrorText</name>
    <message>
        <source>Keychain: %1</source>
        <translation>Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>Its words: %1</source>
        <translation>Seine Meldung: %1</translation>
    </message>
    <message>
        <source>The system&apos;s keychain</source>
        <translation>Der Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>The keychain “%1”</source>
        <translation>Der Schlüsselbund „%1“</translation>
    </message>
    <message>
        <source>%1 answered, but has no entry for this account.</source>
        <translation>%1 hat geantwortet, enthält aber nichts für dieses Konto.</translation>
    </message>
    <message>
        <source>%1 is not there, or does not work as one.</source>
        <translation>%1 ist nicht vorhanden oder arbeitet nicht als Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 is locked or refused access.</source>
        <translation>%1 ist gesperrt oder hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>%1 did not answer within 10 seconds.</source>
        <translation>%1 hat nicht innerhalb von 10 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>%1 was not asked: it still owes the answer to an earlier request.</source>
        <translation>%1 wurde nicht gefragt: Die Antwort auf eine frühere Anfrage steht noch aus.</translation>
    </message>
    <message>
        <source>Enter the secret once more. It may never have been kept here, or somebody removed it from the keychain.</source>
        <translation>Das Secret noch einmal eingeben. Vielleicht wurde es hier nie abgelegt, oder jemand hat es aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>Install or start one, such as GNOME Keyring or KWallet, and enter the secret again. Until then Mapdesk asks for it each time it starts.</source>
        <translation>Einen Schlüsselbund installieren oder starten, etwa GNOME Keyring oder KWallet, und das Secret noch einmal eingeben. Bis dahin fragt Mapdesk bei jedem Start danach.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. Until then Mapdesk asks for the secret each time it starts.</source>
        <translation>Den Schlüsselbund entsperren und erneut versuchen. Bis dahin fragt Mapdesk bei jedem Start nach dem Secret.</translation>
    </message>
    <message>
        <source>It may be waiting for its password in a window behind this one: look for that and unlock it, then try again.</source>
        <translation>Vielleicht wartet er in einem Fenster hinter diesem auf sein Passwort: das Fenster suchen, entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Secrets are kept in your system&apos;s keychain alone, never in a file of Mapdesk. Where there is no keychain they are forgotten when Mapdesk quits.</source>
        <translation>Secrets liegen nur im Schlüsselbund des Systems, nie in einer Datei von Mapdesk. Ohne Schlüsselbund werden sie beim Beenden von Mapdesk vergessen.</translation>
    </message>
</context>
<context>
    <name>ServiceOrigin</name>
    <message>
        <source>“%1” is not a base URL. Give one such as https://sync.twilio.com.</source>
        <translation>„%1“ ist keine Basis-URL. Eine wie https://sync.twilio.com angeben.</translation>
    </message>
    <message>
        <source>The base URL for %1 must not contain a user name or a password. Credentials are given on their own.</source>
        <translation>Die Basis-URL für %1 darf weder Benutzernamen noch Passwort enthalten. Zugangsdaten werden getrennt angegeben.</translation>
    </message>
    <message>
        <source>The base URL “%1” must end after the host and port.</source>
        <translation>Die Basis-URL „%1“ muss nach Host und Port enden.</translation>
    </message>
    <message>
        <source>“%1” would send the credentials unencrypted. Use https, or http only with 127.0.0.1 or [::1].</source>
        <translation>„%1“ würde die Zugangsdaten unverschlüsselt senden. https benutzen, http nur mit 127.0.0.1 oder [::1].</translation>
    </message>
</context>
<context>
    <name>ServiceTexts</name>
    <message>
        <source>Whether identities of access tokens need permissions, map by map.</source>
        <translation>Ob Identitäten aus Access-Tokens für jede Map eine Berechtigung brauchen.</translation>
    </message>
    <message>
        <source>What somebody called the service; may change.</source>
        <translation>Frei gewählter Name des Dienstes; kann sich ändern.</translation>
    </message>
    <message>
        <source>The service&apos;s fixed name, where it has one.</source>
        <translation>Der feste Name des Dienstes, falls er einen hat.</translation>
    </message>
    <message>
        <source>Where Sync reports changes of the service&apos;s maps, lists and documents; null: nowhere.</source>
        <translation>Wohin Sync Änderungen an Maps, Listen und Dokumenten des Dienstes meldet; null: nirgendwohin.</translation>
    </message>
    <message>
        <source>Whether changes made over the REST API are reported to the webhook URL, too. What this program writes is such a change.</source>
        <translation>Ob auch Änderungen über die REST-API an die Webhook-URL gemeldet werden. Was dieses Programm schreibt, ist eine solche Änderung.</translation>
    </message>
    <message>
        <source>Whether the webhook URL is told when SDK clients connect and disconnect.</source>
        <translation>Ob das Verbinden und Trennen von SDK-Clients an die Webhook-URL gemeldet wird.</translation>
    </message>
    <message>
        <source>How long that while is, in milliseconds.</source>
        <translation>Länge dieser Wartezeit in Millisekunden.</translation>
    </message>
    <message>
        <source>Whether a disconnection is reported only after a while, and not at all if the client is back by then.</source>
        <translation>Ob das Trennen erst nach einer Wartezeit gemeldet wird, und gar nicht, wenn der Client bis dahin zurück ist.</translation>
    </message>
</context>
<context>
    <name>ShownJson</name>
    <message>
        <source>the whole data</source>
        <translation>die gesamten Daten</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>StopTexts</name>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Somebody has changed this item since your write. Set the expiry from before your write all the same?</source>
        <translation>Seit Ihrem Schreibvorgang hat jemand diesen Eintrag geändert. Den Ablauf von vor Ihrem Schreibvorgang trotzdem setzen?</translation>
    </message>
    <message>
        <source>Somebody has changed the expiry of this map since your write. Set the one from before your write all the same?</source>
        <translation>Seit Ihrem Schreibvorgang hat jemand den Ablauf dieser Map geändert. Den von vor Ihrem Schreibvorgang trotzdem setzen?</translation>
    </message>
    <message>
        <source>Before your write</source>
        <translation>Vor Ihrem Schreibvorgang</translation>
    </message>
    <message>
        <source>Your write</source>
        <translation>Ihr Schreibvorgang</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>It will be</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Best effort: Sync cannot tell whether somebody else changes this map at the same moment; the last change counts.</source>
        <translation>Ohne Gewähr: Sync kann nicht erkennen, ob jemand anders diese Map im selben Moment ändert; die letzte Änderung gilt.</translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n item(s)</source>
        <translation>
            <numerusform>Ablauf von %n Eintrag ändern</numerusform>
            <numerusform>Ablauf von %n Einträgen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change expiry of %n map(s)</source>
        <translation>
            <numerusform>Ablauf von %n Map ändern</numerusform>
            <numerusform>Ablauf von %n Maps ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody has changed this item since you created it. Delete it all the same?</source>
        <translation>Seit Sie diesen Eintrag angelegt haben, hat ihn jemand geändert. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Below is what was changed since. It goes with the item.</source>
        <translation>Unten steht, was sich seitdem geändert hat. Es verschwindet mit dem Eintrag.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag löschen</numerusform>
            <numerusform>%n Einträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>This item is gone: it was deleted, or it has expired since your write. Create it again as it was before your write?</source>
        <translation>Dieser Eintrag ist nicht mehr vorhanden: seit Ihrem Schreibvorgang gelöscht oder abgelaufen. Ihn so neu anlegen, wie er vor Ihrem Schreibvorgang war?</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>The moment at which it expired then is over, so it would stay until somebody deletes it.</source>
        <translation>Der Zeitpunkt seines damaligen Ablaufs ist vorbei, er bliebe also, bis ihn jemand löscht.</translation>
    </message>
    <message numerus="yes">
        <source>Create %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag anlegen</numerusform>
            <numerusform>%n Einträge anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>The moment at which it expired before your write is over. Undo it without an expiry?</source>
        <translation>Der Zeitpunkt des Ablaufs von vor Ihrem Schreibvorgang ist vorbei. Ohne Ablauf zurücknehmen?</translation>
    </message>
    <message>
        <source>It expired</source>
        <translation>Ablauf war</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>Danach wäre</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>It stays then until somebody deletes it or gives it an expiry. To give it a certain time, undo it and then change its expiry.</source>
        <translation>Er bleibt dann, bis ihn jemand löscht oder ihm einen Ablauf gibt. Für eine bestimmte Zeit: zurücknehmen und danach den Ablauf ändern.</translation>
    </message>
    <message>
        <source>Undo without an expiry</source>
        <translation>Ohne Ablauf zurücknehmen</translation>
    </message>
    <message>
        <source>It is not certain whether the write was undone: %1 (%2).</source>
        <translation>Es ist ungewiss, ob der Schreibvorgang zurückgenommen wurde: %1 (%2).</translation>
    </message>
    <message>
        <source>The write was not undone: %1 (%2).</source>
        <translation>Der Schreibvorgang wurde nicht zurückgenommen: %1 (%2).</translation>
    </message>
    <message>
        <source>Somebody has changed this permission since. Before your write: %1; your write: %2; now: %3. Nothing was changed.</source>
        <translation>Seitdem hat jemand diese Berechtigung geändert. Vor Ihrem Schreibvorgang: %1; Ihr Schreibvorgang: %2; jetzt: %3. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Somebody has changed it since your write, and what stands there now, or stood there before, is not valid JSON, so that they cannot be shown side by side. Nothing was changed; open the item and change it by hand.</source>
        <translation>Seit Ihrem Schreibvorgang gab es eine Änderung, und der jetzige oder der frühere Stand ist kein gültiges JSON, ein Vergleich nebeneinander ist daher nicht möglich. Es wurde nichts geändert; den Eintrag öffnen und von Hand ändern.</translation>
    </message>
    <message>
        <source>The map is gone: it was deleted, or it has expired since.</source>
        <translation>Die Map ist nicht mehr vorhanden: seitdem gelöscht oder abgelaufen.</translation>
    </message>
    <message>
        <source>The item is gone: it was deleted, or it has expired since.</source>
        <translation>Der Eintrag ist nicht mehr vorhanden: seitdem gelöscht oder abgelaufen.</translation>
    </message>
    <message>
        <source>Somebody has made a map with this name since, and there can be only one. Nothing was changed. Look at that map first.</source>
        <translation>Seitdem hat jemand eine Map mit diesem Namen angelegt, und es kann nur eine geben. Es wurde nichts geändert. Zuerst diese Map ansehen.</translation>
    </message>
    <message>
        <source>The moment at which it expired before your write is over.</source>
        <translation>Der Zeitpunkt des Ablaufs von vor Ihrem Schreibvorgang ist vorbei.</translation>
    </message>
    <message>
        <source>What stood there before is not kept on this computer any more: data is kept for some weeks only.</source>
        <translation>Der frühere Stand wird auf diesem Computer nicht mehr aufbewahrt: Daten bleiben nur einige Wochen.</translation>
    </message>
    <message>
        <source>This map is not as it was created any more: it has items or permissions, its items were changed, or its expiry was. Nothing was deleted. To delete it all the same, refresh it, look at what is in it, and choose Delete map in the Edit menu.</source>
        <translation>Diese Map ist nicht mehr so, wie sie angelegt wurde: Sie hat Einträge oder Berechtigungen, oder ihre Einträge oder ihr Ablauf wurden geändert. Es wurde nichts gelöscht. Soll sie trotzdem gelöscht werden: die Map aktualisieren, den Inhalt ansehen und im Menü „Bearbeiten“ „Map löschen“ wählen.</translation>
    </message>
</context>
<context>
    <name>StoreColumn</name>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
</context>
<context>
    <name>SyncClient</name>
    <message>
        <source>The map lists no item “%1”</source>
        <translation>Die Map führt keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>The answer is an error that came as a success</source>
        <translation>Die Antwort ist ein Fehler, der als Erfolg ankam</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for</source>
        <translation>Die Antwort betrifft etwas anderes als das Gefragte</translation>
    </message>
    <message>
        <source>The answer to a deletion should be empty</source>
        <translation>Die Antwort auf eine Löschung müsste leer sein</translation>
    </message>
</context>
<context>
    <name>SyncRequests</name>
    <message>
        <source>The item&apos;s revision is not known, so another&apos;s change could be overwritten. Nothing was sent; read the item again.</source>
        <translation>Die Revision des Eintrags ist nicht bekannt, eine fremde Änderung könnte überschrieben werden. Es wurde nichts gesendet; den Eintrag neu lesen.</translation>
    </message>
    <message>
        <source>There is nothing to change; nothing was sent.</source>
        <translation>Es gibt nichts zu ändern; es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>SyncUrl</name>
    <message>
        <source>This is a page of Twilio&apos;s Console. Its address is not one of the API: paste the map&apos;s SID or its unique name.</source>
        <translation>Das ist eine Seite der Twilio-Konsole. Ihre Adresse gehört nicht zur API: die SID oder den eindeutigen Namen der Map einfügen.</translation>
    </message>
    <message>
        <source>This URL is of %1; this window works on %2. Nothing was sent.</source>
        <translation>Diese URL gehört zu %1; dieses Fenster arbeitet mit %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This is no URL of Sync&apos;s REST API. One begins with %1/v1/Services.</source>
        <translation>Das ist keine URL der REST-API von Sync. Eine solche beginnt mit %1/v1/Services.</translation>
    </message>
    <message>
        <source>This URL is of another server; this window works on %1. Nothing was sent.</source>
        <translation>Diese URL gehört zu einem anderen Server; dieses Fenster arbeitet mit %1. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>A part of the URL is empty: it has two slashes in a row.</source>
        <translation>Ein Teil der URL ist leer: Sie hat zwei Schrägstriche hintereinander.</translation>
    </message>
    <message>
        <source>The URL&apos;s path is not one of Sync, which begins with /v1/Services.</source>
        <translation>Der Pfad der URL gehört nicht zu Sync, wo er mit /v1/Services beginnt.</translation>
    </message>
    <message>
        <source>This URL is of the list of services and names none of them.</source>
        <translation>Diese URL gehört zur Liste der Dienste und nennt keinen davon.</translation>
    </message>
    <message>
        <source>This URL leads to something else than a map; Mapdesk shows maps alone.</source>
        <translation>Diese URL führt zu etwas anderem als einer Map; Mapdesk zeigt nur Maps.</translation>
    </message>
    <message>
        <source>Mapdesk does not know where this URL leads below the map.</source>
        <translation>Mapdesk weiß nicht, wohin diese URL unterhalb der Map führt.</translation>
    </message>
    <message>
        <source>A percent sign in it is not followed by two digits (0-9, A-F); the sign itself is written %25.</source>
        <translation>Auf ein Prozentzeichen darin folgen keine zwei Ziffern (0-9, A-F); das Zeichen selbst schreibt sich %25.</translation>
    </message>
    <message>
        <source>A part of it is no text: its bytes are not UTF-8.</source>
        <translation>Ein Teil davon ist kein Text: Seine Bytes sind kein UTF-8.</translation>
    </message>
</context>
<context>
    <name>TableCopy</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>This is not a regular expression: %1 (character %2).</source>
        <translation>Das ist kein regulärer Ausdruck: %1 (Zeichen %2).</translation>
    </message>
</context>
<context>
    <name>TwilioCliProfiles</name>
    <message>
        <source>twilio-cli&apos;s file has no secret for this profile: enter it here by hand.</source>
        <translation>Die Datei von twilio-cli hat kein Secret für dieses Profil: hier von Hand eingeben.</translation>
    </message>
    <message>
        <source>This profile is of an older twilio-cli, which keeps its key in the system&apos;s keychain where only twilio-cli looks: make an API key in Twilio&apos;s Console and enter it here.</source>
        <translation>Dieses Profil stammt von einem älteren twilio-cli, das seinen Schlüssel so im Schlüsselbund des Systems ablegt, dass nur twilio-cli ihn findet: in der Twilio-Konsole einen API-Schlüssel anlegen und hier eingeben.</translation>
    </message>
    <message>
        <source>There is no %1: twilio-cli has no profiles here.</source>
        <translation>%1 gibt es nicht: twilio-cli hat hier keine Profile.</translation>
    </message>
    <message>
        <source>%1 could not be understood: see whether twilio-cli can still use it.</source>
        <translation>%1 war nicht zu verstehen: prüfen, ob twilio-cli die Datei noch benutzen kann.</translation>
    </message>
    <message>
        <source>Profiles without an account&apos;s SID in %1 were left out.</source>
        <translation>Profile ohne Account-SID in %1 wurden ausgelassen.</translation>
    </message>
    <message>
        <source>There are no profiles in %1.</source>
        <translation>In %1 sind keine Profile.</translation>
    </message>
</context>
<context>
    <name>UndoTexts</name>
    <message>
        <source>Undo write</source>
        <translation>Schreibvorgang zurücknehmen</translation>
    </message>
    <message>
        <source>Redo write</source>
        <translation>Schreibvorgang wiederholen</translation>
    </message>
    <message>
        <source>Undo write: %1 (%2)</source>
        <translation>Schreibvorgang zurücknehmen: %1 (%2)</translation>
    </message>
    <message>
        <source>Redo write: %1 (%2)</source>
        <translation>Schreibvorgang wiederholen: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n map(s)</source>
        <translation>
            <numerusform>%n Map wiederherstellen</numerusform>
            <numerusform>%n Maps wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n write(s)</source>
        <translation>
            <numerusform>%n Schreibvorgang zurücknehmen</numerusform>
            <numerusform>%n Schreibvorgänge zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n write(s)</source>
        <translation>
            <numerusform>%n Schreibvorgang wiederholen</numerusform>
            <numerusform>%n Schreibvorgänge wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreibvorgang</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was written, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Its reason</source>
        <translation>Sein Grund</translation>
    </message>
    <message>
        <source>Undo this write? The item is deleted again.</source>
        <translation>Diesen Schreibvorgang zurücknehmen? Der Eintrag wird wieder gelöscht.</translation>
    </message>
    <message>
        <source>Undo this write? The item is created again as it was.</source>
        <translation>Diesen Schreibvorgang zurücknehmen? Der Eintrag wird so neu angelegt, wie er war.</translation>
    </message>
    <message>
        <source>Put this map back, as a new map?</source>
        <translation>Diese Map als neue Map wiederherstellen?</translation>
    </message>
    <message>
        <source>Undo this write?</source>
        <translation>Diesen Schreibvorgang zurücknehmen?</translation>
    </message>
    <message>
        <source>Do this write again?</source>
        <translation>Diesen Schreibvorgang wiederholen?</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Best effort: it is read once more just before, but Sync cannot tell whether somebody else changes this map at the same moment; the last change counts.</source>
        <translation>Ohne Gewähr: Unmittelbar davor wird noch einmal gelesen, aber Sync kann nicht erkennen, ob jemand anders diese Map im selben Moment ändert; die letzte Änderung gilt.</translation>
    </message>
    <message>
        <source>Best effort: it is read once more just before, but Sync cannot tell whether somebody else changes this permission at the same moment; the last change counts.</source>
        <translation>Ohne Gewähr: Unmittelbar davor wird noch einmal gelesen, aber Sync kann nicht erkennen, ob jemand anders diese Berechtigung im selben Moment ändert; die letzte Änderung gilt.</translation>
    </message>
    <message>
        <source>A map is made with the same name, and what was kept of its items, permissions and expiry is put into it. Its SID, who created it and all dates are others than they were, and every item counts its revisions anew. Programs that know the map by its SID do not find it.</source>
        <translation>Es wird eine Map gleichen Namens angelegt und mit dem gefüllt, was von Einträgen, Berechtigungen und Ablauf gesichert wurde. SID, Ersteller und alle Zeitangaben sind andere als zuvor, und jeder Eintrag zählt seine Revisionen neu. Programme, die die Map über ihre SID kennen, finden sie nicht.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>the data of %1 is as it was before that write.</source>
        <translation>Die Daten von %1 sind wie vor diesem Schreibvorgang.</translation>
    </message>
    <message>
        <source>the data of %1 is as you had written it.</source>
        <translation>Die Daten von %1 sind so, wie Sie sie geschrieben hatten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, and when it expires</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was deleted again.</source>
        <translation>%1 wurde wieder gelöscht.</translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <translation>%1 ist wieder vorhanden.</translation>
    </message>
    <message>
        <source>the permissions of %1 are as they were.</source>
        <translation>Die Berechtigungen von %1 sind wie zuvor.</translation>
    </message>
    <message>
        <source>Undo this write? The map is deleted again.</source>
        <translation>Diesen Schreibvorgang zurücknehmen? Die Map wird wieder gelöscht.</translation>
    </message>
    <message>
        <source>It is deleted only if it is still as it was created: without items and permissions, and with the same expiry. Best effort: Sync cannot tell whether somebody puts an item into it at the same moment; that item would go with it.</source>
        <translation>Sie wird nur gelöscht, wenn sie noch so ist, wie sie angelegt wurde: ohne Einträge und Berechtigungen und mit demselben Ablauf. Ohne Gewähr: Sync kann nicht erkennen, ob jemand im selben Moment einen Eintrag darin anlegt; dieser Eintrag ginge mit verloren.</translation>
    </message>
    <message>
        <source>It was empty: a map is made with the same name and expiry, without items and permissions. Its SID, who created it and all dates are others than they were. Programs that know the map by its SID do not find it.</source>
        <translation>Sie war leer: Es wird eine Map mit gleichem Namen und Ablauf angelegt, ohne Einträge und Berechtigungen. SID, Ersteller und alle Zeitangaben sind andere als zuvor. Programme, die die Map über ihre SID kennen, finden sie nicht.</translation>
    </message>
    <message>
        <source>the map %1 was deleted again.</source>
        <translation>Die Map %1 wurde wieder gelöscht.</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>%1 could not be written (%2): make room for it, or allow writing there.</source>
        <translation>%1 konnte nicht geschrieben werden (%2): Platz schaffen oder das Schreiben dort erlauben.</translation>
    </message>
    <message>
        <source>not all of it has room</source>
        <translation>der Platz reicht nicht für alles</translation>
    </message>
    <message>
        <source>%1 is not a file: see whether it is the right one.</source>
        <translation>%1 ist keine Datei: prüfen, ob es die richtige ist.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2): see to it that you may read it.</source>
        <translation>%1 konnte nicht gelesen werden (%2): dafür sorgen, dass Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, too large for such a file: see whether it is the right one.</source>
        <translation>%1 ist größer als %2, zu groß für eine solche Datei: prüfen, ob es die richtige ist.</translation>
    </message>
</context>
<context>
    <name>WriteLock</name>
    <message>
        <source>Writing is locked in this window. Unlock writes (%1) to change it.</source>
        <translation>Das Schreiben ist in diesem Fenster gesperrt. Zum Ändern das Schreiben freigeben (%1).</translation>
    </message>
    <message>
        <source>%1 is being written just now.</source>
        <translation>In %1 wird gerade geschrieben.</translation>
    </message>
</context>
<context>
    <name>WriteWords</name>
    <message>
        <source>%1 (undo)</source>
        <translation>%1 (Rücknahme)</translation>
    </message>
    <message>
        <source>Data saved</source>
        <translation>Daten gespeichert</translation>
    </message>
    <message>
        <source>Expiry changed</source>
        <translation>Ablauf geändert</translation>
    </message>
    <message>
        <source>Item created</source>
        <translation>Eintrag angelegt</translation>
    </message>
    <message>
        <source>Item deleted</source>
        <translation>Eintrag gelöscht</translation>
    </message>
    <message>
        <source>Map created</source>
        <translation>Map angelegt</translation>
    </message>
    <message>
        <source>Map expiry changed</source>
        <translation>Ablauf der Map geändert</translation>
    </message>
    <message>
        <source>Map deleted</source>
        <translation>Map gelöscht</translation>
    </message>
    <message>
        <source>Permission changed</source>
        <translation>Berechtigung geändert</translation>
    </message>
    <message>
        <source>Permission removed</source>
        <translation>Berechtigung entfernt</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>Eintrag anlegen</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Map anlegen</translation>
    </message>
    <message>
        <source>Change map expiry</source>
        <translation>Ablauf der Map ändern</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Map löschen</translation>
    </message>
    <message>
        <source>Change permission</source>
        <translation>Berechtigung ändern</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>Berechtigung entfernen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>expires: %1</source>
        <translation>Ablauf: %1</translation>
    </message>
    <message>
        <source>with all its items</source>
        <translation>mit allen Einträgen</translation>
    </message>
    <message>
        <source>data no longer kept</source>
        <translation>Daten nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>the same data</source>
        <translation>dieselben Daten</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <comment>a change, and a length of time counted from it</comment>
        <translation>%1 (nach %2)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%L1 bytes of data</source>
        <translation>%L1 Bytes Daten</translation>
    </message>
    <message>
        <source>data not known</source>
        <translation>Daten nicht bekannt</translation>
    </message>
    <message>
        <source>%1, expires: %2</source>
        <translation>%1, Ablauf: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>an identity, its rights before and after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>manage</source>
        <translation>verwalten</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>rights</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>an empty map</source>
        <translation>eine leere Map</translation>
    </message>
</context>
<context>
    <name>mapdesk::AccessAnswers</name>
    <message>
        <source>What %1 can do here could not be read.</source>
        <translation>Was %1 hier darf, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
</context>
<context>
    <name>mapdesk::AccessQuestion</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What it can do here</source>
        <translation>Was diese Identität hier darf</translation>
    </message>
    <message>
        <source>What can this identity do here?</source>
        <translation>Was darf diese Identität hier?</translation>
    </message>
    <message>
        <source>Ask what this identity can do here</source>
        <translation>Fragen, was diese Identität hier darf</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>&amp;What can this identity do here?</source>
        <translation>Was darf diese &amp;Identität hier?</translation>
    </message>
</context>
<context>
    <name>mapdesk::Accounts</name>
    <message>
        <source>The profiles could not be read as they should be.</source>
        <translation>Die Profile konnten nicht richtig gelesen werden.</translation>
    </message>
    <message>
        <source>The profile %1 could not be opened.</source>
        <translation>Das Profil %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>Es gibt kein Profil namens „%1“.</translation>
    </message>
    <message>
        <source>Choose another profile, or add this one.</source>
        <translation>Ein anderes Profil wählen oder dieses hinzufügen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>mapdesk::AllHistory</name>
    <message>
        <source>All &amp;history…</source>
        <translation>Gesamter &amp;Verlauf…</translation>
    </message>
</context>
<context>
    <name>mapdesk::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbsche&amp;ma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Also of dates and numbers. Another language is used from the next start of the program on.</source>
        <translation>Auch für Datum und Zahlen. Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
</context>
<context>
    <name>mapdesk::Application</name>
    <message>
        <source>Practice service</source>
        <translation>Übungsdienst</translation>
    </message>
    <message>
        <source>The practice service could not be started.</source>
        <translation>Der Übungsdienst konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Old data was not removed from the journal.</source>
        <translation>Alte Daten wurden nicht aus dem Journal entfernt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::BackgroundLoading</name>
    <message>
        <source>Maps that are also loading</source>
        <translation>Maps, die auch laden</translation>
    </message>
    <message>
        <source>Also loading %1</source>
        <translation>%1 lädt auch</translation>
    </message>
    <message numerus="yes">
        <source>Also loading %Ln map(s)</source>
        <translation>
            <numerusform>%Ln Map lädt auch</numerusform>
            <numerusform>%Ln Maps laden auch</numerusform>
        </translation>
    </message>
    <message>
        <source>These are read while nobody looks at them:</source>
        <translation>Diese werden gelesen, während niemand sie ansieht:</translation>
    </message>
    <message>
        <source>Stop loading %1</source>
        <translation>Laden von %1 stoppen</translation>
    </message>
</context>
<context>
    <name>mapdesk::BatchPlanModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Expires now</source>
        <translation>Ablauf jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>mapdesk::BatchProgress</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>mapdesk::BatchResultsModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>mapdesk::BatchResultsSheet</name>
    <message>
        <source>&amp;Only what was not done</source>
        <translation>&amp;Nur nicht Erledigtes</translation>
    </message>
    <message>
        <source>Results, item by item</source>
        <translation>Ergebnisse je Eintrag</translation>
    </message>
    <message>
        <source>Only what was not done</source>
        <translation>Nur nicht Erledigtes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Copy all rows</source>
        <translation>Alle Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo what was done</source>
        <translation>Erledigtes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy all rows</source>
        <translation>Alle Zeilen kopieren</translation>
    </message>
    <message>
        <source>Undo what was done</source>
        <translation>Erledigtes zurücknehmen</translation>
    </message>
</context>
<context>
    <name>mapdesk::BatchStep</name>
    <message>
        <source>It was being written just then by this program</source>
        <translation>Dieses Programm schrieb dort gerade</translation>
    </message>
    <message>
        <source>That moment has passed</source>
        <translation>Dieser Zeitpunkt ist vorbei</translation>
    </message>
    <message>
        <source>The journal does not have that write any more</source>
        <translation>Das Journal enthält diesen Schreibvorgang nicht mehr</translation>
    </message>
</context>
<context>
    <name>mapdesk::BulkActions</name>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere Dauer…</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xtend %Ln item(s) by</source>
        <translation>
            <numerusform>%Ln Eintrag &amp;verlängern um</numerusform>
            <numerusform>%Ln Einträge &amp;verlängern um</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xtend items by</source>
        <translation>Einträge &amp;verlängern um</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln item(s) ne&amp;ver expire</source>
        <translation>
            <numerusform>%Ln Eintrag nie a&amp;blaufen lassen</numerusform>
            <numerusform>%Ln Einträge nie a&amp;blaufen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Let items ne&amp;ver expire</source>
        <translation>Einträge nie a&amp;blaufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln item(s)…</source>
        <translation>
            <numerusform>%Ln Eintrag &amp;löschen…</numerusform>
            <numerusform>%Ln Einträge &amp;löschen…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete item…</source>
        <translation>Eintrag &amp;löschen…</translation>
    </message>
</context>
<context>
    <name>mapdesk::BulkController</name>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Items of this map, or the map itself, are being written just now. Wait until that is done, or stop it.</source>
        <translation>Einträge dieser Map oder die Map selbst werden gerade geschrieben. Warten, bis das erledigt ist, oder es anhalten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The results say why, item by item.</source>
        <translation>Die Ergebnisse zeigen bei jedem Eintrag, warum.</translation>
    </message>
    <message>
        <source>Undo what was done</source>
        <translation>Erledigtes zurücknehmen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ChangesSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ChangesView</name>
    <message>
        <source>Value before</source>
        <translation>Wert vorher</translation>
    </message>
    <message>
        <source>Value after</source>
        <translation>Wert nachher</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>mapdesk::CheckedField</name>
    <message>
        <source>%1: what is wrong</source>
        <translation>%1: was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>mapdesk::CodeArea</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle&amp;s auswählen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ComparisonSheet</name>
    <message>
        <source>Compare with now</source>
        <translation>Mit jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ConfirmSheet</name>
    <message>
        <source>Writing was locked before this was confirmed. Nothing was changed.</source>
        <translation>Das Schreiben wurde gesperrt, bevor dies bestätigt war. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Confirm – %1</source>
        <translation>Bestätigen – %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>To go on, type this name: %1</source>
        <translation>Zum Fortfahren diesen Namen eintippen: %1</translation>
    </message>
    <message>
        <source>Typed name</source>
        <translation>Eingetippter Name</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eintippen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>mapdesk::CreationController</name>
    <message>
        <source>What you created last is still being sent.</source>
        <translation>Das zuletzt Angelegte wird noch gesendet.</translation>
    </message>
    <message>
        <source>Writing was locked. What was being created may still be carried out; what becomes of it is told here.</source>
        <translation>Das Schreiben wurde gesperrt. Das begonnene Anlegen kann noch ausgeführt werden; das Ergebnis wird hier gemeldet.</translation>
    </message>
    <message>
        <source>What you typed is there again when you begin anew.</source>
        <translation>Beim nächsten Anlegen sind Ihre Eingaben wieder da.</translation>
    </message>
</context>
<context>
    <name>mapdesk::CreationSheet</name>
    <message>
        <source>Writing was locked before this was created. Nothing was created, and what you typed is there again when you begin anew.</source>
        <translation>Das Schreiben wurde gesperrt, bevor dies angelegt war. Es wurde nichts angelegt, und beim nächsten Anlegen sind Ihre Eingaben wieder da.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>State of the creation</source>
        <translation>Stand des Anlegens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Being created…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>mapdesk::CreationTools</name>
    <message>
        <source>&amp;New item…</source>
        <translation>&amp;Neuer Eintrag…</translation>
    </message>
    <message>
        <source>D&amp;uplicate item…</source>
        <translation>Eintrag d&amp;uplizieren…</translation>
    </message>
    <message>
        <source>Choose a service in the tree first; the new map will be in it.</source>
        <translation>Zuerst im Baum einen Dienst wählen, in dem die neue Map angelegt wird.</translation>
    </message>
    <message>
        <source>Choose one item in the table to duplicate it.</source>
        <translation>Zum Duplizieren einen einzelnen Eintrag in der Tabelle wählen.</translation>
    </message>
    <message>
        <source>New m&amp;ap…</source>
        <translation>Neue M&amp;ap…</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataController</name>
    <message>
        <source>%1 already says what your unsaved text says: nothing is left to save.</source>
        <translation>%1 enthält schon, was Ihr nicht gespeicherter Text enthält: Es bleibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>What will change in %1</source>
        <translation>Was sich in %1 ändert</translation>
    </message>
    <message>
        <source>What others changed in %1</source>
        <translation>Was andere in %1 geändert haben</translation>
    </message>
    <message>
        <source>Your text and the newest version can be brought together once both are valid JSON.</source>
        <translation>Ihr Text und die neueste Fassung lassen sich zusammenführen, sobald beide gültiges JSON sind.</translation>
    </message>
    <message>
        <source>%1 says that already. Nothing was sent.</source>
        <translation>%1 enthält das schon. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 was put back.</source>
        <translation>%1 wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The data of %1 was saved.</source>
        <translation>Die Daten von %1 wurden gespeichert.</translation>
    </message>
    <message>
        <source>The data of %1 was saved together with what others changed.</source>
        <translation>Die Daten von %1 wurden zusammen mit den Änderungen anderer gespeichert.</translation>
    </message>
    <message>
        <source>%1 is gone. Your text is kept.</source>
        <translation>%1 ist nicht mehr vorhanden. Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose the item again to save it: its text is kept.</source>
        <translation>Zum Speichern den Eintrag noch einmal wählen: Sein Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 was created again.</source>
        <translation>%1 wurde neu angelegt.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 was created again.</source>
        <translation>Es ist ungewiss, ob %1 neu angelegt wurde.</translation>
    </message>
    <message>
        <source>%1 was not created again.</source>
        <translation>%1 wurde nicht neu angelegt.</translation>
    </message>
    <message>
        <source>Choose the item again to create it: its text is kept.</source>
        <translation>Zum Anlegen den Eintrag noch einmal wählen: Sein Text bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataInView</name>
    <message>
        <source>The data of the items in view could not be read.</source>
        <translation>Die Daten der sichtbaren Einträge konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataMeter</name>
    <message>
        <source>%1 of %2 bytes, nearly full</source>
        <translation>%1 von %2 Bytes, fast voll</translation>
    </message>
    <message>
        <source>%1 of %2 bytes, too many</source>
        <translation>%1 von %2 Bytes, zu viele</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Datengröße</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataNote</name>
    <message>
        <source>Note on the data</source>
        <translation>Hinweis zu den Daten</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataPanel</name>
    <message>
        <source>The layout stays as it is, since this is not valid JSON. Line %1, column %2: %3</source>
        <translation>Die Anordnung bleibt, wie sie ist, denn das ist kein gültiges JSON. Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataSaving</name>
    <message>
        <source>What you were asked about is not shown any more. Nothing was changed.</source>
        <translation>Das, wonach gefragt wurde, wird nicht mehr angezeigt. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataStatus</name>
    <message>
        <source>Data status</source>
        <translation>Zustand der Daten</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Zur Stelle</translation>
    </message>
</context>
<context>
    <name>mapdesk::DataTools</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>Text anzeigen</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Show tree</source>
        <translation>Baum anzeigen</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Pretty: each member on a line of its own</source>
        <translation>Formatieren: jedes Feld in einer eigenen Zeile</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find in data</source>
        <translation>In Daten suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Revert data</source>
        <translation>Daten zurücksetzen</translation>
    </message>
    <message>
        <source>Revert: as it was read, without your changes</source>
        <translation>Zurücksetzen: wie gelesen, ohne Ihre Änderungen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
</context>
<context>
    <name>mapdesk::DeletionController</name>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The map %1 was deleted.</source>
        <translation>Die Map %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The map %1 was not deleted: not all of it can be kept.</source>
        <translation>Die Map %1 wurde nicht gelöscht: Nicht alles davon lässt sich sichern.</translation>
    </message>
    <message>
        <source>Stopped. The map %1 was not deleted.</source>
        <translation>Angehalten. Die Map %1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 was not deleted: it could not be read.</source>
        <translation>%1 wurde nicht gelöscht: der Eintrag konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::DraftNotices</name>
    <message>
        <source>Unsaved texts are kept on this computer again.</source>
        <translation>Nicht gespeicherte Texte werden wieder auf diesem Computer gesichert.</translation>
    </message>
    <message>
        <source>Unsaved texts cannot be kept on this computer: they are in this window alone.</source>
        <translation>Nicht gespeicherte Texte lassen sich auf diesem Computer nicht sichern: Sie sind nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>Unsaved texts from last time could not be read.</source>
        <translation>Nicht gespeicherte Texte vom letzten Mal konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>mapdesk::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in data</source>
        <translation>In Daten &amp;suchen</translation>
    </message>
    <message>
        <source>Re&amp;place in data</source>
        <translation>In Daten &amp;ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save data</source>
        <translation>Daten s&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;What will change</source>
        <translation>Was sich än&amp;dert</translation>
    </message>
</context>
<context>
    <name>mapdesk::EditorSection</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Wrap lon&amp;g lines</source>
        <translation>Lange &amp;Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Data layout</source>
        <translation>Anordnung der Daten</translation>
    </message>
    <message>
        <source>Each member on a line of its own</source>
        <translation>Jedes Feld in einer eigenen Zeile</translation>
    </message>
    <message>
        <source>On one line</source>
        <translation>In einer Zeile</translation>
    </message>
    <message>
        <source>L&amp;ayout of data</source>
        <translation>A&amp;nordnung der Daten</translation>
    </message>
    <message>
        <source>Only of what is shown: it is saved compact, and what you do not edit stays as it is.</source>
        <translation>Nur in der Anzeige: gespeichert wird kompakt, und was Sie nicht bearbeiten, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
</context>
<context>
    <name>mapdesk::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryChips</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längstens</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Ablauf setzen: %1</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 Tag</translation>
    </message>
    <message>
        <source>+7 days</source>
        <translation>+7 Tage</translation>
    </message>
    <message>
        <source>Extend by %1</source>
        <translation>Verlängern: %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryChooser</name>
    <message>
        <source>Clocks go forward and skip that time. The first moment after it is meant.</source>
        <translation>Die Uhren werden vorgestellt und überspringen diese Zeit. Gemeint ist der erste Zeitpunkt danach.</translation>
    </message>
    <message>
        <source>Clocks go back and show that time twice. The earlier one is meant.</source>
        <translation>Die Uhren werden zurückgestellt und zeigen diese Zeit zweimal. Gemeint ist die frühere.</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>Unveränder&amp;t lassen</translation>
    </message>
    <message>
        <source>&amp;Never expires</source>
        <translation>Läu&amp;ft nie ab</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>There is no expiry that could be made longer. Leave out the plus sign.</source>
        <translation>Es gibt keinen Ablauf, der sich verlängern ließe. Das Pluszeichen weglassen.</translation>
    </message>
    <message>
        <source>Expires in, amount</source>
        <translation>Läuft ab in: Anzahl</translation>
    </message>
    <message>
        <source>Expires in, unit</source>
        <translation>Läuft ab in: Einheit</translation>
    </message>
    <message>
        <source>Expires at, local time</source>
        <translation>Läuft ab am: Ortszeit</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryController</name>
    <message>
        <source>It is not certain whether the expiry of %1 was changed.</source>
        <translation>Es ist ungewiss, ob der Ablauf von %1 geändert wurde.</translation>
    </message>
    <message>
        <source>The expiry of %1 was not changed.</source>
        <translation>Der Ablauf von %1 wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose %1 again to change its expiry.</source>
        <translation>Zum Ändern des Ablaufs %1 noch einmal wählen.</translation>
    </message>
    <message>
        <source>What you were asked about is not shown any more. Nothing was changed.</source>
        <translation>Das, wonach gefragt wurde, wird nicht mehr angezeigt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>That moment has passed. Nothing was changed.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The expiry of this map was changed by somebody else. Nothing was sent.</source>
        <translation>Jemand anders hat den Ablauf dieser Map geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The expiry of %1 was changed.</source>
        <translation>Der Ablauf von %1 wurde geändert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The expiry of %1 was changed since it was shown. Nothing was sent.</source>
        <translation>Der Ablauf von %1 wurde geändert, seit er angezeigt wurde. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryDelegate</name>
    <message>
        <source>%1, soon</source>
        <translation>%1, bald</translation>
    </message>
    <message>
        <source>%1, very soon</source>
        <translation>%1, sehr bald</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryField</name>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>That moment has passed. Choose a later one.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Einen späteren wählen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExpiryPanel</name>
    <message>
        <source>Current expiry</source>
        <translation>Jetziger Ablauf</translation>
    </message>
    <message>
        <source>Expiry before and after</source>
        <translation>Ablauf vorher und nachher</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>Warum nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;Change expiry</source>
        <translation>Ablauf ände&amp;rn</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Change expiry</source>
        <translation>Ablauf ändern</translation>
    </message>
    <message>
        <source>Difference of the clocks</source>
        <translation>Unterschied der Uhren</translation>
    </message>
</context>
<context>
    <name>mapdesk::ExtensionSheet</name>
    <message numerus="yes">
        <source>Extend the expiry of %Ln item(s) by how much?</source>
        <translation>
            <numerusform>%Ln Eintrag um wie viel verlängern?</numerusform>
            <numerusform>%Ln Einträge um wie viel verlängern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Extend by</source>
        <translation>Verlängern um</translation>
    </message>
    <message>
        <source>Extend by, unit</source>
        <translation>Verlängern um: Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>&amp;Verlängern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
</context>
<context>
    <name>mapdesk::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>mapdesk::FilterBar</name>
    <message>
        <source>Filter items</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>Weitere Bedingungen</translation>
    </message>
    <message>
        <source>How the key matches</source>
        <translation>Wie der Schlüssel passt</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>The key contains the text</source>
        <translation>Der Schlüssel enthält den Text</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>The key begins with exactly this text</source>
        <translation>Der Schlüssel beginnt mit genau diesem Text</translation>
    </message>
    <message>
        <source>Regex (.*)</source>
        <translation>Regex (.*)</translation>
    </message>
    <message>
        <source>A regular expression (Perl&apos;s), found anywhere in the key</source>
        <translation>Ein regulärer Ausdruck (wie in Perl), irgendwo im Schlüssel gefunden</translation>
    </message>
    <message>
        <source>Expression for the key</source>
        <translation>Ausdruck für den Schlüssel</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>Nach Schlüssel filtern</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>Mehr (%1)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln condition(s) set</source>
        <translation>
            <numerusform>%Ln Bedingung gesetzt</numerusform>
            <numerusform>%Ln Bedingungen gesetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Clears the text and all conditions</source>
        <translation>Löscht den Text und hebt alle Bedingungen auf</translation>
    </message>
    <message>
        <source>Remove condition: %1</source>
        <translation>Bedingung aufheben: %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::FilterFields</name>
    <message>
        <source>Text in the data</source>
        <translation>Text in den Daten</translation>
    </message>
    <message>
        <source>Expires within</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Updated in the last</source>
        <translation>Geändert in den letzten</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebig</translation>
    </message>
</context>
<context>
    <name>mapdesk::FindBar</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Find count</source>
        <translation>Anzahl der Treffer</translation>
    </message>
    <message>
        <source>Find problem</source>
        <translation>Problem bei der Suche</translation>
    </message>
    <message>
        <source>Find bar</source>
        <translation>Suchleiste</translation>
    </message>
    <message>
        <source>Find text</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorigen Treffer suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace one</source>
        <translation>Einen ersetzen</translation>
    </message>
</context>
<context>
    <name>mapdesk::GuardedSheet</name>
    <message>
        <source>%1, profile %2</source>
        <translation>%1, Profil %2</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryController</name>
    <message>
        <source>Reading the journal…</source>
        <translation>Journal wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln write(s), there are more</source>
        <translation>
            <numerusform>Der neueste %Ln Schreibvorgang, es gibt weitere</numerusform>
            <numerusform>Die neuesten %Ln Schreibvorgänge, es gibt weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No write matches</source>
        <translation>Kein Schreibvorgang passt</translation>
    </message>
    <message>
        <source>No write recorded so far</source>
        <translation>Noch kein Schreibvorgang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s)</source>
        <translation>
            <numerusform>%Ln Schreibvorgang</numerusform>
            <numerusform>%Ln Schreibvorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>This was written with the profile %1. Open its window to go on from there.</source>
        <translation>Das wurde mit dem Profil %1 geschrieben. Zum Fortfahren dessen Fenster öffnen.</translation>
    </message>
    <message>
        <source>It is not known which map it was.</source>
        <translation>Es ist nicht bekannt, welche Map es war.</translation>
    </message>
    <message>
        <source>Read what stands there now, and show what is different (Enter)</source>
        <translation>Den jetzigen Stand lesen und die Unterschiede zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Read what stands there now, show what will change, and write what stood there before this write</source>
        <translation>Den jetzigen Stand lesen, die Änderungen zeigen und den Stand von vor diesem Schreibvorgang schreiben</translation>
    </message>
    <message>
        <source>This write was not applied, so there is nothing to undo.</source>
        <translation>Dieser Schreibvorgang wurde nicht ausgeführt, es gibt also nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>Das wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>There are newer writes to the same. Put it back instead.</source>
        <translation>Es gibt dazu neuere Schreibvorgänge. Stattdessen wiederherstellen.</translation>
    </message>
    <message>
        <source>Take this write back, unless somebody has written there since</source>
        <translation>Diesen Schreibvorgang zurücknehmen, falls seitdem niemand dort geschrieben hat</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: now, and as recorded with “%2”</source>
        <translation>%1: jetzt, und wie aufgezeichnet bei „%2“</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryDaysBox</name>
    <message>
        <source>Keep customers&apos; data for</source>
        <translation>Kundendaten aufbewahren für</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>What stood there before a write, and what was sent, is removed from this computer afterwards. The entries themselves stay.</source>
        <translation>Der Stand von vor einem Schreibvorgang und das Gesendete werden danach von diesem Computer entfernt. Die Journaleinträge selbst bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Keep customers&apos; data for %Ln day(s) only?</source>
        <translation>
            <numerusform>Kundendaten nur %Ln Tag aufbewahren?</numerusform>
            <numerusform>Kundendaten nur %Ln Tage aufbewahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>What stood there before older writes is removed from this computer within a day, and cannot be put back from here any more. The entries themselves stay.</source>
        <translation>Der Stand von vor älteren Schreibvorgängen wird innerhalb eines Tages von diesem Computer entfernt und lässt sich von hier nicht mehr wiederherstellen. Die Journaleinträge selbst bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Keep it for %Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag aufbewahren</numerusform>
            <numerusform>%Ln Tage aufbewahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Customers&apos; data is kept for %Ln day(s).</source>
        <translation>
            <numerusform>Kundendaten werden %Ln Tag aufbewahrt.</numerusform>
            <numerusform>Kundendaten werden %Ln Tage aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryFilter</name>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Key, map, reason or who</source>
        <translation>Schlüssel, Map, Grund oder wer</translation>
    </message>
    <message>
        <source>Outcomes shown</source>
        <translation>Angezeigte Ergebnisse</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryPanel</name>
    <message>
        <source>History status</source>
        <translation>Stand des Verlaufs</translation>
    </message>
    <message>
        <source>Show m&amp;ore</source>
        <translation>Meh&amp;r anzeigen</translation>
    </message>
    <message>
        <source>Compare &amp;with now</source>
        <translation>Mit jet&amp;zt vergleichen</translation>
    </message>
    <message>
        <source>Put it &amp;back…</source>
        <translation>Wiederhers&amp;tellen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Zurüc&amp;knehmen</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Dieser Eintrag</translation>
    </message>
    <message>
        <source>This map with its items</source>
        <translation>Diese Map mit ihren Einträgen</translation>
    </message>
    <message>
        <source>All of this profile</source>
        <translation>Alles mit diesem Profil</translation>
    </message>
    <message>
        <source>Everything on this computer</source>
        <translation>Alles auf diesem Computer</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Verlauf wovon</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Keep customers&apos; data for</source>
        <translation>Kundendaten au&amp;fbewahren für</translation>
    </message>
    <message>
        <source>What stood there before a write, and what was sent, can be put back from here for so long. Then it is removed from this computer; the entries themselves stay.</source>
        <translation>So lange lässt sich der Stand von vor einem Schreibvorgang von hier wiederherstellen. Dann werden er und das Gesendete von diesem Computer entfernt; die Journaleinträge selbst bleiben.</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryTable</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Permission removed</source>
        <translation>Berechtigung entfernt</translation>
    </message>
    <message>
        <source>Expiry changed</source>
        <translation>Ablauf geändert</translation>
    </message>
    <message>
        <source>Refused: Precondition</source>
        <translation>Abgelehnt: Precondition</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Ausgeführt</translation>
    </message>
</context>
<context>
    <name>mapdesk::HistoryWindow</name>
    <message>
        <source>All history</source>
        <translation>Gesamter Verlauf</translation>
    </message>
    <message>
        <source>All history – %1</source>
        <translation>Gesamter Verlauf – %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::HostSection</name>
    <message>
        <source>T&amp;wilio (https://sync.twilio.com)</source>
        <translation>T&amp;wilio (https://sync.twilio.com)</translation>
    </message>
    <message>
        <source>Twilio &amp;by edge and region (advanced)</source>
        <translation>Twilio nach Edge und Region (&amp;für Fortgeschrittene)</translation>
    </message>
    <message>
        <source>Another &amp;URL</source>
        <translation>Andere &amp;URL</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Host is Twilio</source>
        <translation>Host ist Twilio</translation>
    </message>
    <message>
        <source>Host by edge and region</source>
        <translation>Host nach Edge und Region</translation>
    </message>
    <message>
        <source>Host is another URL</source>
        <translation>Host ist eine andere URL</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Service URL</source>
        <translation>URL des Dienstes</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>Standarddienst</translation>
    </message>
    <message>
        <source>https anywhere, http to this computer alone</source>
        <translation>https überall, http nur zu diesem Computer</translation>
    </message>
    <message>
        <source>SID of the service to show first, or default</source>
        <translation>SID des Dienstes, der zuerst erscheint, oder default</translation>
    </message>
    <message>
        <source>&amp;Edge</source>
        <translation>&amp;Edge</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>Resulting host</source>
        <translation>Daraus folgender Host</translation>
    </message>
    <message>
        <source>S&amp;ervice URL</source>
        <translation>UR&amp;L des Dienstes</translation>
    </message>
    <message>
        <source>&amp;Default service</source>
        <translation>Standar&amp;ddienst</translation>
    </message>
    <message>
        <source>Enter a URL such as https://sync.twilio.com.</source>
        <translation>Eine URL wie https://sync.twilio.com eingeben.</translation>
    </message>
    <message>
        <source>Enter a region such as ie1.</source>
        <translation>Eine Region wie ie1 eingeben.</translation>
    </message>
    <message>
        <source>%1. A region has credentials of its own; Twilio wants edge and region together.</source>
        <translation>%1. Eine Region hat eigene Zugangsdaten; Twilio verlangt Edge und Region zusammen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::HttpExchange</name>
    <message>
        <source>No answer came in time</source>
        <translation>Es kam nicht rechtzeitig eine Antwort</translation>
    </message>
    <message>
        <source>The answer is longer than %L1 bytes</source>
        <translation>Die Antwort ist länger als %L1 Bytes</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>The connection broke before the answer came</source>
        <translation>Die Verbindung ist vor der Antwort abgebrochen</translation>
    </message>
</context>
<context>
    <name>mapdesk::IdentitySection</name>
    <message>
        <source>Re&amp;quire a reason or ticket number for each write</source>
        <translation>Für &amp;jeden Schreibvorgang Grund oder Ticket verlangen</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Profile color</source>
        <translation>Farbe des Profils</translation>
    </message>
    <message>
        <source>Require a reason</source>
        <translation>Grund verlangen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation>Umge&amp;bung</translation>
    </message>
    <message>
        <source>Production and Staging open locked against writing.</source>
        <translation>Produktion und Staging öffnen sich schreibgeschützt.</translation>
    </message>
    <message>
        <source>Co&amp;lor</source>
        <translation>Fa&amp;rbe</translation>
    </message>
</context>
<context>
    <name>mapdesk::InspectorController</name>
    <message>
        <source>The item %1 could not be read.</source>
        <translation>Der Eintrag %1 konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::InspectorPanel</name>
    <message>
        <source>Shown here</source>
        <translation>Hier angezeigt</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>I&amp;tem</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>Item &amp;data</source>
        <translation>Date&amp;n</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>Ei&amp;genschaften</translation>
    </message>
    <message>
        <source>E&amp;xpiry</source>
        <translation>Ab&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Pe&amp;rmissions</source>
        <translation>Bere&amp;chtigungen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemCommands</name>
    <message>
        <source>It is being written just now by this program</source>
        <translation>Dieses Programm schreibt dort gerade</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemCreationController</name>
    <message>
        <source>Show that item</source>
        <translation>Diesen Eintrag anzeigen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemRestoration</name>
    <message>
        <source>It is not valid JSON, so it cannot be sent</source>
        <translation>Das ist kein gültiges JSON und lässt sich daher nicht senden</translation>
    </message>
    <message>
        <source>Its key cannot be part of a URL</source>
        <translation>Sein Schlüssel kann nicht Teil einer URL sein</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemSheet</name>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>Create an item in this map</source>
        <translation>Eintrag in dieser Map anlegen</translation>
    </message>
    <message>
        <source>&amp;Create item</source>
        <translation>Eintrag &amp;anlegen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Duplicate item</source>
        <translation>Eintrag duplizieren</translation>
    </message>
    <message>
        <source>Create a duplicate of this item</source>
        <translation>Duplikat dieses Eintrags anlegen</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The saved data; your unsaved text is not copied</source>
        <translation>Die gespeicherten Daten; Ihr nicht gespeicherter Text wird nicht mitkopiert</translation>
    </message>
    <message>
        <source>Into &amp;map</source>
        <translation>In &amp;Map</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>E&amp;xpiry</source>
        <translation>Ab&amp;lauf</translation>
    </message>
    <message>
        <source>Looking for the map…</source>
        <translation>Die Map wird gesucht…</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemTableModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Not kept: memory limit reached</source>
        <translation>Nicht geladen: Speichergrenze erreicht</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemsController</name>
    <message>
        <source>Choose a map on the left to read its items.</source>
        <translation>Links eine Map wählen, um ihre Einträge zu lesen.</translation>
    </message>
    <message>
        <source>The map %1 could not be read again.</source>
        <translation>Die Map %1 konnte nicht neu gelesen werden.</translation>
    </message>
    <message>
        <source>The items of %1 could not be read.</source>
        <translation>Die Einträge von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that were selected no longer are: in this order they lie in too many places.</source>
        <translation>
            <numerusform>%Ln ausgewählte Zeile ist nicht mehr ausgewählt: In dieser Reihenfolge liegen die Zeilen an zu vielen Stellen.</numerusform>
            <numerusform>%Ln ausgewählte Zeilen sind nicht mehr ausgewählt: In dieser Reihenfolge liegen sie an zu vielen Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter was cleared to show %1.</source>
        <translation>Der Filter wurde geleert, um %1 zu zeigen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ItemsPanel</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Loading status</source>
        <translation>Ladezustand</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Seek on the server</source>
        <translation>Auf dem Server suchen</translation>
    </message>
    <message>
        <source>Goes to the first key that begins with the text</source>
        <translation>Geht zum ersten Schlüssel, der mit dem Text beginnt</translation>
    </message>
</context>
<context>
    <name>mapdesk::Journal</name>
    <message>
        <source>Another program reads the journal in %1, so that old data may still be in its files: close that one and remove the old data again.</source>
        <translation>Ein anderes Programm liest das Journal in %1, alte Daten können also noch in seinen Dateien stehen: dieses Programm schließen und die alten Daten noch einmal entfernen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::JournalCare</name>
    <message>
        <source>Export the journal</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>The journal was not exported.</source>
        <translation>Das Journal wurde nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the journal were exported to %1. Head hash: %2</source>
        <translation>
            <numerusform>%Ln Journaleintrag wurde nach %1 exportiert. Hash des letzten Eintrags: %2</numerusform>
            <numerusform>%Ln Journaleinträge wurden nach %1 exportiert. Hash des letzten Eintrags: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the journal…</source>
        <translation>Journal wird geprüft…</translation>
    </message>
    <message>
        <source>The journal could not be checked.</source>
        <translation>Das Journal konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The journal was checked.</source>
        <translation>Das Journal wurde geprüft.</translation>
    </message>
    <message>
        <source>The journal is broken: not all of it is as it was written.</source>
        <translation>Das Journal ist beschädigt: Nicht alles darin ist so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 Keep a copy of it as it is, and show this message to whoever looks after audits. Writes are still recorded.</source>
        <translation>%1 Eine Kopie im jetzigen Zustand aufbewahren und diese Meldung den Zuständigen für Audits zeigen. Schreibvorgänge werden weiterhin aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>mapdesk::JournalTools</name>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Check the journal</source>
        <translation>&amp;Journal prüfen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the whole journal to a file, whatever is shown here</source>
        <translation>Das ganze Journal in eine Datei schreiben, gleich was hier angezeigt wird</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>See whether an entry was changed, removed or put in by somebody</source>
        <translation>Nachsehen, ob jemand einen Eintrag geändert, entfernt oder eingefügt hat</translation>
    </message>
    <message>
        <source>&amp;Keep customers&apos; data for</source>
        <translation>Kundendaten au&amp;fbewahren für</translation>
    </message>
    <message>
        <source>For a &amp;spreadsheet (CSV)…</source>
        <translation>Für eine &amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>For programs (&amp;NDJSON)…</source>
        <translation>Für Programme (&amp;NDJSON)…</translation>
    </message>
    <message>
        <source>For programs, with customers&apos; &amp;data (NDJSON)…</source>
        <translation>Für Programme, mit Kunden&amp;daten (NDJSON)…</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonChangesModel</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Umgeordnet</translation>
    </message>
    <message>
        <source>the same members</source>
        <translation>dieselben Felder</translation>
    </message>
    <message>
        <source>another order of its members</source>
        <translation>andere Reihenfolge der Felder</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Es ändert sich nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reordered</source>
        <translation>
            <numerusform>%n umgeordnet</numerusform>
            <numerusform>%n umgeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Before: %3. After: %4.</source>
        <translation>%1: %2. Vorher: %3. Nachher: %4.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonEditor</name>
    <message>
        <source>Item data</source>
        <translation>Daten des Eintrags</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonTextEdit</name>
    <message>
        <source>Shift+Return starts a new line</source>
        <translation>Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonTreeActions</name>
    <message>
        <source>Change T&amp;ype</source>
        <translation>T&amp;yp ändern</translation>
    </message>
    <message>
        <source>Edit &amp;Value</source>
        <translation>&amp;Wert bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Rename Key</source>
        <translation>Schlüssel &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Add Inside</source>
        <translation>&amp;Innen hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;Below</source>
        <translation>&amp;Darunter hinzufügen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy JSON &amp;Pointer</source>
        <translation>JSON-&amp;Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy Do&amp;tted Path</source>
        <translation>Pfad mit Punkten kopie&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>O&amp;bjekt</translation>
    </message>
    <message>
        <source>&amp;Array</source>
        <translation>&amp;Array</translation>
    </message>
    <message>
        <source>&amp;String</source>
        <translation>&amp;Zeichenkette</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>Za&amp;hl</translation>
    </message>
    <message>
        <source>T&amp;rue</source>
        <translation>&amp;true</translation>
    </message>
    <message>
        <source>&amp;False</source>
        <translation>&amp;false</translation>
    </message>
    <message>
        <source>Nu&amp;ll</source>
        <translation>nu&amp;ll</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonTreeDelegate</name>
    <message>
        <source>Edit key</source>
        <translation>Schlüssel bearbeiten</translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>Wert bearbeiten</translation>
    </message>
    <message>
        <source>This text has characters that cannot be seen. It is written in quotes, with escapes such as \n and \u200b.</source>
        <translation>Dieser Text hat unsichtbare Zeichen. Er steht in Anführungszeichen, mit Escapes wie \n und \u200b.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Es wurde nichts geändert. %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonTreeModel</name>
    <message>
        <source>The text is not valid JSON at the moment.</source>
        <translation>Der Text ist im Moment kein gültiges JSON.</translation>
    </message>
    <message>
        <source>This cannot be edited.</source>
        <translation>Das lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>This is not JSON. Write a number, true, false or null; text goes in quotes, as in &quot;open&quot;.</source>
        <translation>Das ist kein JSON. Eine Zahl, true, false oder null schreiben; Text steht in Anführungszeichen, etwa &quot;offen&quot;.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>mapdesk::JsonTreeView</name>
    <message>
        <source>Tree note</source>
        <translation>Hinweis zum Baum</translation>
    </message>
    <message>
        <source>Data tree</source>
        <translation>Datenbaum</translation>
    </message>
    <message>
        <source>The text is not valid JSON. The tree shows the last valid text.</source>
        <translation>Der Text ist kein gültiges JSON. Der Baum zeigt den letzten gültigen Text.</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchController</name>
    <message>
        <source>No service is known yet. Wait until the list of services has been read, or refresh it (F5) in the main window.</source>
        <translation>Noch ist kein Dienst bekannt. Warten, bis die Liste der Dienste gelesen ist, oder sie im Hauptfenster aktualisieren (F5).</translation>
    </message>
    <message>
        <source>The search for the key was stopped by an error.</source>
        <translation>Die Suche nach dem Schlüssel wurde von einem Fehler angehalten.</translation>
    </message>
    <message>
        <source>The list of maps of %1 could not be read to its end.</source>
        <translation>Die Liste der Maps von %1 konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchField</name>
    <message>
        <source>Key to find</source>
        <translation>Gesuchter Schlüssel</translation>
    </message>
    <message>
        <source>An item&apos;s key, such as customer:4711</source>
        <translation>Schlüssel eines Eintrags, etwa customer:4711</translation>
    </message>
    <message>
        <source>Enter a key, or how it begins.</source>
        <translation>Einen Schlüssel eingeben oder seinen Anfang.</translation>
    </message>
    <message>
        <source>No key is that long: Sync takes %L1 characters, these are %L2.</source>
        <translation>So lang ist kein Schlüssel: Sync erlaubt höchstens %L1 Zeichen, das sind %L2.</translation>
    </message>
    <message>
        <source>There is half a character in it, as a cut text has. Type it anew.</source>
        <translation>Der Text enthält ein halbes Zeichen, wie es beim Abschneiden entsteht. Neu eintippen.</translation>
    </message>
    <message>
        <source>There is a space at its start or end: it is looked for, too.</source>
        <translation>Am Anfang oder Ende steht ein Leerzeichen: Es wird mitgesucht.</translation>
    </message>
    <message>
        <source>There are characters in it that cannot be seen: %1. They are looked for, too.</source>
        <translation>Enthält unsichtbare Zeichen: %1. Sie werden mitgesucht.</translation>
    </message>
    <message>
        <source>Its accents are put together in an unusual way: a key that looks the same is not found.</source>
        <translation>Akzente sind auf ungewöhnliche Weise zusammengesetzt: Ein Schlüssel, der genauso aussieht, wird nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchForm</name>
    <message>
        <source>How the key is meant</source>
        <translation>Wie der Schlüssel gemeint ist</translation>
    </message>
    <message>
        <source>Exactly this key</source>
        <translation>Genau diesen Schlüssel</translation>
    </message>
    <message>
        <source>Keys that begin with it</source>
        <translation>Schlüssel, die so beginnen</translation>
    </message>
    <message>
        <source>Maps to search</source>
        <translation>Zu durchsuchende Maps</translation>
    </message>
    <message>
        <source>Service to search</source>
        <translation>Zu durchsuchender Dienst</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Finden</translation>
    </message>
    <message>
        <source>&amp;Maps</source>
        <translation>&amp;Maps</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Dienst</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>%1 (first %2, there are more)</source>
        <translation>%1 (die ersten %2, es gibt mehr)</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchTable</name>
    <message>
        <source>Found items</source>
        <translation>Gefundene Einträge</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchTool</name>
    <message>
        <source>Find a &amp;key in many maps…</source>
        <translation>&amp;Schlüssel in vielen Maps suchen…</translation>
    </message>
    <message>
        <source>All maps of the service</source>
        <translation>Alle Maps des Dienstes</translation>
    </message>
    <message>
        <source>Maps that are loaded</source>
        <translation>Geladene Maps</translation>
    </message>
    <message>
        <source>Maps that the filter of their table shows</source>
        <translation>Maps, die der Filter ihrer Tabelle zeigt</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeySearchWindow</name>
    <message>
        <source>Result of the search</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>Find a key in many maps</source>
        <translation>Schlüssel in vielen Maps suchen</translation>
    </message>
    <message>
        <source>Find a key in many maps – %1</source>
        <translation>Schlüssel in vielen Maps suchen – %1</translation>
    </message>
    <message>
        <source>Go on searching</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>&amp;Open in the main window</source>
        <translation>Im &amp;Hauptfenster öffnen</translation>
    </message>
</context>
<context>
    <name>mapdesk::KeychainStore</name>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>Secret Service (org.freedesktop.secrets)</source>
        <translation>Secret Service (org.freedesktop.secrets)</translation>
    </message>
    <message>
        <source>It is locked.</source>
        <translation>Er ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::LimitsSection</name>
    <message>
        <source>Reading and writing</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>Reads for loading</source>
        <translation>Lesezugriffe zum Laden</translation>
    </message>
    <message>
        <source>Writes for bulk work</source>
        <translation>Schreibzugriffe für Massenänderungen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Reads for loading</source>
        <translation>&amp;Lesezugriffe zum Laden</translation>
    </message>
    <message>
        <source>At most so much of the reads that Twilio allows for a map goes to loading its items. The application that owns the data needs the rest, and so does what you click.</source>
        <translation>Höchstens dieser Teil der Lesezugriffe, die Twilio für eine Map erlaubt, dient dem Laden ihrer Einträge. Den Rest braucht die Anwendung, der die Daten gehören, und was Sie anklicken.</translation>
    </message>
    <message>
        <source>&amp;Writes for bulk work</source>
        <translation>Sch&amp;reibzugriffe für Massenänderungen</translation>
    </message>
    <message>
        <source>The same for changes of many items at once: less takes longer, and leaves more to the application that owns the data.</source>
        <translation>Dasselbe für Änderungen vieler Einträge auf einmal: weniger dauert länger und lässt der Anwendung, der die Daten gehören, mehr.</translation>
    </message>
    <message>
        <source>Memory for the data of items</source>
        <translation>Speicher für die Daten der Einträge</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Memory for data</source>
        <translation>S&amp;peicher für Daten</translation>
    </message>
    <message>
        <source>Of all open maps together. Once it is used up, further items are listed without their data, which is read when you choose one; so are items that change later. Data that was replaced counts until its map is closed. Closing a map makes room, and refreshing reads what is missing.</source>
        <translation>Für alle offenen Maps zusammen. Ist er aufgebraucht, werden weitere Einträge ohne ihre Daten aufgeführt, die gelesen werden, wenn Sie einen wählen; ebenso Einträge, die sich später ändern. Ersetzte Daten zählen mit, bis ihre Map geschlossen wird. Eine Map zu schließen schafft Platz, und Aktualisieren liest, was fehlt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::LoadButton</name>
    <message>
        <source>&amp;Stop loading</source>
        <translation>Laden &amp;stoppen</translation>
    </message>
    <message>
        <source>L&amp;oad more</source>
        <translation>&amp;Weitere laden</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Erneut vers&amp;uchen</translation>
    </message>
</context>
<context>
    <name>mapdesk::MainWindow</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read again what is shown (%1)</source>
        <translation>Das Angezeigte neu lesen (%1)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapCreationController</name>
    <message>
        <source>Open that map</source>
        <translation>Diese Map öffnen</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapProgress</name>
    <message>
        <source>%1 is going to be deleted; its items are being kept first: %L2 so far</source>
        <translation>%1 wird gelöscht; zuvor werden die Einträge gesichert: bisher %L2</translation>
    </message>
    <message>
        <source>%1 is being put back</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 is being put back: %L2 of %L3</source>
        <translation>%1 wird wiederhergestellt: %L2 von %L3</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapSheet</name>
    <message>
        <source>New map</source>
        <translation>Neue Map</translation>
    </message>
    <message>
        <source>Create a map in this service</source>
        <translation>Map in diesem Dienst anlegen</translation>
    </message>
    <message>
        <source>&amp;Create map</source>
        <translation>Map &amp;anlegen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>&amp;Unique name</source>
        <translation>&amp;Eindeutiger Name</translation>
    </message>
    <message>
        <source>E&amp;xpiry</source>
        <translation>Ab&amp;lauf</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapsController</name>
    <message>
        <source>&amp;Open map</source>
        <translation>Map &amp;öffnen</translation>
    </message>
    <message>
        <source>Maps of %1</source>
        <translation>Maps von %1</translation>
    </message>
    <message>
        <source>The maps of %1 could not be read.</source>
        <translation>Die Maps von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>Dieser Dienst hat keine Maps.</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapsPanel</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Maps of the service</source>
        <translation>Maps des Dienstes</translation>
    </message>
    <message>
        <source>Loading status of maps</source>
        <translation>Ladestand der Maps</translation>
    </message>
    <message>
        <source>Filter maps</source>
        <translation>Maps filtern</translation>
    </message>
    <message>
        <source>Filter maps by name or SID</source>
        <translation>Maps nach Name oder SID filtern</translation>
    </message>
    <message>
        <source>Expiry of maps</source>
        <translation>Ablauf der Maps</translation>
    </message>
    <message>
        <source>Any expiry</source>
        <translation>Jeder Ablauf</translation>
    </message>
    <message>
        <source>Expires within 1 hour</source>
        <translation>Läuft binnen 1 Stunde ab</translation>
    </message>
    <message>
        <source>Expires within 1 day</source>
        <translation>Läuft binnen 1 Tages ab</translation>
    </message>
    <message>
        <source>Expires within 7 days</source>
        <translation>Läuft binnen 7 Tagen ab</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Läuft binnen 30 Tagen ab</translation>
    </message>
</context>
<context>
    <name>mapdesk::MapsTableModel</name>
    <message>
        <source>Unique name</source>
        <translation>Eindeutiger Name</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
</context>
<context>
    <name>mapdesk::MemoryStore</name>
    <message>
        <source>this program&apos;s memory</source>
        <translation>Arbeitsspeicher dieses Programms</translation>
    </message>
</context>
<context>
    <name>mapdesk::MergeChangesModel</name>
    <message>
        <source>Only them</source>
        <translation>Nur andere</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Nur Sie</translation>
    </message>
    <message>
        <source>Both alike</source>
        <translation>Beide gleich</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Only they changed it.</source>
        <translation>Nur andere haben es geändert.</translation>
    </message>
    <message>
        <source>Only you changed it.</source>
        <translation>Nur Sie haben es geändert.</translation>
    </message>
    <message>
        <source>They and you changed it alike.</source>
        <translation>Andere und Sie haben es gleich geändert.</translation>
    </message>
    <message>
        <source>They and you changed it differently.</source>
        <translation>Andere und Sie haben es verschieden geändert.</translation>
    </message>
    <message>
        <source>Your write</source>
        <translation>Ihr Schreibvorgang</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Ausgangsstand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>Zu wählen</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source> %1: %2.</source>
        <translation> %1: %2.</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
</context>
<context>
    <name>mapdesk::MergeList</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>mapdesk::MergePanes</name>
    <message>
        <source>Take what you wrote</source>
        <translation>Ihren Schreibvorgang übernehmen</translation>
    </message>
    <message>
        <source>Take what it was</source>
        <translation>Ausgangsstand übernehmen</translation>
    </message>
    <message>
        <source>Take what is there now</source>
        <translation>Jetzigen Stand übernehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Take what was before</source>
        <translation>Früheren Stand übernehmen</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Eigene übernehmen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>mapdesk::MergeSheet</name>
    <message>
        <source>Writing was locked before the merged data was saved. Nothing was undone.</source>
        <translation>Das Schreiben wurde gesperrt, bevor die zusammengeführten Daten gespeichert waren. Es wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Writing was locked before the merged data was saved. Nothing was changed, and your text is still there.</source>
        <translation>Das Schreiben wurde gesperrt, bevor die zusammengeführten Daten gespeichert waren. Es wurde nichts geändert, und Ihr Text ist noch da.</translation>
    </message>
    <message>
        <source>Keys: 1 your write, 2 what is there now, 3 what was before; N and P: next and previous place to choose</source>
        <translation>Tasten: 1 Ihr Schreibvorgang, 2 jetziger Stand, 3 vorheriger Stand; N und P: nächste und vorige Stelle zum Wählen</translation>
    </message>
    <message>
        <source>Keys: 1 what it was, 2 theirs, 3 mine; N and P: next and previous place to choose</source>
        <translation>Tasten: 1 Ausgangsstand, 2 Andere, 3 Eigene; N und P: nächste und vorige Stelle zum Wählen</translation>
    </message>
    <message>
        <source>Undo – %1</source>
        <translation>Zurücknehmen – %1</translation>
    </message>
    <message>
        <source>Merge – %1</source>
        <translation>Zusammenführen – %1</translation>
    </message>
    <message>
        <source>Item: %1</source>
        <translation>Eintrag: %1</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>Map: %1</translation>
    </message>
    <message>
        <source>Somebody has changed this item since your write. Choose what it should say.</source>
        <translation>Seit Ihrem Schreibvorgang hat jemand diesen Eintrag geändert. Wählen, was darin stehen soll.</translation>
    </message>
    <message>
        <source>Somebody has changed this item since your write, in other places. Undo your write and keep their changes?</source>
        <translation>Seit Ihrem Schreibvorgang hat jemand diesen Eintrag an anderen Stellen geändert. Ihren Schreibvorgang zurücknehmen und diese Änderungen behalten?</translation>
    </message>
    <message>
        <source>Somebody else changed this item too. Choose what it should say.</source>
        <translation>Jemand anders hat diesen Eintrag ebenfalls geändert. Wählen, was darin stehen soll.</translation>
    </message>
    <message>
        <source>Somebody else changed this item too, in other places. Save both?</source>
        <translation>Jemand anders hat diesen Eintrag ebenfalls geändert, an anderen Stellen. Beides speichern?</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>State of the merge</source>
        <translation>Stand der Zusammenführung</translation>
    </message>
    <message>
        <source>&amp;Edit the result</source>
        <translation>Ergebnis &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save merged data</source>
        <translation>Zusammengeführtes &amp;speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>Ergebnis bearbeiten</translation>
    </message>
    <message>
        <source>Save merged data</source>
        <translation>Zusammengeführtes speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to choose</source>
        <translation>
            <numerusform>Noch %n Stelle zu wählen</numerusform>
            <numerusform>Noch %n Stellen zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>The result has %L1 bytes, and Sync takes %L2 at most. Choose otherwise, or edit the result.</source>
        <translation>Das Ergebnis hat %L1 Bytes, Sync nimmt höchstens %L2. Anders wählen oder das Ergebnis bearbeiten.</translation>
    </message>
    <message>
        <source>Everything is chosen.</source>
        <translation>Alles ist gewählt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>mapdesk::MessageStrip</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Message headline</source>
        <translation>Überschrift der Meldung</translation>
    </message>
    <message>
        <source>Note text</source>
        <translation>Text des Hinweises</translation>
    </message>
    <message>
        <source>Message explanation</source>
        <translation>Erklärung der Meldung</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Details der Meldung</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Meldung</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Show message details</source>
        <translation>Details der Meldung anzeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Hinweis kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close note</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Beside it: %1</source>
        <translation>Daneben: %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::MomentDelegate</name>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>mapdesk::NameField</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Eindeutiger Name</translation>
    </message>
    <message>
        <source>None: the map is found by its SID</source>
        <translation>Keiner: Die Map wird über ihre SID gefunden</translation>
    </message>
    <message>
        <source>Length in characters</source>
        <translation>Länge in Zeichen</translation>
    </message>
</context>
<context>
    <name>mapdesk::NamespaceModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) loaded. The map is not completely loaded, so there may be more.</source>
        <translation>
            <numerusform>%Ln Eintrag geladen. Die Map ist nicht vollständig geladen, es können also mehr sein.</numerusform>
            <numerusform>%Ln Einträge geladen. Die Map ist nicht vollständig geladen, es können also mehr sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Load more… (%L1 shown)</source>
        <translation>Weitere laden… (%L1 gezeigt)</translation>
    </message>
</context>
<context>
    <name>mapdesk::NamespaceView</name>
    <message>
        <source>Namespaces</source>
        <translation>Namensräume</translation>
    </message>
    <message>
        <source>Show in &amp;table</source>
        <translation>In der &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy key</source>
        <translation>Schlüssel &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>mapdesk::NavigatorController</name>
    <message>
        <source>The services could not be read.</source>
        <translation>Die Dienste konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The maps of %1 could not be read.</source>
        <translation>Die Maps von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Show services</source>
        <translation>Dienste anzeigen</translation>
    </message>
</context>
<context>
    <name>mapdesk::NavigatorPanel</name>
    <message>
        <source>Maps</source>
        <translation>Maps</translation>
    </message>
</context>
<context>
    <name>mapdesk::NetworkSection</name>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Host</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Proxy-Benutzername</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This HTTP proxy</source>
        <translation>Dieser HTTP-Proxy</translation>
    </message>
    <message>
        <source>empty where the proxy asks for none</source>
        <translation>leer, wenn der Proxy keinen verlangt</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Prox&amp;y host</source>
        <translation>Pr&amp;oxy-Host</translation>
    </message>
    <message>
        <source>Proxy p&amp;ort</source>
        <translation>Proxy-&amp;Port</translation>
    </message>
    <message>
        <source>Proxy user na&amp;me</source>
        <translation>Proxy-Benut&amp;zername</translation>
    </message>
    <message>
        <source>Proxy &amp;password</source>
        <translation>Prox&amp;y-Passwort</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>PEM file to trust besides the system&apos;s authorities</source>
        <translation>PEM-Datei, der zusätzlich vertraut wird</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>mapdesk::OpenBox</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a map, item, SID, URL or curl line</source>
        <translation>Map, Eintrag, SID, URL oder curl-Zeile öffnen</translation>
    </message>
</context>
<context>
    <name>mapdesk::OpenBoxController</name>
    <message>
        <source>The password or token in it was left out.</source>
        <translation>Das Passwort oder Token darin wurde weggelassen.</translation>
    </message>
    <message>
        <source>The command would change something; Mapdesk only goes there.</source>
        <translation>Der Befehl würde etwas ändern; Mapdesk geht nur dorthin.</translation>
    </message>
    <message>
        <source>Type or paste a map&apos;s name or SID, an item&apos;s key, a URL of Sync or a curl line.</source>
        <translation>Namen oder SID einer Map, Schlüssel eines Eintrags, URL von Sync oder curl-Zeile eintippen oder einfügen.</translation>
    </message>
    <message>
        <source>Opened before. The arrow keys choose one.</source>
        <translation>Zuvor geöffnet. Mit den Pfeiltasten wählen.</translation>
    </message>
    <message>
        <source>The text held a password or token.</source>
        <translation>Der Text enthielt ein Passwort oder Token.</translation>
    </message>
    <message>
        <source>Mapdesk left it out and keeps it nowhere. It is still where it came from: whoever reads the ticket can use it. Ask whoever administers the Twilio account to replace it.</source>
        <translation>Mapdesk hat es weggelassen und bewahrt es nirgends auf. Wo es herkam, steht es noch: Wer das Ticket liest, kann es benutzen. Die Administration des Twilio-Kontos bitten, es zu ersetzen.</translation>
    </message>
    <message>
        <source>Looking for it: %1…</source>
        <translation>Wird gesucht: %1…</translation>
    </message>
    <message>
        <source>The service %1 was not found.</source>
        <translation>Der Dienst %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The service %1 could not be shown.</source>
        <translation>Der Dienst %1 konnte nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The map %1 was not found in %2.</source>
        <translation>Die Map %1 wurde in %2 nicht gefunden.</translation>
    </message>
    <message>
        <source>The map %1 could not be opened in %2.</source>
        <translation>Die Map %1 in %2 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The item %1 was not found in the map %2 of %3.</source>
        <translation>Der Eintrag %1 wurde in der Map %2 von %3 nicht gefunden.</translation>
    </message>
    <message>
        <source>The item %1 of the map %2 in %3 could not be opened.</source>
        <translation>Der Eintrag %1 der Map %2 in %3 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Look in %1</source>
        <translation>In %1 suchen</translation>
    </message>
</context>
<context>
    <name>mapdesk::OpenPopup</name>
    <message>
        <source>Open popup</source>
        <translation>Vorschläge beim Öffnen</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Hinweis beim Öffnen</translation>
    </message>
    <message>
        <source>Open meaning</source>
        <translation>Bedeutung beim Öffnen</translation>
    </message>
    <message>
        <source>Open choices</source>
        <translation>Auswahl beim Öffnen</translation>
    </message>
</context>
<context>
    <name>mapdesk::PermissionChange</name>
    <message>
        <source>The permission is not what was shown any more</source>
        <translation>Die Berechtigung ist nicht mehr so, wie sie angezeigt wurde</translation>
    </message>
</context>
<context>
    <name>mapdesk::PermissionSheet</name>
    <message>
        <source>Writing was locked before this was confirmed. Nothing was changed.</source>
        <translation>Das Schreiben wurde gesperrt, bevor dies bestätigt war. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What it would mean</source>
        <translation>Was das bedeuten würde</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefgegangen ist</translation>
    </message>
    <message>
        <source>Grant an identity a permission on this map</source>
        <translation>Einer Identität eine Berechtigung für diese Map erteilen</translation>
    </message>
    <message>
        <source>Change the permission of this identity</source>
        <translation>Berechtigung dieser Identität ändern</translation>
    </message>
    <message>
        <source>Permission – %1</source>
        <comment>an environment</comment>
        <translation>Berechtigung – %1</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>Map: %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Present rights</source>
        <translation>Jetzige Rechte</translation>
    </message>
    <message>
        <source>As in the access token of the SDK client; 1 to 256 characters, capitals count.</source>
        <translation>Wie im Access-Token des SDK-Clients; 1 bis 256 Zeichen, Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>As in the SDK client&apos;s access token</source>
        <translation>Wie im Access-Token des SDK-Clients</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>&amp;Identität</translation>
    </message>
    <message>
        <source>&amp;Read: may read the map and its items</source>
        <translation>&amp;Lesen: darf die Map und ihre Einträge lesen</translation>
    </message>
    <message>
        <source>&amp;Write: may create, change and delete its items</source>
        <translation>&amp;Schreiben: darf ihre Einträge anlegen, ändern und löschen</translation>
    </message>
    <message>
        <source>&amp;Manage: may delete the map</source>
        <translation>&amp;Verwalten: darf die Map löschen</translation>
    </message>
    <message>
        <source>&amp;Grant</source>
        <translation>&amp;Erteilen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ände&amp;rn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Grant the permission</source>
        <translation>Berechtigung erteilen</translation>
    </message>
    <message>
        <source>Change the permission</source>
        <translation>Berechtigung ändern</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>mapdesk::PermissionsController</name>
    <message>
        <source>The permissions of %1 could not be read.</source>
        <translation>Die Berechtigungen von %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Whether the service&apos;s access control (ACL) is on could not be read.</source>
        <translation>Ob die Zugriffskontrolle (ACL) des Dienstes eingeschaltet ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the service…</source>
        <translation>Dienst wird gelesen…</translation>
    </message>
    <message>
        <source>What you were asked about is not shown any more. Nothing was changed.</source>
        <translation>Das, wonach gefragt wurde, wird nicht mehr angezeigt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 Confirm again to set what is chosen here.</source>
        <translation>%1 Noch einmal bestätigen, um das hier Gewählte zu setzen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::PermissionsModel</name>
    <message>
        <source>yes</source>
        <comment>a right</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a right</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>The identity in an SDK client&apos;s access token</source>
        <translation>Die Identität im Access-Token eines SDK-Clients</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>May read the map and its items</source>
        <translation>Darf die Map und ihre Einträge lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>May create, change and delete items of the map</source>
        <translation>Darf Einträge der Map anlegen, ändern und löschen</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>May delete the map</source>
        <translation>Darf die Map löschen</translation>
    </message>
</context>
<context>
    <name>mapdesk::PermissionsPanel</name>
    <message>
        <source>Access control</source>
        <translation>Zugriffskontrolle</translation>
    </message>
    <message>
        <source>Permissions status</source>
        <translation>Stand der Berechtigungen</translation>
    </message>
    <message>
        <source>Why not now</source>
        <translation>Warum nicht jetzt</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Weitere laden</translation>
    </message>
    <message>
        <source>Filter permissions</source>
        <translation>Berechtigungen filtern</translation>
    </message>
    <message>
        <source>Filter by identity</source>
        <translation>Nach Identität filtern</translation>
    </message>
    <message>
        <source>Permission list</source>
        <translation>Liste der Berechtigungen</translation>
    </message>
    <message>
        <source>Gr&amp;ant…</source>
        <translation>Er&amp;teilen…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ände&amp;rn…</translation>
    </message>
    <message>
        <source>Revo&amp;ke…</source>
        <translation>Ent&amp;ziehen…</translation>
    </message>
    <message>
        <source>What can this identity do &amp;here?</source>
        <translation>Was darf diese Identität &amp;hier?</translation>
    </message>
</context>
<context>
    <name>mapdesk::PhraseField</name>
    <message>
        <source>Expiry in words</source>
        <translation>Ablauf in Worten</translation>
    </message>
    <message>
        <source>Type when: 3d, tomorrow 18:00, never</source>
        <translation>Wann: 3d, morgen 18:00, nie</translation>
    </message>
    <message>
        <source>Note on the expiry in words</source>
        <translation>Hinweis zum Ablauf in Worten</translation>
    </message>
</context>
<context>
    <name>mapdesk::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close preferences</source>
        <translation>Einstellungen schließen</translation>
    </message>
</context>
<context>
    <name>mapdesk::PreferencesSection</name>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Restore defaults: %1</source>
        <translation>Standard wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::PreviewDelegate</name>
    <message>
        <source>When this was read, the data of items had taken all the memory that the preferences allow. Choose the item to read its data.</source>
        <translation>Als dies gelesen wurde, hatten die Daten von Einträgen allen Speicher belegt, den die Einstellungen erlauben. Wählen Sie den Eintrag, um seine Daten zu lesen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileButton</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileEditing</name>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Edit the profile %1</source>
        <translation>Profil %1 bearbeiten</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Duplicate the profile %1</source>
        <translation>Profil %1 duplizieren</translation>
    </message>
    <message>
        <source>A copy of %1. Its secrets are not copied: enter them here.</source>
        <translation>Eine Kopie von %1. Die Secrets werden nicht mitkopiert: hier eingeben.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileEditor</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Test answer</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Noch nötig</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Throw away what you entered?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileKeeper</name>
    <message>
        <source>The keychain has answered after all and now has the secret of %1.</source>
        <translation>Der Schlüsselbund hat nun doch geantwortet und hat jetzt das Secret von %1.</translation>
    </message>
    <message>
        <source>Kept only until Mapdesk quits: the secret of %1.</source>
        <translation>Nur bis zum Beenden von Mapdesk behalten: das Secret von %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The keychain has the secret of %1.</source>
        <translation>Der Schlüsselbund hat das Secret von %1.</translation>
    </message>
    <message>
        <source>%1&apos;s proxy</source>
        <translation>%1 (Proxy)</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileManager</name>
    <message>
        <source>Profiles could not be read.</source>
        <translation>Die Profile konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Filled with what the TWILIO_ environment variables said.</source>
        <translation>Mit den Werten der TWILIO_-Umgebungsvariablen gefüllt.</translation>
    </message>
    <message>
        <source>The order was not changed.</source>
        <translation>Die Reihenfolge wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileManagerDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profile list</source>
        <translation>Liste der Profile</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Profil bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>Profil duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move profile up</source>
        <translation>Profil nach oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move profile down</source>
        <translation>Profil nach unten</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Profile importieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export profiles</source>
        <translation>Profile exportieren</translation>
    </message>
    <message>
        <source>From twilio-&amp;cli…</source>
        <translation>Aus twilio-&amp;cli…</translation>
    </message>
    <message>
        <source>From twilio-cli</source>
        <translation>Aus twilio-cli</translation>
    </message>
    <message>
        <source>From the en&amp;vironment…</source>
        <translation>Aus Umgebungs&amp;variablen…</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Aus Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close profiles</source>
        <translation>Profile schließen</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileMenu</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>P&amp;ractice service</source>
        <translation>Übungs&amp;dienst</translation>
    </message>
    <message>
        <source>&amp;Manage profiles…</source>
        <translation>Profile &amp;verwalten…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileRemoval</name>
    <message>
        <source>Its unsaved texts could not be read, and go, too: %1</source>
        <translation>Seine nicht gespeicherten Texte konnten nicht gelesen werden und gehen ebenfalls verloren: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved text(s) are lost with it:</source>
        <translation>
            <numerusform>Damit geht %n nicht gespeicherter Text verloren:</numerusform>
            <numerusform>Damit gehen %n nicht gespeicherte Texte verloren:</numerusform>
        </translation>
    </message>
    <message>
        <source>Its secrets are removed, too. Nothing changes at Twilio.</source>
        <translation>Auch seine Secrets werden entfernt. Bei Twilio ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove the profile %1?</source>
        <translation>Das Profil %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove the profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 was not removed.</source>
        <translation>%1 wurde nicht entfernt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileStore</name>
    <message>
        <source>The profiles in %1 were written by a newer Mapdesk. The file is kept as %2: to use it, give it its old name again and open the newer Mapdesk.</source>
        <translation>Die Profile in %1 wurden von einem neueren Mapdesk geschrieben. Die Datei ist als %2 aufbewahrt: Um sie zu benutzen, ihr den alten Namen zurückgeben und das neuere Mapdesk öffnen.</translation>
    </message>
    <message>
        <source>The profiles in %1 could not be read: the file is damaged. It is kept as %2: mend it and give it its old name again, or add the profiles anew.</source>
        <translation>Die Profile in %1 konnten nicht gelesen werden: Die Datei ist beschädigt. Sie ist als %2 aufbewahrt: reparieren und ihr den alten Namen zurückgeben, oder die Profile neu hinzufügen.</translation>
    </message>
    <message>
        <source>Some profiles in %1 could not be read: the file is damaged. It is kept as %2: mend it and give it its old name again, or add the profiles anew.</source>
        <translation>Einige Profile in %1 konnten nicht gelesen werden: Die Datei ist beschädigt. Sie ist als %2 aufbewahrt: reparieren und ihr den alten Namen zurückgeben, oder die Profile neu hinzufügen.</translation>
    </message>
    <message>
        <source>%1 could not be read, and not be set aside either (%2): move it away.</source>
        <translation>%1 konnte weder gelesen noch beiseitegelegt werden (%2): verschieben.</translation>
    </message>
    <message>
        <source>A profile needs a name: enter one.</source>
        <translation>Ein Profil braucht einen Namen: eingeben.</translation>
    </message>
    <message>
        <source>There is a profile named &quot;%1&quot; already: choose another name.</source>
        <translation>Es gibt schon ein Profil namens „%1“: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the list already.</source>
        <translation>„%1“ ist schon in der Liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list any more: add it anew.</source>
        <translation>„%1“ ist nicht mehr in der Liste: neu hinzufügen.</translation>
    </message>
    <message>
        <source>There is no profile at this place: choose another.</source>
        <translation>An dieser Stelle gibt es kein Profil: ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileTester</name>
    <message>
        <source>Enter the secret first.</source>
        <translation>Zuerst das Secret eingeben.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ProfileTransfer</name>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Profile importieren</translation>
    </message>
    <message>
        <source>Export profiles</source>
        <translation>Profile exportieren</translation>
    </message>
    <message>
        <source>No profile was brought in.</source>
        <translation>Es wurde kein Profil importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) brought in. Secrets are not in the file: they are asked for when a profile is opened.</source>
        <translation>
            <numerusform>%n Profil importiert. Secrets stehen nicht in der Datei: Danach wird beim Öffnen eines Profils gefragt.</numerusform>
            <numerusform>%n Profile importiert. Secrets stehen nicht in der Datei: Danach wird beim Öffnen eines Profils gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profiles were not exported.</source>
        <translation>Die Profile wurden nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) exported to %1, without any secret.</source>
        <translation>
            <numerusform>%n Profil nach %1 exportiert, ohne Secrets.</numerusform>
            <numerusform>%n Profile nach %1 exportiert, ohne Secrets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::ProgressStrip</name>
    <message>
        <source>Work under way</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop work</source>
        <translation>Arbeit anhalten</translation>
    </message>
    <message>
        <source>%1, %L2 a second, about %3 left</source>
        <translation>%1, %L2 pro Sekunde, noch etwa %3</translation>
    </message>
</context>
<context>
    <name>mapdesk::PropertiesModel</name>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>mapdesk::PropertiesView</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
</context>
<context>
    <name>mapdesk::PutBack</name>
    <message>
        <source>%1 is not there any more, so it has no expiry.</source>
        <translation>%1 ist nicht mehr vorhanden, hat also keinen Ablauf.</translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing was put back.</source>
        <translation>%1 konnte nicht gelesen werden, daher wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>What stands in %1 now is not valid JSON. Nothing was put back.</source>
        <translation>Was jetzt in %1 steht, ist kein gültiges JSON. Es wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 says already what it said before that write. Nothing was sent.</source>
        <translation>%1 enthält schon, was vor diesem Schreibvorgang darin stand. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The expiry of this map was changed by somebody else. Nothing was sent.</source>
        <translation>Jemand anders hat den Ablauf dieser Map geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The expiry of %1 is already what it was before that write. Nothing was sent.</source>
        <translation>Der Ablauf von %1 ist schon der von vor diesem Schreibvorgang. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The moment at which %1 was to expire before that write has passed, so it cannot be put back. Nothing was sent.</source>
        <translation>Der Zeitpunkt, an dem %1 vor diesem Schreibvorgang ablaufen sollte, ist vorbei und lässt sich daher nicht wiederherstellen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>That moment has passed. Nothing was changed.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another change is on its way. Nothing was put back: try again.</source>
        <translation>Eine andere Änderung ist unterwegs. Es wurde nichts wiederhergestellt: erneut versuchen.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 was put back.</source>
        <translation>Es ist ungewiss, ob %1 wiederhergestellt wurde.</translation>
    </message>
    <message>
        <source>%1 was not put back.</source>
        <translation>%1 wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>%1 Try again in a moment.</source>
        <comment>that something is being written</comment>
        <translation>%1 In Kürze erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ReasonControl</name>
    <message>
        <source>&amp;Reason of the writes…</source>
        <translation>&amp;Grund der Schreibvorgänge…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason needed</source>
        <translation>Grund nötig</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Grund…</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Why you write: goes into the history with each write (%1)</source>
        <translation>Warum geschrieben wird: kommt mit jedem Schreibvorgang in den Verlauf (%1)</translation>
    </message>
</context>
<context>
    <name>mapdesk::ReasonEdit</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why, or a ticket number</source>
        <translation>Warum, oder eine Ticketnummer</translation>
    </message>
</context>
<context>
    <name>mapdesk::ReasonPopup</name>
    <message>
        <source>Reason of the writes that come</source>
        <translation>Grund der kommenden Schreibvorgänge</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket number</source>
        <translation>&amp;Grund oder Ticketnummer</translation>
    </message>
    <message>
        <source>It goes into the history with each write from now on, until it is changed. Enter keeps it, Escape leaves it as it was.</source>
        <translation>Kommt von jetzt an mit jedem Schreibvorgang in den Verlauf, bis er geändert wird. Die Eingabetaste übernimmt ihn, Esc lässt ihn, wie er war.</translation>
    </message>
    <message>
        <source>This profile demands one. %1</source>
        <translation>Dieses Profil verlangt einen. %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::ReasonRow</name>
    <message>
        <source>&amp;Reason (demanded)</source>
        <translation>&amp;Grund (verlangt)</translation>
    </message>
    <message>
        <source>&amp;Reason (may be left out)</source>
        <translation>&amp;Grund (kann entfallen)</translation>
    </message>
</context>
<context>
    <name>mapdesk::RequestDispatcher</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>This profile&apos;s credentials are not there yet</source>
        <translation>Die Zugangsdaten dieses Profils sind noch nicht da</translation>
    </message>
    <message>
        <source>Writing is not allowed here</source>
        <translation>Schreiben ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>It was stopped before it left</source>
        <translation>Vor dem Senden angehalten</translation>
    </message>
</context>
<context>
    <name>mapdesk::RequestLogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <comment>milliseconds</comment>
        <translation>%L1 ms</translation>
    </message>
</context>
<context>
    <name>mapdesk::SecretEdit</name>
    <message>
        <source>left empty: asked for when it is needed</source>
        <translation>leer: wird bei Bedarf erfragt</translation>
    </message>
    <message>
        <source>kept until Mapdesk quits; leave empty to keep it</source>
        <translation>bis zum Beenden von Mapdesk behalten; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>kept in the keychain; leave empty to keep it</source>
        <translation>im Schlüsselbund; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>leave empty to keep what is kept</source>
        <translation>leer lassen, um das vorhandene zu behalten</translation>
    </message>
</context>
<context>
    <name>mapdesk::SecretPrompt</name>
    <message>
        <source>API key secret</source>
        <translation>Secret des API-Schlüssels</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth-Token</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keychain</source>
        <translation>Im Schlüssel&amp;bund ablegen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Why the secret is missing</source>
        <translation>Warum das Secret fehlt</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Secret</translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation>Auth-&amp;Token</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>Else it is forgotten when Mapdesk quits.</source>
        <translation>Sonst wird es beim Beenden von Mapdesk vergessen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>mapdesk::SeekBar</name>
    <message>
        <source>Seek</source>
        <translation>Aufsuchen</translation>
    </message>
    <message>
        <source>Only this prefix</source>
        <translation>Nur dieses Präfix</translation>
    </message>
    <message>
        <source>Seek result</source>
        <translation>Ergebnis des Aufsuchens</translation>
    </message>
    <message>
        <source>Seek key</source>
        <translation>Schlüssel aufsuchen</translation>
    </message>
    <message>
        <source>Seek a key or prefix on the server</source>
        <translation>Schlüssel oder Präfix auf dem Server aufsuchen</translation>
    </message>
    <message>
        <source>Goes to the first key that begins so, however much of the map is loaded</source>
        <translation>Geht zum ersten Schlüssel, der so beginnt, wie viel auch von der Map geladen ist</translation>
    </message>
    <message>
        <source>Reads and shows only the keys that begin so</source>
        <translation>Liest und zeigt nur die Schlüssel, die so beginnen</translation>
    </message>
</context>
<context>
    <name>mapdesk::SeekController</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>There is no key from %1 on.</source>
        <translation>Ab %1 gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>No key begins with %1; the next key is %2.</source>
        <translation>Kein Schlüssel beginnt mit %1; der nächste Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>The keys from %1 on could not be read.</source>
        <translation>Die Schlüssel ab %1 konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ServiceController</name>
    <message>
        <source>Reading the service…</source>
        <translation>Dienst wird gelesen…</translation>
    </message>
    <message>
        <source>The service %1 could not be read.</source>
        <translation>Der Dienst %1 konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::SignIn</name>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>The password for the proxy could not be read. Mapdesk tries without it.</source>
        <translation>Das Passwort für den Proxy konnte nicht gelesen werden. Mapdesk versucht es ohne.</translation>
    </message>
    <message>
        <source>Nobody is signed in here.</source>
        <translation>Hier ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Without the secret of %1 nothing can be read.</source>
        <translation>Ohne das Secret von %1 lässt sich nichts lesen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The secret is kept for this run only.</source>
        <translation>Das Secret wird nur bis zum Beenden behalten.</translation>
    </message>
</context>
<context>
    <name>mapdesk::SignInSection</name>
    <message>
        <source>API &amp;key (recommended)</source>
        <translation>API-Schlüssel (e&amp;mpfohlen)</translation>
    </message>
    <message>
        <source>&amp;Auth Token of the account</source>
        <translation>Auth-To&amp;ken des Kontos</translation>
    </message>
    <message>
        <source>API key secret</source>
        <translation>Secret des API-Schlüssels</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth-Token</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Account-SID</translation>
    </message>
    <message>
        <source>AC and 32 digits or letters from a to f</source>
        <translation>AC und 32 Ziffern oder Buchstaben von a bis f</translation>
    </message>
    <message>
        <source>Account &amp;SID</source>
        <translation>&amp;Account-SID</translation>
    </message>
    <message>
        <source>Sign in with an API key</source>
        <translation>Mit API-Schlüssel anmelden</translation>
    </message>
    <message>
        <source>Sign in with the Auth Token</source>
        <translation>Mit Auth-Token anmelden</translation>
    </message>
    <message>
        <source>A key can be revoked alone, when a computer is lost or somebody leaves. The Auth Token opens the whole account and is shared by all that use it.</source>
        <translation>Ein Schlüssel lässt sich einzeln widerrufen, wenn ein Computer verloren geht oder jemand das Team verlässt. Das Auth-Token öffnet das ganze Konto, und alle, die es benutzen, teilen es.</translation>
    </message>
    <message>
        <source>Why an API key</source>
        <translation>Warum ein API-Schlüssel</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID des API-Schlüssels</translation>
    </message>
    <message>
        <source>SK and 32 digits or letters from a to f</source>
        <translation>SK und 32 Ziffern oder Buchstaben von a bis f</translation>
    </message>
    <message>
        <source>API key S&amp;ID</source>
        <translation>S&amp;ID des API-Schlüssels</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>&amp;Secret</translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation>Auth-&amp;Token</translation>
    </message>
</context>
<context>
    <name>mapdesk::SingleInstance</name>
    <message>
        <source>Mapdesk cannot write to its folder %1. Make it writable, or give another one in XDG_DATA_HOME.</source>
        <translation>Mapdesk kann nicht in seinen Ordner %1 schreiben. Ihn beschreibbar machen oder in XDG_DATA_HOME einen anderen angeben.</translation>
    </message>
    <message>
        <source>Mapdesk is running already (process %1), but does not answer. Close it, or end that process, and start Mapdesk again.</source>
        <translation>Mapdesk läuft schon (Prozess %1), antwortet aber nicht. Es schließen oder diesen Prozess beenden und Mapdesk neu starten.</translation>
    </message>
</context>
<context>
    <name>mapdesk::StatusDelegate</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>mapdesk::SyncTreeModel</name>
    <message>
        <source>Load more maps… (%L1 loaded)</source>
        <translation>Weitere Maps laden… (%L1 geladen)</translation>
    </message>
    <message>
        <source>Load more services… (%L1 loaded)</source>
        <translation>Weitere Dienste laden… (%L1 geladen)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No maps</source>
        <translation>Keine Maps</translation>
    </message>
    <message>
        <source>No services</source>
        <translation>Keine Dienste</translation>
    </message>
    <message>
        <source>Could not be loaded. Activate to try again.</source>
        <translation>Laden fehlgeschlagen. Aktivieren, um es erneut zu versuchen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::TargetMapField</name>
    <message>
        <source>Map it goes into</source>
        <translation>Ziel-Map</translation>
    </message>
    <message>
        <source>Which map that is</source>
        <translation>Welche Map das ist</translation>
    </message>
    <message>
        <source>Unique name or SID of a map in the same service</source>
        <translation>Eindeutiger Name oder SID einer Map im selben Dienst</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>this map</source>
        <translation>diese Map</translation>
    </message>
    <message>
        <source>There is no map with this name or SID in this service.</source>
        <translation>In diesem Dienst gibt es keine Map mit diesem Namen oder dieser SID.</translation>
    </message>
    <message>
        <source>The map could not be read. %1</source>
        <translation>Die Map konnte nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>mapdesk::ThemeMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Dun&amp;kel</translation>
    </message>
</context>
<context>
    <name>mapdesk::TwilioCliImport</name>
    <message>
        <source>Found in %1, which is read and never changed: it keeps its copy of the keys. Here they go to the keychain. Each profile is Production until you say otherwise.</source>
        <translation>Gefunden in %1; die Datei wird nur gelesen, nie geändert, und behält ihre Kopie der Schlüssel. Hier kommen sie in den Schlüsselbund. Jedes Profil gilt als Produktion, bis Sie es anders festlegen.</translation>
    </message>
</context>
<context>
    <name>mapdesk::TwilioCliImportDialog</name>
    <message>
        <source>With its API key %1.</source>
        <translation>Mit seinem API-Schlüssel %1.</translation>
    </message>
    <message>
        <source>With its Auth Token; an API key would be better.</source>
        <translation>Mit seinem Auth-Token; ein API-Schlüssel wäre besser.</translation>
    </message>
    <message>
        <source>It is here already, as %1.</source>
        <translation>Schon vorhanden, als %1.</translation>
    </message>
    <message>
        <source>Import problem</source>
        <translation>Problem beim Import</translation>
    </message>
    <message>
        <source>Bring in from twilio-cli</source>
        <translation>Aus twilio-cli importieren</translation>
    </message>
    <message>
        <source>Import source</source>
        <translation>Quelle des Imports</translation>
    </message>
    <message>
        <source>%1: details</source>
        <translation>%1: Details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import chosen profiles</source>
        <translation>Gewählte Profile importieren</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n profile(s)</source>
        <translation>
            <numerusform>%n Profil importieren</numerusform>
            <numerusform>%n Profile importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mapdesk::UndoController</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stopped. Nothing of %1 was put back.</source>
        <translation>Angehalten. Von %1 wurde nichts wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>mapdesk::UndoStops</name>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 says that already. Nothing was sent.</source>
        <translation>%1 enthält das schon. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>That moment has passed. Nothing was changed.</source>
        <translation>Dieser Zeitpunkt ist vorbei. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The expiry of this map was changed once more. Nothing was sent.</source>
        <translation>Der Ablauf dieser Map wurde noch einmal geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <comment>that something is being written</comment>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>mapdesk::UnsavedChanges</name>
    <message>
        <source>&amp;Unsaved changes</source>
        <translation>&amp;Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Texts that were changed and not saved</source>
        <translation>Geänderte, nicht gespeicherte Texte</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved text(s) from last time: %1.</source>
        <translation>
            <numerusform>%n nicht gespeicherter Text vom letzten Mal: %1.</numerusform>
            <numerusform>%n nicht gespeicherte Texte vom letzten Mal: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n nicht gespeichert</numerusform>
            <numerusform>%n nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The item %1 could not be read.</source>
        <translation>Der Eintrag %1 konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>Ein&amp;träge filtern</translation>
    </message>
    <message>
        <source>&amp;Seek key on the server</source>
        <translation>&amp;Schlüssel auf dem Server aufsuchen</translation>
    </message>
    <message>
        <source>Items as &amp;namespaces</source>
        <translation>Einträge als &amp;Namensräume</translation>
    </message>
</context>
<context>
    <name>mapdesk::ViewSwitch</name>
    <message>
        <source>Separator:</source>
        <translation>Trennzeichen:</translation>
    </message>
    <message>
        <source>Show items as a table</source>
        <translation>Einträge als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show items as a tree by namespaces</source>
        <translation>Einträge als Baum nach Namensräumen zeigen</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namensräume</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between the parts of a key; type one of your own</source>
        <translation>Was zwischen den Teilen eines Schlüssels steht; auch ein eigenes kann eingegeben werden</translation>
    </message>
</context>
<context>
    <name>mapdesk::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Mapdesk</source>
        <translation>Willkommen bei Mapdesk</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Where secrets are kept</source>
        <translation>Wo Secrets liegen</translation>
    </message>
    <message>
        <source>&amp;Add an account</source>
        <translation>&amp;Konto hinzufügen</translation>
    </message>
    <message>
        <source>Enter a Twilio account with an API key. Production opens locked against writing.</source>
        <translation>Ein Twilio-Konto mit einem API-Schlüssel eingeben. Produktion öffnet sich schreibgeschützt.</translation>
    </message>
    <message>
        <source>&amp;Bring in from twilio-cli</source>
        <translation>Aus twilio-cli &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Try the practice service</source>
        <translation>Übungs&amp;dienst ausprobieren</translation>
    </message>
    <message>
        <source>A Sync service on this computer with made-up data. It needs no account, and nothing you do there reaches Twilio.</source>
        <translation>Ein Sync-Dienst auf diesem Computer mit erfundenen Daten. Er braucht kein Konto, und nichts davon erreicht Twilio.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) found. The keys go to the keychain; twilio-cli&apos;s own file is not changed.</source>
        <translation>
            <numerusform>%n Profil gefunden. Die Schlüssel kommen in den Schlüsselbund; die Datei von twilio-cli wird nicht geändert.</numerusform>
            <numerusform>%n Profile gefunden. Die Schlüssel kommen in den Schlüsselbund; die Datei von twilio-cli wird nicht geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>None found: twilio-cli has no profile on this computer.</source>
        <translation>Keine gefunden: twilio-cli hat auf diesem Computer kein Profil.</translation>
    </message>
</context>
<context>
    <name>mapdesk::WelcomeWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteGuard</name>
    <message>
        <source>Writing is locked in this window. Unlock writes if you mean to change something.</source>
        <translation>Das Schreiben ist in diesem Fenster gesperrt. Zum Ändern das Schreiben freigeben.</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteLockControl</name>
    <message>
        <source>Write lock</source>
        <translation>Schreibsperre</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>Schreiben freigeben</translation>
    </message>
    <message>
        <source>Renew unlocking</source>
        <translation>Freigabe erneuern</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Lock writes</source>
        <translation>Schreiben sperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteLockController</name>
    <message>
        <source>&amp;Unlock writes</source>
        <translation>Schreiben &amp;freigeben</translation>
    </message>
    <message>
        <source>&amp;Lock writes</source>
        <translation>Schreiben s&amp;perren</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Writes unlocked, %1 left</source>
        <translation>Schreiben freigegeben, noch %1</translation>
    </message>
    <message>
        <source>Writes lock soon, %1 left</source>
        <translation>Bald gesperrt, noch %1</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Beschreibbar</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteReversal</name>
    <message>
        <source>What stood there before is not valid JSON, so it cannot be sent.</source>
        <translation>Der frühere Stand ist kein gültiges JSON und lässt sich daher nicht senden.</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteTimeDelegate</name>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>mapdesk::WriteTools</name>
    <message>
        <source>The map %1 was deleted.</source>
        <translation>Die Map %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Delete &amp;map %1…</source>
        <translation>&amp;Map %1 löschen…</translation>
    </message>
    <message>
        <source>Delete &amp;map…</source>
        <translation>&amp;Map löschen…</translation>
    </message>
    <message>
        <source>Choose items in the table to delete them.</source>
        <translation>Zum Löschen Einträge in der Tabelle wählen.</translation>
    </message>
</context>
</TS>
