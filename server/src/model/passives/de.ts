import { alternatives, duty, type PassiveGrammar, upTo, words } from './grammar.ts';

const done = alternatives(`
  abgenommen abgelegt abgeschlossen abgestimmt aktualisiert analysiert angefordert angekündigt angelegt angepasst aufgesetzt
  aufgezeichnet ausgeführt ausgehändigt ausgeliefert ausgetauscht ausgewertet ausgewählt beantragt beantwortet bearbeitet behandelt
  behoben benachrichtigt benannt berechnet bereitgestellt beschafft beschlossen besprochen bestellt bestimmt bestätigt bewertet
  dokumentiert durchgeführt eingeführt eingeholt eingeplant eingereicht eingerichtet entschieden entwickelt entworfen erarbeitet
  erbracht erfasst erledigt ermittelt erstellt erteilt eskaliert evaluiert festgelegt festgehalten freigegeben geklärt gelöscht
  geliefert gemeldet gemessen genehmigt geplant gepflegt geprüft geregelt geschult gesendet gestartet getestet getroffen
  gewartet geändert herausgegeben implementiert informiert installiert kommuniziert kontrolliert korrigiert migriert mitgeteilt
  organisiert priorisiert protokolliert präsentiert realisiert repariert sichergestellt übergeben überarbeitet übermittelt
  überprüft übersetzt überwacht umgesetzt unterrichtet untersucht unterzeichnet validiert vereinbart verfasst vergeben verglichen
  veröffentlicht verschickt versendet vorbereitet vorgelegt vorgenommen vorgeschlagen vorgestellt weitergegeben
  wiederhergestellt zugewiesen zurückgegeben zusammengestellt`);

/** "to deliver" behind "is": a duty in one word more or less. */
const toDo = `(?:zu\\s+(?:${alternatives(`
  aktualisieren analysieren beantworten bearbeiten beheben benachrichtigen benennen berechnen beschaffen besprechen bestätigen bewerten
  dokumentieren entwickeln erarbeiten erbringen erfassen erledigen ermitteln erstellen eskalieren genehmigen implementieren informieren
  installieren klären kontrollieren korrigieren liefern löschen melden messen migrieren organisieren pflegen planen präsentieren
  prüfen realisieren reparieren schulen testen treffen übergeben übermitteln überprüfen überwachen unterrichten untersuchen
  validieren vereinbaren veröffentlichen versenden warten`)})|${alternatives(`
  abzuschließen abzustimmen anzufordern anzukündigen anzupassen auszuführen auszuhändigen auszuwerten bereitzustellen durchzuführen
  einzuführen einzuholen einzureichen einzurichten festzulegen festzuhalten freizugeben herauszugeben mitzuteilen sicherzustellen
  umzusetzen vorzubereiten vorzulegen vorzunehmen vorzuschlagen vorzustellen wiederherzustellen zuzuweisen zurückzugeben`)})`;

/** What may follow a participle at the end of its clause. */
const endsClause = '(?=\\s*(?:$|[,;:.!?)]|\\s(?:und|oder|sowie|bevor|wenn|sobald|als)\\s))';

export const german: PassiveGrammar = {
  duties: [
    duty('(?:muss|müssen|soll|sollen)', `${upTo(18)}(?<done>${done})\\s+werden`),
    duty('(?:wird|werden)', `${upTo(18)}(?<done>${done})${endsClause}`),
    duty('(?:ist|sind)', `${upTo(18)}(?<done>${toDo})`),
  ],
  auxiliary: /w[ie]rd|ist|sind/iu,
  agentPlace: 'before',
  agent:
    /(?<!innerhalb\s)(?<![\p{L}-])(?:(?:von|vom)\s+(?!\d|je\b|mindestens|höchstens|(?:ein|zwei|drei|vier|fünf|sechs|zehn)\p{L}*\b)|durch\s)/iu,
  subordinate: words(
    'wenn|falls|sofern|soweit|sobald|dass|ob|weil|da|damit|bevor|nachdem|während|indem|welche|welcher|welches|wer|was|wie|wo|worin|wobei|womit|wofür',
  ),
  // A relative clause stands behind a comma: elsewhere these are articles.
  relative: /^\s*(?:der|die|das|den|dem|deren|dessen)(?!\p{L})/iu,
  without: words('nicht|nie|niemals|keine?[nrms]?|niemand|kann|können|darf|dürfen'),
  machine: words('automatisch|automatisiert|system'),
  actors: words(
    'nutzer(?:in)?|auftraggeber(?:in|s)?|auftragnehmer(?:in|s)?|lieferant(?:en|in)?|kunden?|kundin|anbieter(?:in|s)?|dienstleister(?:s)?|verkäufer|käufer|partei(?:en)?|vertragspartner|betreiber|verarbeiter|projektleiter(?:in)?|leitung|wir|sie|er',
  ),
  recipient: words(
    '(?:an|für|mit|von|bei|zwischen|gegenüber|gegen|zu|zum|zur|im auftrag)(?:\\s+(?:der|die|das|den|dem|des|ein\\p{L}*|jed\\p{L}*|all\\p{L}*|beide\\p{L}*))*|de[mns]|des',
  ),
};
