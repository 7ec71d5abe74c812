import type { MapNode, SeqNode, SpecNode } from '../document/tree.ts';
import { endOfIndicator, endOfNode, startOfBlockMember, startOfNode } from '../edits/lineRanges.ts';
import { type Member, membersOf } from '../edits/surroundings.ts';
import { propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';
import type { Level, Plan } from './plan.ts';
import { planFlow } from './planFlow.ts';
import { planScalar } from './planScalar.ts';

/** The blank columns of a dash and the space behind it. */
const dashWidth = 2;

/** Plans a YAML document. What stands alone in it, without a key, stays as it is. */
export function* planRoot(plan: Plan, root: SpecNode | null, schema: SchemaNode): Generator<void, void> {
  if (!root) return;
  if (root.kind === 'scalar' || root.kind === 'alias') {
    plan.keep(plan.lines.at(root.range.start), plan.lines.at(root.range.end));
  } else if (root.flow) {
    planFlow(plan, root, { level: { old: 0, new: 0 }, isInEntry: false, column: 0 });
  } else {
    yield* planBlock(plan, root, 0, schema);
  }
}

/**
 * Plans a map or list in block style.
 *
 * @param column where its keys or dashes belong
 * @param schema what the schema says of it; undefined where it says nothing
 * @returns where they are going to be: as they are, unless all of their lines may change
 */
function* planBlock(
  plan: Plan,
  node: MapNode | SeqNode,
  column: number,
  schema: SchemaNode | undefined,
): Generator<void, number> {
  const start = startOfNode(plan.text, node);
  const old = plan.lines.column(start);
  const level = { old, new: plan.isAllEditable(start, endOfNode(node)) ? column : old };
  for (const member of membersOf(node)) {
    const own = startOfBlockMember(plan.text, member);
    const line = plan.lines.at(own);
    if (plan.isFirst(own)) plan.place(line, level.new);
    const levels = plan.levels.get(line);
    if (levels) levels.push(level);
    else plan.levels.set(line, [level]);
    const inner =
      'key' in member ? schema && propertyOf(schema, member.key.text) : schema?.items && resolve(schema.items);
    yield* planMember(plan, member, level, inner);
    yield;
  }
  return level.new;
}

function* planMember(plan: Plan, member: Member, level: Level, schema: SchemaNode | undefined): Generator<void, void> {
  const { text, style } = plan;
  const { value } = member;
  const isInEntry = 'key' in member;
  if (isInEntry && member.afterColon !== undefined) {
    const gap = text.slice(member.key.range.end, member.afterColon - 1);
    // The colon behind an alias needs the blank space before it.
    if (/^[ \t]+$/.test(gap) && text[member.key.range.start] !== '*') {
      plan.replace(member.key.range.end, member.afterColon - 1, '');
    }
  }
  if (!value) return;
  const behind = endOfIndicator(member);
  const below = level.new + (isInEntry ? style.step : dashWidth);
  let start = value.range.start;
  let width = 1;
  if ((value.kind === 'map' || value.kind === 'seq') && !value.flow) {
    start = startOfNode(text, value);
    const column = yield* planBlock(
      plan,
      value,
      isInEntry && value.kind === 'seq' ? level.new + style.listStep : below,
      schema,
    );
    if (!isInEntry) width = column - level.new - 1;
  } else if (value.kind === 'map' || value.kind === 'seq') {
    planFlow(plan, value, { level, isInEntry, column: below });
  } else if (value.kind === 'scalar') {
    planScalar(plan, value, { level, behind, column: below, schema });
  } else if (plan.isFirst(start)) {
    plan.place(plan.lines.at(start), below);
  }
  // Of an anchor with no value behind it, the value is nowhere.
  spaceBehind(plan, behind, value.range.end > start ? start : Number.POSITIVE_INFINITY, width);
}

/**
 * Puts spaces behind a colon or dash, and one between the anchors and tags that follow it on its line.
 *
 * @param behind the offset behind the colon or dash
 * @param start where the value begins, its anchors and tags left out; infinite where there is none
 * @param width how many spaces there are to be before a value that has none
 */
function spaceBehind(plan: Plan, behind: number, start: number, width: number): void {
  const end = plan.lines.end(plan.lines.at(behind));
  const gap = plan.text.slice(behind, Math.min(start, end));
  const comment = gap.search(/[ \t]#/);
  const ink = (comment < 0 ? gap : gap.slice(0, comment)).trimEnd();
  for (const { index, 0: blank } of ink.matchAll(/[ \t]+/g)) {
    plan.replace(behind + index, behind + index + blank.length, ' ');
  }
  if (start <= end && gap !== '') plan.replace(behind + ink.length, start, ' '.repeat(ink === '' ? width : 1));
}
