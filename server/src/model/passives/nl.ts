import { alternatives, duty, type PassiveGrammar, upTo, words } from './grammar.ts';

const done = alternatives(
  `
  aangeboden aangekondigd aangeleverd aangemaakt aangemeld aangepast aangeschaft aangesteld aangetoond aangevraagd aangevuld
  afgehandeld afgerond afgesloten afgesproken afgestemd beantwoord behandeld beheerd bekeken bekrachtigd belegd bepaald beoordeeld
  bereikt besloten besproken besteld bevestigd bewaakt bezorgd bijgehouden bijgewerkt doorgegeven doorgevoerd doorlopen
  gearchiveerd gebouwd gecontroleerd gecorrigeerd gecreëerd gedaan gedeeld gedocumenteerd geëscaleerd geëvalueerd
  geformuleerd gegeven geïdentificeerd geïmplementeerd geïnformeerd geïnstalleerd geïntroduceerd geïnventariseerd gekozen gekeurd
  geleverd gelogd gemaakt gemeld gemeten gemigreerd gemonitord genomen geoefend geopend georganiseerd gepland geplaatst
  gepresenteerd geprioriteerd gepubliceerd geraamd gerapporteerd geregeld geregistreerd gerepareerd geschreven geselecteerd
  gestart gestuurd getekend getest getoetst getraind gevalideerd gevolgd gezorgd goedgekeurd
  hersteld herzien ingediend ingelicht ingepland ingericht ingesteld ingevoerd ingevuld meegedeeld medegedeeld nagekomen
  nagegaan onderhouden onderhandeld onderzocht ontwikkeld ontworpen opgeleid opgeleverd opgelost opgenomen opgepakt
  opgestart opgesteld opgestuurd opgeruimd opgevolgd overgedragen overlegd overhandigd teruggegeven teruggestuurd toegelicht
  toegestuurd toegewezen uitgebracht uitgereikt uitgerold uitgevoerd uitgewerkt uitgezocht vastgelegd vastgesteld vergeleken
  verholpen verkregen vernietigd verricht verstrekt verstuurd vertaald vervangen verwerkt verwijderd verzonden voorbereid
  voorgelegd voorgesteld vrijgegeven zeker\\s+gesteld zekergesteld zorggedragen zorg\\s+gedragen toegezien
`.replace(/\\s\+/g, '\u0000'),
).replaceAll('\u0000', '\\s+');

/** What may follow a participle that is not an adjective before a noun. */
const endsClause =
  '(?=\\s*(?:$|[,;:.!?)]|\\s(?:en|of|maar|in|op|aan|bij|binnen|met|na|naar|om|over|per|te|tijdens|tot|tussen|uit|van|vanaf|via|volgens|voor|voordat|nadat|zodra|zonder|als|indien|wanneer|dat|waarin|waarbij|conform|uiterlijk|ten|ter|gedurende|overeenkomstig)\\s))';

export const dutch: PassiveGrammar = {
  duties: [
    duty(
      '(?:moet|moeten|dient|dienen|zal|zullen)',
      `${upTo(16)}(?:(?<done>${done})\\s+(?:te\\s+)?worden|(?:te\\s+)?worden\\s+(?<doneLast>${done}))`,
    ),
    duty('(?:wordt|worden)', `${upTo(16)}(?<done>${done})${endsClause}`),
  ],
  auxiliary: /word(?:t|en)/iu,
  agentPlace: 'before',
  agent: words('door|namens|vanuit'),
  subordinate: words(
    'als|indien|wanneer|zodra|tenzij|omdat|totdat|nadat|voordat|terwijl|waarin|waarbij|waarvan|waarmee|waarop|waaruit|waarvoor|welke|wie|wat|hoe|waar|mits|doordat|zodat|opdat',
  ),
  relative: words('die|dat'),
  without: words('niet|nooit|geen|nimmer|niemand|kan|kunnen|mag|mogen|hoeft|hoeven'),
  machine: words('automatisch|geautomatiseerd|geautomatiseerde|systeem'),
  actors: words(
    'gebruikers?|consument(?:en)?|ondernemers?|(?:opdracht|werk)gevers?|opdrachtnemers?|aannemers?|(?:onder)?aannemer|leveranciers?|klanten|klant|afnemers?|verkopers?|kopers?|partijen|partij|dienstverleners?|verwerkers?|managers?|beheerders?|eigenaar|eigenaren|ontwikkelaars?|testers?|gemeente|wij|we|u|zij|hij|ze|deze',
  ),
  recipient: words(
    '(?:aan|voor|met|van|bij|tussen|tegen|naar|via|ten behoeve van|namens)(?:\\s+(?:de|het|een|elke|alle|beide|zijn|haar|hun|andere|ieder|iedere))*',
  ),
};
