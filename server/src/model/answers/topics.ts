/*
 * What sentences speak of, told by how words begin in English, Dutch, German and French. Each topic is named after the key whose
 * duration, or the value whose meeting, answers a sentence about it.
 */

/** The beginnings of words that tell a topic. */
const beginnings = {
  respondWithin:
    'respon reply repli answer react acknowledg antwoord beantwoord reageer reactie gereageerd bevestig antwort beantwort reagier reaktion rückmeld répon répond réagi',
  resolveWithin:
    'resol repair solve solving solution fix restor remed correct herstel oplos opgelost lost verhelp verholpen repar gerepareerd behob beheb behebt löst lösung instandse reparier entstör résou résol répar corrig rétabl',
  decideWithin:
    'decid decision approv accept reject beslis beslui goedkeur goedgekeurd aanvaard keurt entscheid genehmig freigab freigeb abnahm décid décision approuv valid',
  acceptance: 'accept geaccepteerd aanvaard goedkeur goedgekeurd abnahm abgenommen réceptionn',
  assessWithin:
    'assess estimat analys impact beoordeel inschat raming raamt geraamd schat bewert schätz aufwand évalu estim chiffr',
  updateWithin:
    'updat record register log bijwerk bijgewerkt vastleg vastgelegd registr aktualisier erfass enregistr consign',
  within: '',
  paymentWithin: 'pay paid invoic betaal betaald betal factu zahl bezahl rechnung pai payer facture',
  dataReturnWithin: 'return export teruggeef teruggave terugle zurückg herausgab restitu',
  badNewsWithin:
    'bad late delay slip overrun setback slecht vertrag uitloop tegenvall überschr verzög verspät schlecht mauvais retard dérapage',
  restateWithin: 'restat repeat confirm herhaal bevestig wiederhol bestätig reformul confirme répét',
  assistWithin: 'assist help bijsta ondersteun helpt unterstütz hilft assist aide',
  breachNoticeWithin: 'breach leak datalek inbreuk lek datenpanne verletz datenschutzv violation fuite',
  deleteWithin: 'delet eras destroy destruct verwijder vernietig wist lösch vernicht supprim effac détrui',
  cureWithin: 'cure default breach verzuim tekortkom abhilf verzug remédi manquement',
  incident:
    'incident outage failure disruption emergenc alarm alert storing uitval calamiteit störung ausfall vorfall panne interruption',
  change: 'chang wijzig änder modif',
  discuss: 'discuss talk agenda bespre besproken overleg behandel besprech erörter discut abord',
  meeting:
    'meet sync align inform update present afstem afgestemd informeer geïnformeerd bijgepraat sitzung abstimm abgestimmt treff informier informe réunion réuni présent',
  report: 'report rapport rapportage verslag verslagen bericht',
  delivery: 'deliver deliverable progress release oplever lever voortgang liefer fortschritt livr avancement',
  planning: 'plan planning sprint backlog roadmap prioriti prioriter priorise priorisi',
  quality: 'qualit kwaliteit defect defekt fout fehler défaut',
  kpis: 'kpi kpis indicator figure performance prestatie leistung kennzahl indicateur target',
  budget: 'budget cost spend hours kosten uren stunden coût dépens',
  risks: 'risk risico risik risque obstacle',
  changes: 'chang wijzig änder modif',
  collaboration: 'collaborat cooperat relation samenwerk relatie zusammenarb beziehung coopér collabor relation',
  feedback: 'feedback terugkoppel rückmeld retour',
  strategy: 'strateg roadmap',
  innovation: 'innovat idea proposal idee voorstel vorschlag ideen innov idée proposition',
  security: 'secur beveilig sicherheit sécur',
  compliance: 'complian audit nalev compliance konform einhalt conform',
  standUp: 'stand-up standup stand daily',
  review: 'review demo démo',
  evaluation: 'evaluat evaluer bewert auswert évalu',
  retrospective: 'retro',
  steering: 'steer stuurgroep lenkung pilotage comité',
  workshop: 'workshop atelier',
  kickOff: 'kick-off kickoff',
} as const;

export type Topic = keyof typeof beginnings;

/** Whether a sentence has a word that begins as words about the topic do; false for a name that is not a topic. */
export function isAbout(sentence: string, topic: string): boolean {
  if (!isTopic(topic)) return false;
  const starts = beginnings[topic].split(' ').filter((start) => start !== '');
  return wordsOf(sentence).some((word) =>
    starts.some((start) => (start.length < 4 ? word === start : word.startsWith(start))),
  );
}

function isTopic(name: string): name is Topic {
  return Object.hasOwn(beginnings, name);
}

/** The words of a text in small letters; a hyphen belongs to its word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
