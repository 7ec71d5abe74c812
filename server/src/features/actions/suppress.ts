import { CodeActionKind } from '../../lsp/constants.ts';
import { toCodeAction, toDiagnostic } from '../../lsp/convert.ts';
import type { Message } from '../../rules/rule.ts';
import { disableForLine, disableForSpec } from '../../suppression/write.ts';
import { messageText } from '../../validation/messageText.ts';
import type { ActionSource } from './actionSource.ts';

/** Of its own, so that a client can tell it from a repair. */
const kind = `${CodeActionKind.QuickFix}.disable`;

/** The ways to disable a rule, the narrowest first. */
const ways: readonly { readonly title: Message; readonly write: typeof disableForLine }[] = [
  {
    title: { en: 'Disable {rule} for this line', nl: 'Schakel {rule} uit voor deze regel' },
    write: disableForLine,
  },
  {
    title: { en: 'Disable {rule} for this whole spec', nl: 'Schakel {rule} uit voor deze hele spec' },
    write: disableForSpec,
  },
];

/** The comments that disable the rules that have found something, once for each rule. */
export const suppress: ActionSource = {
  kind,
  actions({ document, client, touched }) {
    const { locale } = client;
    const firsts = [...Map.groupBy(touched, ({ code }) => code).values()].flatMap((ofRule) => ofRule.slice(0, 1));
    return ways.flatMap(({ title, write }) =>
      firsts.flatMap((problem) => {
        const edit = write(document, problem, locale);
        if (!edit) return [];
        const fix = { title: messageText(title[locale], { rule: problem.code }), edits: [edit] };
        const diagnostic = toDiagnostic(problem, document);
        return [toCodeAction(fix, { kind, diagnostic, document, client })];
      }),
    );
  },
};
