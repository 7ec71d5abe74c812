/** What further actions write into a spec for a person to complete, in the spec's own language. `{phrase}` and `{place}` stand for values. */
interface DraftTexts {
  /** Of an open issue on a phrase that says too little. */
  readonly question: string;
  /** Of an open issue on a gap. */
  readonly gap: string;
  /** Of a sentence whose first words have become an open issue. */
  readonly pointer: string;
  /** Of a term in the glossary. */
  readonly definition: string;
  /** Of a term of which the meaning is all that a reader needs. */
  readonly meaning: string;
  /** Of a term for something that counts from somewhere on. */
  readonly threshold: string;
  /** Of a term for an amount. */
  readonly amount: string;
  /** Of a term that a KPI measures. */
  readonly measured: string;
  /** Of that KPI. */
  readonly metric: string;
  /** Of a meeting, as an id. */
  readonly meeting: string;
}

const texts: Readonly<Record<string, DraftTexts>> = {
  en: {
    question: 'What is meant by "{phrase}" in {place}?',
    gap: 'What is to be written for "{phrase}" in {place}?',
    pointer: 'According to {place}',
    definition: 'What is measured, and the value from which it is met.',
    meaning: 'What it means here, in one sentence.',
    threshold: 'What counts as this: from which amount, number or delay.',
    amount: 'How many or how much it is at most, with the unit.',
    measured: 'On target for {place}.',
    metric: 'What is measured for "{phrase}" per calendar month',
    meeting: 'progress',
  },
  nl: {
    question: 'Wat betekent "{phrase}" in {place}?',
    gap: 'Wat komt er op de plaats van "{phrase}" in {place}?',
    pointer: 'Volgens {place}',
    definition: 'Wat gemeten wordt, en vanaf welke waarde het gehaald is.',
    meaning: 'Wat het hier betekent, in één zin.',
    threshold: 'Wat hieronder valt: vanaf welk bedrag, welk aantal of hoeveel vertraging.',
    amount: 'Hoeveel het ten hoogste is, met de eenheid.',
    measured: 'Het doel van {place} is gehaald.',
    metric: 'Wat er voor "{phrase}" per kalendermaand gemeten wordt',
    meeting: 'voortgang',
  },
  de: {
    question: 'Was bedeutet "{phrase}" in {place}?',
    gap: 'Was steht an der Stelle von "{phrase}" in {place}?',
    pointer: 'Nach {place}',
    definition: 'Was gemessen wird, und ab welchem Wert es erreicht ist.',
    meaning: 'Was es hier bedeutet, in einem Satz.',
    threshold: 'Was darunter fällt: ab welchem Betrag, welcher Zahl oder Verspätung.',
    amount: 'Wie viel es höchstens ist, mit der Einheit.',
    measured: 'Das Ziel von {place} ist erreicht.',
    metric: 'Was für "{phrase}" je Kalendermonat gemessen wird',
    meeting: 'fortschritt',
  },
  fr: {
    question: 'Que veut dire "{phrase}" dans {place} ?',
    gap: 'Que faut-il écrire pour "{phrase}" dans {place} ?',
    pointer: 'Selon {place}',
    definition: 'Ce qui est mesuré, et la valeur à partir de laquelle le but est atteint.',
    meaning: 'Ce que cela veut dire ici, en une phrase.',
    threshold: 'Ce qui en fait partie : à partir de quel montant, nombre ou retard.',
    amount: "Combien au plus, avec l'unité.",
    measured: 'Le but de {place} est atteint.',
    metric: 'Ce qui est mesuré pour "{phrase}" par mois civil',
    meeting: 'avancement',
  },
};

/** A draft in a language, a BCP 47 tag; in English for a language that we have no words for. */
export function draftText(
  name: keyof DraftTexts,
  language: string,
  values: Readonly<Partial<Record<'phrase' | 'place', string>>> = {},
): string {
  const known = texts[language.split('-', 1)[0]?.toLowerCase() ?? ''] ?? texts['en'];
  return (known?.[name] ?? '').replace(/\{(phrase|place)\}/g, (_, key: 'phrase' | 'place') => values[key] ?? '');
}
