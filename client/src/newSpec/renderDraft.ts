import type { DraftAnswers, DraftParty } from './answers.ts';
import { draftTexts } from './draftTexts.ts';

/** Longest id the format allows, in characters. */
const longestId = 63;

/** A new spec: the name it goes by (an id, also its file's name without the ending) and its whole text. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

/** Writes the draft of a spec: small, but valid and whole, in the language of the answers. Lines end with LF. */
export function renderDraft(answers: DraftAnswers): Draft {
  const { client, supplier, startDate, endDate, language } = answers;
  const texts = draftTexts[language];
  const [clientId, supplierId] = partyIds(client, supplier);
  const name = toId(`${clientId}-${supplierId}`);
  const zone = client.timeZone;

  const text = `${texts.introduction.map((line) => `# ${line}\n`).join('')}
apiVersion: engagement/v1
kind: Engagement
metadata:
  name: ${word(name)}
  title: ${quoted(texts.title(client.name, supplier.name))}
  version: 0.1.0
  status: draft # ${texts.comments.status}
  language: ${language}

parties:
  - id: ${word(clientId)}
    type: client
    name: ${quoted(client.name)}
    country: ${word(client.country)}
    timeZone: ${client.timeZone}
  - id: ${word(supplierId)}
    type: supplier
    name: ${quoted(supplier.name)}
    country: ${word(supplier.country)}
    timeZone: ${supplier.timeZone}

roles:
  - id: engagement-owner
    title: ${texts.clientRole}
    partyId: ${word(clientId)}
  - id: delivery-manager
    title: ${texts.supplierRole}
    partyId: ${word(supplierId)}

engagement:
  model: projectDelivery # ${texts.comments.model}
  startDate: ${startDate}
  ${endDate === undefined ? 'openEnded: true' : `endDate: ${endDate}`}

# ${texts.comments.objectives}
objectives:
  - id: accepted-on-time
    statement: ${quoted(texts.objective(client.name))}
    type: quality
    kpiIds: [on-time-acceptance]
    ownerRoleId: engagement-owner

scope:
  # ${texts.comments.inScope}
  inScope:
    - id: deliverables
      statement: ${quoted(texts.inScope(client.name, supplier.name))}
  # ${texts.comments.outOfScope}
  outOfScope:
    - id: other-work
      statement: ${quoted(texts.outOfScope(supplier.name))}

# ${texts.comments.responsibilities}
responsibilities:
  - id: deliver
    activity: ${texts.deliver}
    accountable: delivery-manager
    responsible: [delivery-manager]
    informed: [engagement-owner]
  - id: accept
    activity: ${texts.accept}
    accountable: engagement-owner
    responsible: [engagement-owner]
    informed: [delivery-manager]

# ${texts.comments.kpis}
kpis:
  - id: on-time-acceptance
    metric: ${quoted(texts.metric(client.name))}
    unit: percent
    target: { op: gte, value: 95 }
    window: { duration: 1 month, timeZone: ${zone} }
    source: ${quoted(texts.source(client.name))}
    ownerRoleId: delivery-manager
`;
  return { name, text };
}

/** Ids made of the parties' names, never the same. */
function partyIds(client: DraftParty, supplier: DraftParty): [string, string] {
  const clientId = toId(client.name) || 'client';
  const supplierId = toId(supplier.name) || 'supplier';
  return clientId === supplierId
    ? [`${clientId.slice(0, longestId - 7)}-client`, `${supplierId.slice(0, longestId - 9)}-supplier`]
    : [clientId, supplierId];
}

/** The id closest to a name: accents dropped, everything else than a-z and 0-9 a hyphen. May be empty. */
function toId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
}

/** An id or a code as a YAML scalar, quoted where a reader of YAML would take it for a number or a truth value (`NO`). */
function word(text: string): string {
  return /^[a-z]/i.test(text) && !/^(y|yes|n|no|on|off|true|false|null)$/i.test(text) ? text : quoted(text);
}

/** A double-quoted YAML scalar: JSON's escapes are YAML's too, except that YAML wants DEL and the C1 controls escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
