import { env, type QuickPickItem, window } from 'vscode';
import {
  type DraftAnswers,
  type DraftLanguage,
  type DraftParty,
  dateProblem,
  endDateProblem,
  nameProblem,
} from './answers.ts';
import { countryCodes, countryName, timeZonesOf } from './countries.ts';

const title = 'New engagement spec';

/** Thrown when the user presses Escape: whatever is being asked, nothing is to be done. */
export class Cancelled extends Error {}

/** Asks the user for everything a draft needs, one question at a time. Throws `Cancelled` on Escape. */
export async function askAnswers(): Promise<DraftAnswers> {
  const client = await askParty('client', 'the organization that buys');
  const supplier = await askParty('supplier', 'the organization that does the work');
  const startDate = await askText({
    prompt: 'First day of the engagement (year-month-day)',
    value: new Date().toISOString().slice(0, 10),
    problem: dateProblem,
  });
  const endDate = await askText({
    prompt: 'Last day of the engagement (year-month-day); leave it empty when there is no agreed end',
    problem: (date) => endDateProblem(date, startDate),
  });
  const languages: (QuickPickItem & { language: DraftLanguage })[] = [
    { label: 'English', description: 'en', language: 'en' },
    { label: 'Dutch', description: 'nl, Nederlands', language: 'nl' },
  ];
  const { language } = await pick('Language the agreement is written in', languages);
  return { client, supplier, startDate, ...(endDate === '' ? {} : { endDate }), language };
}

async function askParty(which: 'client' | 'supplier', meaning: string): Promise<DraftParty> {
  const name = await askText({ prompt: `Name of the ${which}: ${meaning}`, problem: nameProblem });
  const countries = countryCodes
    .map((code) => ({ label: countryName(code, env.language), description: code }))
    .sort((a, b) => a.label.localeCompare(b.label, env.language));
  const country = (await pick(`Country of ${name}`, countries)).description;
  const zones = timeZonesOf(country);
  const [only] = zones;
  const timeZone =
    zones.length === 1 && only !== undefined
      ? only
      : (
          await pick(
            `Time zone ${name} works in`,
            zones.map((zone) => ({ label: zone })),
          )
        ).label;
  return { name, country, timeZone };
}

async function askText(ask: {
  prompt: string;
  value?: string;
  problem: (text: string) => string | undefined;
}): Promise<string> {
  const text = await window.showInputBox({
    title,
    prompt: ask.prompt,
    value: ask.value ?? '',
    ignoreFocusOut: true,
    validateInput: ask.problem,
  });
  if (text === undefined) throw new Cancelled();
  return text.trim();
}

async function pick<Item extends QuickPickItem>(placeHolder: string, items: Item[]): Promise<Item> {
  const item = await window.showQuickPick(items, {
    title,
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (item === undefined) throw new Cancelled();
  return item;
}
