import {
  commands,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { ask, placeOf } from './asking.ts';
import { openFile, withSettings } from './editing.ts';
import { check, equal } from './runner.ts';
import { agreement } from './specs.ts';
import type { Test } from './tests.ts';

/** What the editor tells of a spec, unasked or where somebody points. */
export const displayTests: readonly Test[] = [
  [
    'hover tells what a key is for, who an id is and which day a date is',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'hover.engagement.yaml', agreement);
      const told = async (marked: string): Promise<string> => {
        const hovers = await ask<Hover[]>('vscode.executeHoverProvider', [document.uri, placeOf(document, marked)]);
        return hovers
          .flatMap(({ contents }) => contents)
          .map((each) => (each instanceof MarkdownString ? each.value : String(each)))
          .join('\n');
      };
      const key = await told('mile‸stones:');
      check(key.startsWith('**Milestones** (`milestones`)\n\nThe dates by which something is reached'), key);
      const id = await told('holderId: ra‸vi');
      check(id.startsWith('**Ravi Rao, Delivery manager at Nova Ltd**'), id);
      const date = await told('due: 2026-08-‸03');
      check(date.startsWith('**Mon 3 August 2026**'), date);
      check(date.includes('17:00 in Amsterdam (20:30 in Kolkata)'), date);
    },
  ],
  [
    'inlay hints say who and when, and each kind can be switched off',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'hints.engagement.yaml', agreement);
      const all = (await hintsOf(document)).map(labelOf);
      equal(
        all,
        [
          '12: ACME B.V.',
          '13: Nova Ltd',
          '13: Ravi Rao',
          '14: Mon',
          '14: Fri, 210 business days',
          '16: Orders placed through th…',
          '23: Ravi Rao',
          '23: Ravi Rao',
          '24: Product owner',
          '24: Product owner',
          '33: Nova Ltd',
          '34: ACME B.V.',
          '37: Amsterdam 09:00-17:30',
          '41: Mon 17:00 Amsterdam, 110 business days',
          '42: Ravi Rao',
          '45: Tue 17:00 Amsterdam, 21 business days',
          '46: Ravi Rao',
          '47: Beta of the shop',
        ],
        'hints',
      );
      await withSettings(
        { 'engagement.inlayHints.dates': false, 'engagement.inlayHints.businessDays': false },
        async () => {
          const people = (await hintsOf(document, (hints) => hints.length < all.length)).map(labelOf);
          const isOfDay = (hint: string): boolean => /^(?:14|41|45): /.test(hint);
          equal(
            people,
            all.filter((hint) => !isOfDay(hint)),
            'hints about people and places alone',
          );
        },
      );
    },
  ],
  [
    'ids, dates and vague words have colours of their own',
    async ({ folder }) => {
      const vague = agreement.replace(
        '    dependsOn',
        '    consequence: Nova answers as soon as possible.\n    dependsOn',
      );
      const { document } = await openFile(folder, 'tokens.engagement.yaml', vague);
      const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', [document.uri]);
      const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens', [document.uri]);
      const tokens = tokensOf(document, legend, data);
      equal(
        tokens.filter(({ line }) => line > 42).map(({ line, text, kind }) => `${line}: ${text} ${kind}`),
        [
          '43: go-live variable.declaration',
          '45: 2026-09-01 number.date',
          '46: lead variable',
          '47: as soon as possible string.vague',
          '48: beta variable',
        ],
        'tokens of the milestones',
      );
    },
  ],
  [
    'the status bar item offers what can be done with a spec',
    async ({ folder }) => {
      await openFile(folder, 'status.engagement.yaml', agreement);
      const known = await commands.getCommands(true);
      for (const command of ['engagement.showMenu', 'engagement.showReadiness', 'engagement.preview']) {
        check(known.includes(command), `${command} is not there`);
      }
      const done = commands.executeCommand('engagement.showMenu');
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await done;
    },
  ],
];

const hintsOf = (document: TextDocument, wanted?: (hints: InlayHint[]) => boolean): Promise<InlayHint[]> =>
  ask('vscode.executeInlayHintProvider', [document.uri, new Range(0, 0, document.lineCount, 0)], wanted);

/** `line: text` of a hint. */
function labelOf({ label, position }: InlayHint): string {
  const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  return `${position.line}: ${text}`;
}

interface Token {
  readonly line: number;
  readonly text: string;
  readonly kind: string;
}

/** Tokens in words, out of the five numbers of each: place relative to the one before, length, type, modifiers. */
function tokensOf(
  document: TextDocument,
  { tokenTypes, tokenModifiers }: SemanticTokensLegend,
  data: Uint32Array,
): Token[] {
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.subarray(index, index + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const words = tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1);
    const text = document.getText(new Range(line, character, line, character + length));
    tokens.push({ line, text, kind: [tokenTypes[type], ...words].join('.') });
  }
  return tokens;
}
