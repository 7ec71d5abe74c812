import { wordTable } from './text.ts';

/** Number words of English, Dutch, German and French, folded (see `fold`), as people write them in terms and dates. */
const numbers = wordTable<number>([
  [1, 'one een eén ein eine einen einem einer eines un une'],
  [2, 'two twee zwei deux'],
  [3, 'three drie drei trois'],
  [4, 'four vier quatre'],
  [5, 'five vijf funf fuenf cinq'],
  [6, 'six zes sechs'],
  [7, 'seven zeven sieben sept'],
  [8, 'eight acht huit'],
  [9, 'nine negen neun neuf'],
  [10, 'ten tien zehn dix'],
  [11, 'eleven elf onze'],
  [12, 'twelve twaalf zwolf zwoelf douze'],
  [13, 'thirteen dertien dreizehn treize'],
  [14, 'fourteen veertien vierzehn quatorze'],
  [15, 'fifteen vijftien funfzehn fuenfzehn quinze'],
  [16, 'sixteen zestien sechzehn seize'],
  [17, 'seventeen zeventien siebzehn dix-sept'],
  [18, 'eighteen achttien achtzehn dix-huit'],
  [20, 'twenty twintig zwanzig vingt'],
  [21, 'twenty-one eenentwintig einundzwanzig vingt-et-un'],
  [24, 'twenty-four vierentwintig vierundzwanzig vingt-quatre'],
  [30, 'thirty dertig dreissig trente'],
  [36, 'thirty-six zesendertig sechsunddreissig trente-six'],
  [40, 'forty veertig vierzig quarante'],
  [45, 'forty-five vijfenveertig funfundvierzig quarante-cinq'],
  [48, 'forty-eight achtenveertig achtundvierzig quarante-huit'],
  [60, 'sixty zestig sechzig soixante'],
  [72, 'seventy-two tweeenzeventig zweiundsiebzig soixante-douze'],
  [90, 'ninety negentig neunzig quatre-vingt-dix'],
]);

const ordinals = wordTable<number>([
  [1, 'first eerste erste erster erstes ersten premier premiere'],
  [2, 'second tweede zweite zweiter zweites zweiten deuxieme seconde'],
  [3, 'third derde dritte dritter drittes dritten troisieme'],
  [4, 'fourth vierde vierte vierter viertes vierten quatrieme'],
]);

/** The number a folded word stands for ("twee", "acht"), undefined for another word. */
export function numberWord(word: string): number | undefined {
  return numbers.get(word);
}

/** The rank a folded word stands for ("third", "derde"), undefined for another word. */
export function ordinalWord(word: string): number | undefined {
  return ordinals.get(word);
}
