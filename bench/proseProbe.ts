import { readFileSync } from 'node:fs';
import type { Lexicon } from '../server/src/lexicon/types.ts';
import { proseCost, type Sentences } from './proseCost.ts';

/** Reads a lexicon and sentences from the standard input and prints what looking for the one in the others costs. */
const { lexicon, sentences } = JSON.parse(readFileSync(0, 'utf8')) as { lexicon: Lexicon; sentences: Sentences };
console.log(JSON.stringify(proseCost(lexicon, sentences)));
