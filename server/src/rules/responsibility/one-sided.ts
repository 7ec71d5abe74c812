import { activity } from '../../clauses/activity.ts';
import { type KnownRole, roleIndexOf } from '../../model/roleIndex.ts';
import { severityOfGap } from '../absence.ts';
import { addInto, holderAt } from '../fixes.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'responsibility/one-sided',
    summary: 'One of the two parties answers for no activity, or owns nothing that the other depends on.',
    why: 'Outsourcing is not handing over and looking away. Where the client has nothing to do, decisions, input and acceptance come late or not at all, and the supplier guesses.',
    source: 'Demand S24: not "outsource and let go"; ISO 37500 (governance stays with the client)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      client: {
        en: 'The supplier decides everything alone, because no role of the client answers for an activity. Add one, such as accepting the work, with a role of the client as "accountable".',
        nl: 'De leverancier beslist alles alleen, want geen enkele rol van de opdrachtgever is eindverantwoordelijk voor een activiteit. Voeg er een toe, zoals het werk accepteren, met een rol van de opdrachtgever als "accountable".',
      },
      supplier: {
        en: 'The client pays for work that nobody has promised, because no role of the supplier answers for an activity. Add one with a role of the supplier as "accountable".',
        nl: 'De opdrachtgever betaalt voor werk dat niemand heeft toegezegd, want geen enkele rol van de leverancier is eindverantwoordelijk voor een activiteit. Voeg er een toe met een rol van de leverancier als "accountable".',
      },
      dependencies: {
        en: 'What the supplier needs from the client may come late, because nobody at the client is responsible for it. Name a role of the client as "ownerRoleId" of a dependency.',
        nl: 'Wat de leverancier van de opdrachtgever nodig heeft, kan te laat komen, want niemand bij de opdrachtgever is er verantwoordelijk voor. Noem een rol van de opdrachtgever als "ownerRoleId" van een afhankelijkheid.',
      },
      add: { en: 'Add an activity of "{role}"', nl: 'Voeg een activiteit van "{role}" toe' },
    },
    examples: {
      invalid: [
        '⟦responsibilities⟧:\n  - { id: build-app, activity: Build both apps., accountable: delivery-manager, responsible: [delivery-manager] }\n  - { id: accept-app, activity: Accept each release., accountable: account-director, responsible: [product-owner] }\n',
      ],
      valid: [
        'responsibilities:\n  - { id: build-app, activity: Build both apps., accountable: delivery-manager, responsible: [delivery-manager] }\n  - { id: accept-app, activity: Accept each release., accountable: product-owner, responsible: [product-owner] }\n',
      ],
    },
  },
  reads: ['status', 'unreadable'],
  sections: ['parties', 'roles', 'responsibilities', 'scope'],
  checkSpec({ spec, status, unreadable, report, say }) {
    // What could not be read may be the other side's.
    if (isUnreadable(unreadable, 'roles', 'responsibilities', 'scope')) return;
    const roles = roleIndexOf(spec);
    const severity = severityOfGap(status.value);
    const responsibilities = spec.at('responsibilities');
    const accountable = responsibilities.items.map((item) => roles.get(item.at('accountable').text));
    for (const side of ['client', 'supplier'] as const) {
      const own = roles.ofSide(side);
      // Whether somebody answers for an activity cannot be told as long as it names a role that is not there.
      const isKnown = accountable.length > 0 && accountable.every((role) => role !== undefined);
      if (own.length === 0 || !isKnown || accountable.some((role) => role?.side === side)) continue;
      const usual = usualRole(own);
      report({
        message: side,
        severity,
        range: responsibilities.keyRange,
        fixes: (now) => {
          const item = activity(now.facts, side, usual.id);
          return addInto(now, holderAt(now, []), 'responsibilities', [item], say('add', { role: usual.id }));
        },
      });
    }
    const dependencies = spec.at('scope').at('dependencies');
    const owners = dependencies.items.map((item) => roles.get(item.at('ownerRoleId').text));
    const isKnown = owners.length > 0 && owners.every((role) => role !== undefined);
    if (isKnown && roles.ofSide('client').length > 0 && !owners.some((role) => role?.side === 'client'))
      report({ message: 'dependencies', severity, range: dependencies.keyRange });
  },
});

/** The one with most above it: the work is not done at the top. */
function usualRole(roles: readonly KnownRole[]): KnownRole {
  return roles.find(({ above }) => above) ?? (roles[0] as KnownRole);
}
