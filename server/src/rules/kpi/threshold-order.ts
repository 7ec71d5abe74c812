import type { Kpi } from '../../generated/format.ts';
import { readMoney } from '../../model/money.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { swap } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'kpi/threshold-order',
    summary:
      'Limits in an order that cannot work: a warning that comes after the breach, alerts or approvals that are not in rising order.',
    why: 'A warning that comes too late warns nobody. Where a smaller amount comes after a larger one, each party reads from its own line who may approve or who is told.',
    source: 'Demand S26: quality, late correction and budget overruns',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      above: {
        en: 'Nobody is warned in time: {warning} comes too late for a target of at least {value}. Write a warning above {value}.',
        nl: 'Niemand wordt op tijd gewaarschuwd: {warning} komt te laat voor een norm van ten minste {value}. Schrijf een waarschuwing boven {value}.',
      },
      below: {
        en: 'Nobody is warned in time: {warning} comes too late for a target of at most {value}. Write a warning below {value}.',
        nl: 'Niemand wordt op tijd gewaarschuwd: {warning} komt te laat voor een norm van ten hoogste {value}. Schrijf een waarschuwing onder {value}.',
      },
      between: {
        en: 'Nobody is warned in time: {warning} is outside the target of {value} to {upper}. Write a warning between these two.',
        nl: 'Niemand wordt op tijd gewaarschuwd: {warning} ligt buiten de norm van {value} tot {upper}. Schrijf een waarschuwing tussen deze twee.',
      },
      upper: {
        en: 'No figure can meet this target, because {upper} is not above {value}. Write an "upper" above "value".',
        nl: 'Geen enkel cijfer kan deze norm halen, want {upper} ligt niet boven {value}. Schrijf een "upper" boven "value".',
      },
      baseline: {
        en: 'Nothing has to improve for this target, because the baseline {baseline} already meets it. Write a stricter target, or remove "baseline" if the level only has to stay the same.',
        nl: 'Voor deze norm hoeft niets beter te worden, want de beginwaarde {baseline} haalt die al. Schrijf een strengere norm, of verwijder "baseline" als het niveau alleen gelijk moet blijven.',
      },
      alerts: {
        en: 'It is unclear who is told when, because {later} percent comes after {earlier} percent. Sort the alerts from the lowest percentage to the highest, and use each percentage once.',
        nl: 'Het is onduidelijk wie wanneer bericht krijgt, want {later} procent staat na {earlier} procent. Zet de waarschuwingen van laag naar hoog, met elk percentage één keer.',
      },
      approvals: {
        en: 'It is unclear who approves what, because {later} comes after {earlier}. Sort the approvals from the smallest amount to the largest, and use each amount once.',
        nl: 'Het is onduidelijk wie wat goedkeurt, want {later} staat na {earlier}. Zet de goedkeuringen van klein naar groot, met elk bedrag één keer.',
      },
      target: { en: 'The target', nl: 'De norm' },
      before: { en: 'The previous one', nl: 'De vorige' },
      swap: { en: 'Swap the two', nl: 'Verwissel de twee' },
      sort: { en: 'Put them in order', nl: 'Zet ze op volgorde' },
    },
    examples: {
      invalid: [
        'kpis:\n  - id: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    warning: ⟦99.0⟧\n    window: { duration: 1 month }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n',
        'budget:\n  type: fixedPrice\n  total: EUR 240000\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  alerts:\n    - { percent: 90, notifyRoleIds: [sponsor], within: 1 business day }\n    - { percent: ⟦70⟧, notifyRoleIds: [product-owner], within: 1 business day }\n',
      ],
      valid: [
        'kpis:\n  - id: uptime\n    category: quality\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 99.9 }\n    warning: 99.95\n    window: { duration: 1 month }\n    source: Grafana board 7\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\n',
      ],
    },
  },
  sections: ['kpis', 'budget', 'changes'],
  checkSpec({ spec, report, say }) {
    for (const kpi of spec.at('kpis').items) {
      const limits = limitsOf(kpi);
      if (!limits) continue;
      const { op, value, upper } = limits;
      const target = kpi.at('target');
      const related = [{ range: target.at('value').range, message: say('target') }];
      if (op === 'between' && upper !== undefined && upper <= value) {
        const place = target.at('upper');
        const fixes = (now: Now) => (upper < value ? swap(now, target.at('value'), place, say('swap')) : []);
        report({ message: 'upper', range: place.range, data: { value, upper }, related, fixes });
        continue;
      }
      const warning = kpi.at('warning').number;
      const late = warning === undefined ? undefined : lateness(warning, limits);
      if (warning !== undefined && late)
        report({
          message: late,
          range: kpi.at('warning').range,
          data: { warning, value, upper: upper ?? '' },
          related,
        });
      const baseline = kpi.at('baseline').number;
      if (baseline !== undefined && isMet(baseline, limits))
        report({
          message: 'baseline',
          severity: 'information',
          range: kpi.at('baseline').range,
          data: { baseline },
          related,
        });
    }

    /** Reports each item whose amount is not more than that of the one before. */
    const checkRise = <T>(
      items: readonly View<T>[],
      message: 'alerts' | 'approvals',
      amountOf: (
        item: View<T>,
      ) => { readonly place: View<unknown>; readonly amount: number; readonly unit: string } | undefined,
    ): void => {
      for (const [index, item] of items.entries()) {
        const previous = items[index - 1];
        const [earlier, later] = [previous && amountOf(previous), amountOf(item)];
        if (!previous || !earlier || !later || earlier.unit !== later.unit || earlier.amount < later.amount) continue;
        report({
          message,
          range: later.place.range,
          data: { earlier: textOf(earlier.place), later: textOf(later.place) },
          related: [{ range: earlier.place.range, message: say('before') }],
          fixes: (now) => {
            if (earlier.amount === later.amount) return [];
            const comparable = items.flatMap((other) => {
              const amount = amountOf(other);
              return amount?.unit === later.unit ? { item: other, amount: amount.amount } : [];
            });
            return inOrder(now, comparable, say('sort'));
          },
        });
      }
    };
    checkRise(spec.at('budget').at('alerts').items, 'alerts', (alert) => {
      const place = alert.at('percent');
      const amount = place.number;
      return amount === undefined ? undefined : { place, amount, unit: '%' };
    });
    checkRise(spec.at('changes').at('approvals').items, 'approvals', (approval) => {
      const place = approval.at('upTo');
      const money = readMoney(place.text);
      return money && { place, amount: money.amount, unit: money.currency };
    });
  },
});

interface Limits {
  readonly op: string;
  readonly value: number;
  readonly upper: number | undefined;
}

function limitsOf(kpi: View<Kpi>): Limits | undefined {
  const target = kpi.at('target');
  const op = target.at('op').text;
  const value = target.at('value').number;
  return op === undefined || value === undefined ? undefined : { op, value, upper: target.at('upper').number };
}

/** How a warning comes too late; undefined for one that comes in time. Equal to the target it leaves no time to act. */
function lateness(warning: number, { op, value, upper }: Limits): 'above' | 'below' | 'between' | undefined {
  if (op === 'gte' || op === 'gt') return warning <= value ? 'above' : undefined;
  if (op === 'lte' || op === 'lt') return warning >= value ? 'below' : undefined;
  const isOutside = upper !== undefined && (warning < value || warning > upper);
  return op === 'between' && isOutside ? 'between' : undefined;
}

/** True where the figure of today meets a target that goes one way. */
function isMet(figure: number, { op, value }: Limits): boolean {
  switch (op) {
    case 'gte':
      return figure >= value;
    case 'gt':
      return figure > value;
    case 'lte':
      return figure <= value;
    case 'lt':
      return figure < value;
    default:
      return false;
  }
}

function textOf({ node }: View<unknown>): string {
  return node?.kind === 'scalar' ? node.text : '';
}

/** Items of a list change places, the smallest amount first, each with all that is written in it. */
function inOrder(
  { document }: Now,
  items: readonly { readonly item: View<unknown>; readonly amount: number }[],
  title: string,
): Fix[] {
  const { text } = document;
  const places = items.map(({ item: { node } }) => {
    if (!node) return undefined;
    const source = text.slice(node.range.start, node.range.end).trimEnd();
    return { start: node.range.start, end: node.range.start + source.length, source };
  });
  const sorted = items.map(({ amount }, index) => ({ amount, place: places[index] }));
  sorted.sort((a, b) => a.amount - b.amount);
  const edits = places.flatMap((place, index) => {
    const newText = sorted[index]?.place?.source;
    if (!place || newText === undefined || newText === place.source) return [];
    return [{ range: { start: place.start, end: place.end }, newText }];
  });
  return edits.length === 0 ? [] : [{ title, edits }];
}
