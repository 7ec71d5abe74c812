import type { Approval, Changes } from '../../generated/format.ts';
import { isMore, readMoney } from '../../model/money.ts';
import type { KnownRole, RoleIndex } from '../../model/roleIndex.ts';
import type { View } from '../../model/view.ts';

/** The roles that approve on a line; undefined for an id that is none. */
export function approversOn(approval: View<Approval>, roles: RoleIndex): (KnownRole | undefined)[] {
  return approval.at('roleIds').items.map(({ text }) => roles.get(text));
}

/** The assessor of changes, where nobody else approves on the line: the same role, or another that the same person holds. */
export function onlyAssessor(
  changes: View<Changes>,
  approval: View<Approval>,
  roles: RoleIndex,
): KnownRole | undefined {
  const assessor = roles.get(changes.at('procedure').at('assessorRoleId').text);
  const approvers = approversOn(approval, roles);
  const isAlone = approvers.every(
    (role) => role === assessor || (role?.holderId !== undefined && role.holderId === assessor?.holderId),
  );
  return approvers.length > 0 && isAlone ? assessor : undefined;
}

/** Those with the smallest mandate first; those without one last. */
export function byMandate(roles: readonly KnownRole[]): KnownRole[] {
  return roles.toSorted((a, b) => (a.mandate?.amount ?? Infinity) - (b.mandate?.amount ?? Infinity));
}

/** Some of the roles that may approve the line's amount, in their order. */
export function candidatesFor(approval: View<Approval>, roles: readonly KnownRole[]): KnownRole[] {
  const amount = readMoney(approval.at('upTo').text);
  return roles.filter(({ mandate }) => !isMore(amount, mandate)).slice(0, 3);
}
