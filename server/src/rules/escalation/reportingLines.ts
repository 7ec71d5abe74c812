import { isMore } from '../../model/money.ts';
import { type KnownRole, named, type RoleIndex } from '../../model/roleIndex.ts';
import { removeFrom } from '../fixes.ts';
import type { SpecContext } from '../rule.ts';

/** What escalation/incomplete says of who reports to whom. */
type Context = Pick<SpecContext<'circle' | 'itself' | 'reports' | 'crossing' | 'belongs' | 'remove'>, 'report' | 'say'>;

/** Whether every role has a top above it, of its own side: a matter that goes up a circle never arrives. */
export function checkReportingLines({ report, say }: Context, roles: RoleIndex): void {
  for (const circle of roles.circles) reportCircle(circle);
  for (const role of roles.all) {
    const { above, view, side } = role;
    if (!above?.side || !side || above.side === side) continue;
    const party = above.view.at('partyId');
    report({
      message: 'crossing',
      range: view.at('reportsToRoleId').range,
      data: { role: named(role), above: named(above) },
      related: [
        { range: party.range, message: say('belongs', { role: named(above), party: `"${party.text ?? ''}"` }) },
      ],
      fixes: (now) => removeFrom(now, role.view, 'reportsToRoleId', say('remove', { role: named(role) })),
    });
  }

  function reportCircle(circle: readonly KnownRole[]): void {
    // Who may decide on more reports to somebody who may decide on less: that is where it is most likely wrong.
    const wrong =
      circle.find(({ mandate, above }) => isMore(mandate, above?.mandate)) ??
      circle.toSorted((a, b) => a.view.keyRange.start - b.view.keyRange.start).at(-1);
    if (!wrong) return;
    const others = circle.filter((role) => role !== wrong);
    report({
      message: others.length === 0 ? 'itself' : 'circle',
      range: wrong.view.at('reportsToRoleId').range,
      data: others.length === 0 ? { role: named(wrong) } : { roles: circle.map(named).join(', ') },
      related: others.map((role) => ({
        range: role.view.at('reportsToRoleId').range,
        message: say('reports', { role: named(role), above: role.above ? named(role.above) : '' }),
      })),
      fixes: (now) => removeFrom(now, wrong.view, 'reportsToRoleId', say('remove', { role: named(wrong) })),
    });
  }
}
