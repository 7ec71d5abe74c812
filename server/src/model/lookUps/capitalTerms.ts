/** A term of several words with capitals in a text. Indices are UTF-16 code units. */
export interface CapitalTerm {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/**
 * Words that tell a term of an agreement ("Service Credits", "Acceptance Plan") from the name of a product or a place ("Visual Studio"):
 * a term has one of them.
 */
const termWords = new Set(
  `acceptance agreement annex approval assessment asset baseline board budget change charges charter checklist code committee conditions
  contract cost criteria criterion credit credits data date deadline defect defects deliverable deliverables deployment document documentation
  environment equipment error escalation event exit fee fees form framework freeze gate goal governance group guarantee guide guideline hours
  incident incidents information instruction instructions invoice issue item items law level levels list maintenance manual material materials
  matrix measure meeting milestone minutes model month note notice objective objectives obligations order package payment penalty period
  personnel phase plan plans platform policy priority problem procedure procedures process product products program programme project
  property protocol quality quarter rate rates record records register release releases report reports request requests requirement
  requirements response responsibilities retention review risk rights rules schedule scope security service services severity
  software specification specifications sprint staff standard standards statement status step story stories support system systems
  target task team term terms test tests testing ticket time tool transition update user version warranty week window work workflow
  workshop afspraak afspraken dienst diensten document fase hoofdstuk niveau overleg periode plan procedure proces rapport rapportage
  venster verslag voorwaarden werk wijziging accord avenant bon cahier calendrier charte comité commande compte convention décompte document
  incident livrable livrables niveau ordre période plan procédure procès prestation prestations rapport recette service services tableau`.split(
    /\s+/,
  ),
);

/** Words of names of companies, products, places and authorities: with one of them, nothing is a term of an agreement. */
const ofNames = new Set(
  `Adobe Airbus Amazon American Android Angular Apache Apple Asian Atlantic Atlassian Australian Azure Belgian Bitbucket Bosch British Canadian
  Central Chinese Chrome Cisco Citrix Commission Confluence Dell Docker Dutch Dynamics Eastern Eclipse Edge Elastic English European Excel
  Facebook Federal Firefox Flemish French German Git GitHub GitLab Google Grafana Hadoop Indian International Irish Italian Java Jenkins Jira
  Kubernetes Linux LinkedIn Mac Meta Microsoft Ministry Mozilla National Nationale Nederlandse Netflix Nokia Norwegian Office Oracle Outlook Pacific
  Polish Power Python React Red Romanian Royal Ruby Safari Salesforce Samsung Scottish ServiceNow SharePoint Siemens Slack Spanish Spring Swedish
  Swiss Teams Terraform Twitter Ubuntu Union United University Visual VMware Western WhatsApp Windows Word WordPress Zoom`.split(
    /\s+/,
  ),
);

const word = String.raw`\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)*`;
const joint = String.raw`[ \t]+(?:(?:of|de|des|du|van|voor)[ \t]+)?`;
const wordsWithCapitals = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/.@-])${word}(?:${joint}${word}){1,4}(?![\p{L}\p{N}_/@-])`,
  'gu',
);

/**
 * The terms of several words that are written with capitals inside the sentences of a text, each once: what stands at the beginning of a
 * sentence, and what is no more than a name, is none.
 */
export function capitalTermsIn(text: string): CapitalTerm[] {
  const found = new Map<string, CapitalTerm>();
  for (const { 0: whole, index } of text.matchAll(wordsWithCapitals)) {
    const cut = opensSentence(text, index)
      ? (/^\S+[ \t]+(?:(?:of|de|des|du|van|voor)[ \t]+)?/u.exec(whole)?.[0].length ?? 0)
      : 0;
    const phrase = whole.slice(cut).replace(/['’]s?$/, '');
    const parts = phrase.split(/[ \t]+/);
    if (parts.length < 2 || isQuoted(text, index)) continue;
    const isTerm = parts.some((word) => termWords.has(word.toLowerCase())) && !parts.some((word) => ofNames.has(word));
    const start = index + cut;
    if (isTerm && !/^[ \t]*(?:\(|\d)/.test(text.slice(start + phrase.length)) && !found.has(phrase.toLowerCase()))
      found.set(phrase.toLowerCase(), { start, end: start + phrase.length, phrase });
  }
  return [...found.values()];
}

function opensSentence(text: string, index: number): boolean {
  return /(?:^|[.!?;:]\s+|\n\s*)[\s"'“„«(*-]*$/.test(text.slice(Math.max(0, index - 40), index));
}

/** Whether the word before an index ends with an opening quotation mark. */
function isQuoted(text: string, index: number): boolean {
  return /["“„«'‘`]$/.test(text.slice(0, index));
}
