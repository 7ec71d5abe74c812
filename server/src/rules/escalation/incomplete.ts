import { moreTime, roleAbove } from '../../clauses/escalations.ts';
import type { Escalation, EscalationLevel } from '../../generated/format.ts';
import { itemsAt, textIn } from '../../model/answers/fields.ts';
import { isMore } from '../../model/money.ts';
import { type KnownRole, named, roleIndexOf } from '../../model/roleIndex.ts';
import { timeSections } from '../../model/timeFacts.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { type Absence, absencesFor } from '../absence.ts';
import { insertInto, replaceBy, together } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { type Compare, comparisonIn } from './comparison.ts';
import { checkReportingLines } from './reportingLines.ts';

const id = 'escalation/incomplete';

const sides = ['client', 'supplier'] as const;

export default defineRule({
  meta: {
    id,
    summary: 'A ladder that does not lead upwards: no time to decide, the same people again, or a circle.',
    why: 'A matter goes up because the people below could not agree. Where the next level has the same people, less say or no time limit, it stays there and the work waits.',
    source: 'Demand S13: escalation procedure; demand S19: hierarchy',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      limit: {
        en: 'A matter can stay at {place} forever, because there is no time limit to decide. Write "decideWithin", such as 3 business days.',
        nl: 'Een kwestie kan eindeloos op {place} blijven liggen, want er is geen termijn om te beslissen. Schrijf "decideWithin", zoals 3 business days.',
      },
      side: {
        en: 'At {place} one party decides alone, and the other may not accept that. Name a role of the other party in "{key}".',
        nl: 'Op {place} beslist één partij alleen, en de andere aanvaardt dat misschien niet. Noem een rol van de andere partij in "{key}".',
      },
      time: {
        en: 'This level gets no more time ({time}) than the level below it ({below}), so people decide in haste or not at all. Give this level more time.',
        nl: 'Dit niveau krijgt niet meer tijd ({time}) dan het niveau eronder ({below}), dus er wordt overhaast of niet beslist. Geef dit niveau meer tijd.',
      },
      samePair: {
        en: 'The roles that could not agree get the same matter again, so nothing is decided. Name more senior roles for {place}.',
        nl: 'De rollen die het niet eens werden, krijgen dezelfde kwestie nog eens, dus er wordt niets beslist. Noem voor {place} rollen hoger in de organisatie.',
      },
      noOther: {
        en: 'The roles that could not agree get the same matter again, because neither party has another role. Add a more senior role of each party under "roles", and name them for {place}.',
        nl: 'De rollen die het niet eens werden, krijgen dezelfde kwestie nog eens, want geen van beide partijen heeft een andere rol. Voeg onder "roles" van elke partij een rol hoger in de organisatie toe, en noem die voor {place}.',
      },
      samePeople: {
        en: 'The people who could not agree get the same matter again, because they also hold these roles. Name roles with other holders for {place}.',
        nl: 'De mensen die het niet eens werden, krijgen dezelfde kwestie nog eens, want zij vervullen ook deze rollen. Noem voor {place} rollen van andere mensen.',
      },
      notHigher: {
        en: '{role} is not more senior than {below}, so for one party the matter does not go up at this level. Name a more senior role.',
        nl: '{role} staat niet boven {below}, dus voor één partij gaat de kwestie op dit niveau niet omhoog. Noem een rol hoger in de organisatie.',
      },
      lowerMandate: {
        en: '{role} may decide on less money ({amount}) than {below} one level down ({more}), so the matter ends up with somebody who has less authority. Name a role with a larger mandate.',
        nl: '{role} mag over minder geld beslissen ({amount}) dan {below} een niveau lager ({more}), dus de kwestie belandt bij iemand met minder zeggenschap. Noem een rol met een ruimer mandaat.',
      },
      vacant: {
        en: 'Nobody decides at {place}, because both roles are vacant. Name a "holderId" for {roles}.',
        nl: 'Niemand beslist op {place}, want beide rollen zijn onvervuld. Noem een "holderId" voor {roles}.',
      },
      circle: {
        en: '{roles} report to each other in a circle, so nobody has the last word. Remove "reportsToRoleId" from the most senior role.',
        nl: '{roles} rapporteren in een kring aan elkaar, dus niemand heeft het laatste woord. Haal "reportsToRoleId" weg bij de hoogste rol.',
      },
      itself: {
        en: '{role} reports to itself, so nobody is above it when a matter goes up. Name another role, or remove "reportsToRoleId".',
        nl: '{role} rapporteert aan zichzelf, dus er staat niemand boven als een kwestie omhooggaat. Noem een andere rol, of haal "reportsToRoleId" weg.',
      },
      crossing: {
        en: '{role} reports to {above} of the other party, so in a dispute that party decides for both. Name a role of its own party.',
        nl: '{role} rapporteert aan {above} van de andere partij, dus bij onenigheid beslist die partij voor beide. Noem een rol van de eigen partij.',
      },
      below: { en: 'The level below has {time}.', nl: 'Het niveau eronder heeft {time}.' },
      again: { en: 'They already decide here.', nl: 'Hier beslissen zij al.' },
      mandate: { en: 'The mandate of {role}.', nl: 'Het mandaat van {role}.' },
      reports: { en: '{role} reports to {above}.', nl: '{role} rapporteert aan {above}.' },
      belongs: { en: '{role} belongs to {party}.', nl: '{role} hoort bij {party}.' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      escalate: { en: 'Escalate to {roles}', nl: 'Escaleer naar {roles}' },
      remove: { en: 'Remove "reportsToRoleId" of {role}', nl: 'Verwijder "reportsToRoleId" van {role}' },
    },
    examples: {
      invalid: [
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { ⟦clientRoleId⟧: sponsor, supplierRoleId: account-director }\n',
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 3 business days }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: ⟦1 business day⟧ }\n',
      ],
      valid: [
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 3 business days }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: [...timeSections, 'escalations', 'roles'],
  check(context) {
    const { report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, place, range, severity } = absence;
      const message = key === 'decideWithin' ? 'limit' : 'side';
      report({
        message,
        range,
        severity,
        data: { key, place },
        fixes: (now) => insertFromBelow(now, absence, say('insert', { key })),
      });
    }
  },
  checkSpec(context) {
    const { spec, status, nameOf, report, say } = context;
    const roles = roleIndexOf(spec);
    const compare = comparisonIn(spec);
    const isSettled = status.value === 'agreed' || status.value === 'active';

    checkReportingLines(context, roles);
    for (const ladder of spec.at('escalations').items) checkLadder(ladder);

    function checkLadder(ladder: View<Escalation>): void {
      const levels = ladder.at('levels').items;
      const pairs = new Map<string, View<EscalationLevel>>();
      for (const [index, level] of levels.entries()) {
        const below = levels[index - 1];
        const [client, supplier] = sides.map((side) => roleOn(level, side));
        if (isSettled && client && supplier && isVacant(client) && isVacant(supplier))
          report({
            message: 'vacant',
            range: level.keyRange,
            data: { place: nameOf(level), roles: `${named(client)}, ${named(supplier)}` },
          });
        if (below) checkTime(level, below, compare);
        const pair = JSON.stringify(sides.map((side) => roleAt(level, side).text));
        const earlier = pairs.get(pair);
        if (!earlier) pairs.set(pair, level);
        if (client && supplier && earlier) reportPair(level, earlier, [client, supplier]);
        else if (below && !hasSamePeople(level, below)) for (const side of sides) checkSide(level, below, side);
      }
    }

    function checkTime(level: View<EscalationLevel>, below: View<EscalationLevel>, compareTimes: Compare): void {
      const [time, less] = [level.at('decideWithin'), below.at('decideWithin')];
      const order = compareTimes(time.text, less.text);
      if (order === undefined || order > 0) return;
      report({
        message: 'time',
        range: time.range,
        data: { time: time.text ?? '', below: less.text ?? '' },
        related: [{ range: less.range, message: say('below', { time: less.text ?? '' }) }],
        fixes: (now) => {
          const more = moreTime(less.text);
          const isMore = (compareTimes(more, less.text) ?? 0) > 0;
          return isMore ? replaceBy(now, time, more, say('replace', { value: more })) : [];
        },
      });
    }

    function reportPair(level: View<EscalationLevel>, earlier: View<EscalationLevel>, pair: [KnownRole, KnownRole]) {
      const isAlone = pair.every(({ side }) => !side || roles.ofSide(side).length < 2);
      report({
        message: isAlone ? 'noOther' : 'samePair',
        range: level.keyRange,
        severity: isAlone && !isSettled ? 'information' : undefined,
        data: { place: nameOf(level) },
        related: [{ range: earlier.keyRange, message: say('again') }],
        fixes: (now) => {
          const above = pair.map((role) => role.above ?? role);
          if (above.every((role, index) => role === pair[index])) return [];
          const title = say('escalate', { roles: above.map(named).join(', ') });
          return together(
            sides.flatMap((side, index) => {
              const value = roleAt(level, side);
              const role = above[index];
              return role && role.id !== value.text ? replaceBy(now, value, role.id, title) : [];
            }),
          );
        },
      });
    }

    /** Tells of it where it is so. */
    function hasSamePeople(level: View<EscalationLevel>, below: View<EscalationLevel>): boolean {
      const same = sides.every((side) => {
        const [holder, other] = [roleOn(level, side)?.holderId, roleOn(below, side)?.holderId];
        return holder !== undefined && holder === other;
      });
      if (same)
        report({
          message: 'samePeople',
          range: level.keyRange,
          data: { place: nameOf(level) },
          related: [{ range: below.keyRange, message: say('again') }],
        });
      return same;
    }

    function checkSide(level: View<EscalationLevel>, below: View<EscalationLevel>, side: 'client' | 'supplier'): void {
      const value = roleAt(level, side);
      const [role, lower] = [roleOn(level, side), roleOn(below, side)];
      if (!role || !lower) return;
      const [rank, lowerRank] = [roles.rankOf(role), roles.rankOf(lower)];
      const better = lower.above;
      const data = { role: named(role), below: named(lower) };
      const fixes = (now: Now): Fix[] =>
        better && better !== role ? replaceBy(now, value, better.id, say('replace', { value: named(better) })) : [];
      const isHigher = rank && lowerRank && rank.top === lowerRank.top ? rank.depth < lowerRank.depth : undefined;
      // The one at the top may decide at several levels.
      if (isHigher === false && (better || role !== lower)) {
        report({ message: 'notHigher', range: value.range, data, fixes });
        return;
      }
      const [mandate, more] = [role, lower].map(({ view }) => view.at('mandate').at('budgetUpTo'));
      if (!isMore(lower.mandate, role.mandate)) return;
      report({
        message: 'lowerMandate',
        range: value.range,
        data: { ...data, amount: mandate?.text ?? '', more: more?.text ?? '' },
        related: [{ range: (mandate ?? value).range, message: say('mandate', { role: named(role) }) }],
        fixes: (now) => (isMore(lower.mandate, better?.mandate) ? [] : fixes(now)),
      });
    }

    function roleOn(level: View<EscalationLevel>, side: 'client' | 'supplier'): KnownRole | undefined {
      return roles.get(roleAt(level, side).text);
    }
  },
});

/** The fix that inserts what a level lacks, as fits the level below it. */
function insertFromBelow(now: Now, { holder, key }: Absence, title: string): Fix[] {
  const below = itemsAt(now.facts, 'escalations')
    .map(({ path }) => itemsAt(now.facts, ...path, 'levels'))
    .map((levels) => levels[levels.findIndex((level) => level.map === holder.node) - 1])
    .find((level) => level !== undefined);
  const known = below && textIn(below, key);
  const value =
    key === 'decideWithin'
      ? { placeholder: moreTime(known) }
      : roleAbove(now.facts, key === 'clientRoleId' ? 'client' : 'supplier', known);
  return insertInto(now, holder, { [key]: value }, title);
}

function roleAt(level: View<EscalationLevel>, side: 'client' | 'supplier'): View<string> {
  return level.at(side === 'client' ? 'clientRoleId' : 'supplierRoleId');
}

function isVacant({ holderId, deputyId }: KnownRole): boolean {
  return holderId === undefined && deputyId === undefined;
}
