/**
 * How far a file may go before it is no longer a spec but an accident or an attack. Each limit gives one clear finding.
 */

/** UTF-16 code units. A spec of 100,000 lines has about 4 million. */
export const maxLength = 8 * 1024 * 1024;

/** Collections inside collections. The deepest place of the format is 8 levels down. */
export const maxDepth = 100;

/** How many collections may be open at one place before the rest of a chunk is not read. Of these, those beyond `maxDepth` are left out. */
export const maxOpen = 1_000;

/** How many nodes the aliases of one YAML document may add when they are followed. */
export const maxAliasedNodes = 200_000;

/** C0 controls that YAML forbids (all but tab and line breaks), and DEL. YAML 1.2.2, production 1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** With more control characters than these a file is no text: it is not read. */
export const maxControlCharacters = 8;

/**
 * How many UTF-16 code units of a broken chunk are read again to find the lines that are to blame. At about 5 million a second
 * that is a tenth of a second; what is not found by then is taken as the parser understands it.
 */
export const maxRecoveryWork = 512 * 1024;

/** How many code units the parser reads in the time that it takes to make one error: some 2.5 microseconds. */
export const workOfError = 12;

/** UTF-16 code units in one line, unless it is a simple one: the parser's texts of millions of pieces would fill the memory. */
export const maxLine = 1_000_000;

/** How long one chunk may take to be read, in milliseconds. Cost is linear, so that only a chunk of megabytes comes near it. */
export const maxReadTime = 3_000;

/** How many broken places are looked for before the rest is taken as it comes. */
export const maxRecoveries = 8;
