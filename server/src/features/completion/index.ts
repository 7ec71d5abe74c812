import type { Completion } from '../../completion/completion.ts';
import type { FeatureContext } from '../../lsp/feature.ts';
import type { CompletionProvider } from './completionProvider.ts';
import { configuration } from './configuration.ts';
import { specification } from './specification.ts';

const providers: readonly CompletionProvider[] = [configuration, specification];

/** All that could be written at an offset of a file. */
export async function completionsAt(
  { document, kind, client, now, matcherFor }: FeatureContext,
  offset: number,
): Promise<readonly Completion[]> {
  const asked = { locale: client.locale, matcherFor: await matcherFor(), now: now() };
  return providers.flatMap((provider) => (provider.kind === kind ? provider.complete(document, offset, asked) : []));
}
