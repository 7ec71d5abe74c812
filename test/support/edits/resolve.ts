import type { TextChange } from '../../../server/src/document/engagementDocument.ts';
import { applyChange, changeBetween, type Splice, toChange } from './changes.ts';
import type { Command } from './command.ts';
import { lineStarts, linesAt } from './lines.ts';
import { offsetOf, part } from './places.ts';

/** Where somebody who edits is: the text, where the last change ended, and the texts before, the last one last. */
export interface Situation {
  readonly text: string;
  readonly caret: number;
  readonly history: readonly string[];
}

/** The changes of one update. */
export type Update = readonly TextChange[];

/** What a command comes to in a situation: its updates, one after the other; none where there is nothing to do it to. */
export function resolve(command: Command, situation: Situation): Update[] {
  const { text } = situation;
  switch (command.do) {
    case 'type': {
      const at = offsetOf(command.place, text, situation.caret);
      return inTurn(text, Array.from(command.text).map(behindEachOther(at)));
    }
    case 'backspace': {
      const at = offsetOf(command.place, text, situation.caret);
      const count = Math.min(at, command.count);
      return inTurn(
        text,
        Array.from({ length: count }, (_, index) => ({ start: at - index - 1, end: at - index, text: '' })),
      );
    }
    case 'together':
      return [together(command.commands, situation)];
    case 'nothing':
      return [command.changes === 0 ? [] : [toChange(text, { start: text.length, end: text.length, text: '' })]];
    case 'replaceAll':
      return [
        [command.ranged ? toChange(text, { start: 0, end: text.length, text: command.text }) : { text: command.text }],
      ];
    case 'beyond':
      return [[beyond(command, text)]];
    default: {
      const splice = spliceOf(command, situation);
      return splice ? [[toChange(text, splice)]] : [];
    }
  }
}

function behindEachOther(at: number): (character: string, index: number, all: readonly string[]) => Splice {
  return (character, index, all) => {
    const offset = at + all.slice(0, index).join('').length;
    return { start: offset, end: offset, text: character };
  };
}

function inTurn(text: string, splices: readonly Splice[]): Update[] {
  let now = text;
  return splices.map((splice) => {
    const change = toChange(now, splice);
    now = applyChange(now, change);
    return [change];
  });
}

/** All changes of some commands, each in the text that the one before left. */
function together(commands: readonly Command[], situation: Situation): Update {
  const changes: TextChange[] = [];
  let now = situation;
  for (const command of commands) {
    for (const change of resolve(command, now).flat()) {
      changes.push(change);
      now = { ...now, text: applyChange(now.text, change) };
    }
  }
  return changes;
}

function beyond(command: Extract<Command, { do: 'beyond' }>, text: string): TextChange {
  const line = part(lineStarts(text).length, command.at);
  const start = { line, character: command.characters };
  const end = { line: line + command.lines, character: command.characters + 1_000 };
  return { range: command.turned ? { start: end, end: start } : { start, end }, text: command.text };
}

type OneSplice = Exclude<Command, { do: 'type' | 'backspace' | 'together' | 'nothing' | 'replaceAll' | 'beyond' }>;

function spliceOf(command: OneSplice, { text, caret, history }: Situation): Splice | undefined {
  switch (command.do) {
    case 'insert': {
      const at = offsetOf(command.place, text, caret);
      return { start: at, end: at, text: command.text };
    }
    case 'delete': {
      const at = offsetOf(command.place, text, caret);
      return { start: at, end: Math.min(text.length, at + command.count), text: '' };
    }
    case 'joinLines': {
      const breaks = [...text.matchAll(/\r?\n[ \t]*/g)];
      const found = breaks[part(breaks.length, command.at)];
      return found && { start: found.index, end: found.index + found[0].length, text: '' };
    }
    case 'undo': {
      const before = history.at(-command.count) ?? history[0];
      return before === undefined || before === text ? undefined : changeBetween(text, before);
    }
    case 'renameSection':
    case 'deleteSection':
      return sectionSplice(command, text);
    case 'setValue': {
      const values = [...text.matchAll(new RegExp(`(?<=\\b${command.key}: *)[^\\s#][^\\r\\n#]*`, 'g'))];
      const found = values[part(values.length, command.at)];
      return found && { start: found.index, end: found.index + found[0].trimEnd().length, text: command.value };
    }
    default:
      return linesSplice(command, text);
  }
}

function sectionSplice(
  command: Extract<Command, { do: 'renameSection' | 'deleteSection' }>,
  text: string,
): Splice | undefined {
  const keys = [...text.matchAll(/^["']?[A-Za-z][\w-]*["']?(?=:)/gm)];
  const number = part(keys.length, command.at);
  const key = keys[number];
  if (!key) return undefined;
  if (command.do === 'renameSection') return { start: key.index, end: key.index + key[0].length, text: command.name };
  const lineEnd = text.indexOf('\n', key.index) + 1;
  const end = command.keyOnly && lineEnd > 0 ? lineEnd : (keys[number + 1]?.index ?? text.length);
  return { start: key.index, end, text: '' };
}

function linesSplice(command: Extract<OneSplice, { at: number }>, text: string): Splice | undefined {
  const number = part(lineStarts(text).length, command.at);
  const { start, end, lines } = linesAt(text, number, 'count' in command ? command.count : 0);
  const source = text.slice(start, end);
  switch (command.do) {
    case 'deleteLines':
      return { start, end, text: '' };
    case 'duplicateLines':
      return { start: end, end, text: source };
    case 'moveLinesUp': {
      const above = linesAt(text, Math.max(0, number - 1), 1);
      return number === 0 ? undefined : { start: above.start, end, text: source + text.slice(above.start, above.end) };
    }
    case 'commentLines': {
      const commented = lines.every((line) => /^\s*(#|$)/.test(line));
      const toggled = lines.map((line) =>
        commented ? line.replace(/^(\s*)# ?/, '$1') : line.replace(/^(\s*)(?=\S)/, '$1# '),
      );
      return { start, end, text: toggled.join('') };
    }
    case 'indentLines': {
      const blanks = new RegExp(`^[ \\t]{0,${command.by.length}}`);
      const moved = lines.map((line) =>
        command.out ? line.replace(blanks, '') : /\S/.test(line) ? command.by + line : line,
      );
      return { start, end, text: moved.join('') };
    }
    case 'lineEnds':
      return { start, end, text: source.replace(/\r\n|\r|\n/g, command.lineEnd) };
    case 'paste':
      return { start, end: start, text: command.piece };
    default:
      return undefined;
  }
}
