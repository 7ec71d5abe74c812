import { once } from './text.ts';

/**
 * Words that people write where a value belongs and that nobody can be held to. Prose is judged with the lexicon, which knows
 * guards and contexts; a value has no context, so whole phrases of every language we read are enough here.
 */
const lines = [
  // as soon as possible
  'asap|a.s.a.p.|a.s.a.p|soonest|soon|shortly|promptly|prompt|immediately|immediate|instantly|instant|right away|straight away|at once',
  'forthwith|urgent|urgently|quickly|rapidly|swiftly|expeditiously|without delay|without undue delay|without unreasonable delay',
  'at the earliest opportunity|at your earliest convenience|real time|real-time',
  'z.s.m.|z.s.m|zsm|zo gauw mogelijk|ten spoedigste|spoedig|met spoed|spoed|per omgaande|onmiddellijk|onverwijld|direct|meteen|terstond|zonder uitstel',
  'schnellstmöglich|baldmöglichst|baldigst|bald|sofort|unverzüglich|umgehend|zeitnah|dringend|ohne verzögerung',
  'dès que possible|au plus vite|au plus tôt|dans les meilleurs délais|dans les plus brefs délais|sans délai|sans tarder|immédiatement|rapidement|urgent',
  // at some time
  'as needed|as required|as necessary|when needed|when required|when necessary|if needed|if necessary|if required|on demand|on request|upon request',
  'in due course|in due time|in good time|timely|in a timely manner|on time|in time|reasonable time|reasonable period|reasonable|at a later date',
  'later|eventually|in the near future|until further notice|for the time being|when ready|when available|whenever|anytime|ad hoc|ad-hoc|overnight',
  'naar behoefte|indien nodig|zo nodig|waar nodig|wanneer nodig|op afroep|op verzoek|op aanvraag|te zijner tijd|t.z.t.|tzt|tijdig|op tijd|redelijke termijn',
  'binnenkort|op korte termijn|op termijn|later|tot nader order|voorlopig|zodra beschikbaar|zodra gereed',
  'bei bedarf|nach bedarf|auf anfrage|auf abruf|rechtzeitig|pünktlich|in angemessener frist|angemessene frist|angemessen|demnächst|kurzfristig|bis auf weiteres|später',
  'si nécessaire|au besoin|sur demande|en temps utile|en temps voulu|délai raisonnable|prochainement|bientôt|sous peu|plus tard|le moment venu',
  // every now and then
  'regularly|regular|on a regular basis|periodically|periodic|frequently|from time to time|often|occasionally|sometimes|continuously|ongoing',
  'regelmatig|geregeld|periodiek|vaak|af en toe|van tijd tot tijd|soms|doorlopend|incidenteel|frequent',
  'regelmäßig|periodisch|häufig|gelegentlich|laufend|von zeit zu zeit|régulièrement|périodiquement|souvent|de temps en temps|en continu',
  // about
  'about|around|approximately|approx.|approx|roughly|circa|ca.|ca|ongeveer|rond|plusminus|plm.|etwa|ungefähr|rund|zirka|environ|vers',
  'a few|few|some|several|a couple of|couple of|a number of|enkele|een paar|een aantal|meerdere|einige|mehrere|ein paar|quelques|plusieurs',
  // not decided
  'tbd|t.b.d.|t.b.d|tba|t.b.a.|tbc|t.b.c.|tbs|tbr|to be determined|to be defined|to be decided|to be confirmed|to be agreed|to be announced|to be discussed',
  'not yet known|unknown|undecided|pending|open-ended|open ended|open|todo|to do|fixme|xxx|placeholder|fill in|negotiable|by mutual agreement|mutually agreed|as agreed|as discussed',
  'n.t.b.|n.t.b|ntb|n.n.b.|nnb|nader te bepalen|nog te bepalen|nog niet bekend|onbekend|nader overeen te komen|in overleg|in onderling overleg|nog af te spreken',
  'p.m.|pm|pro memorie|invullen|volgt nog|volgt|zoals afgesproken|conform afspraak|noch offen|offen|noch festzulegen|noch zu klären|wird noch bestimmt',
  'nach absprache|nach vereinbarung|in absprache|unbekannt|à définir|à déterminer|à préciser|à convenir|à confirmer|à compléter|inconnu|selon accord',
  // all the time, office hours without saying which
  '24/7/365|24/7|24x7|24 x 7|24*7|24-7|24u/7|24h/7|24/24|7/7|around the clock|round the clock|rund um die uhr|dag en nacht|jour et nuit|always|altijd|immer|toujours|anytime',
  'office hours|working hours|business hours|opening hours|kantooruren|kantoortijden|kantoortijd|werktijden|werktijd|openingstijden|werkuren|flexible|flexibel',
  'bürozeiten|geschäftszeiten|öffnungszeiten|arbeitszeiten|arbeitszeit|gleitzeit|heures de bureau|heures ouvrables|heures ouvrées',
  'morning|afternoon|evening|tonight|night|ochtend|middag|avond|vanavond|nacht|vormittag|vormittags|nachmittag|abend|abends|nachts|matin|après-midi|soir|soirée|nuit',
];

/** What stands after a word, as a regular expression: within an address, a file name or a hyphened word there is none of its own. */
export const wordEnd = String.raw`(?![\p{L}\p{N}@_/-]|\.\p{L})`;

/**
 * The phrases in small letters without accents, longest first, by the letters and digits that they begin with. One with `ß` stands
 * there with `ss` too.
 */
export const vaguePhrases = once((): ReadonlyMap<string, readonly string[]> => {
  const byStart = new Map<string, string[]>();
  const phrases = lines.flatMap((line) => line.normalize('NFD').replace(/\p{M}/gu, '').split('|'));
  for (const phrase of phrases.flatMap((each) => (each.includes('ß') ? [each, each.replace('ß', 'ss')] : each))) {
    const start = /^[a-z0-9]+/.exec(phrase)?.[0] ?? '';
    const others = byStart.get(start);
    if (others) others.push(phrase);
    else byStart.set(start, [phrase]);
  }
  for (const others of byStart.values()) others.sort((a, b) => b.length - a.length);
  return byStart;
});

/** "as quickly as possible" and its like, with any word in the middle, by their first word. In small letters. */
export const asPossible = once((): ReadonlyMap<string, RegExp> => {
  const patterns = [
    'as\\s\\p{L}{2,15}\\sas\\s(?:\\p{L}{2,12}\\s)?(?:possible|practicable|feasible)',
    'zo\\s\\p{L}{2,15}\\smogelijk',
    'so\\s\\p{L}{2,15}\\swie\\smöglich',
    'le\\splus\\s\\p{L}{2,15}\\spossible',
  ];
  return new Map(patterns.map((pattern) => [pattern.slice(0, 2), new RegExp(`^${pattern}${wordEnd}`, 'u')]));
});
