import { env, l10n, type QuickPickItem, window } from 'vscode';
import {
  type DraftAnswers,
  type DraftLanguage,
  type DraftParty,
  dateProblem,
  endDateProblem,
  nameProblem,
  type Translate,
} from './answers.ts';
import { countryCodes, countryName, timeZonesOf } from './countries.ts';

const msPerMinute = 60_000;

const t: Translate = (message, ...args) => l10n.t(message, ...args);

/** Thrown when the user presses Escape: whatever is being asked, nothing is to be done. */
export class Cancelled extends Error {}

/** Asks the user for everything a draft needs, one question at a time. Throws `Cancelled` on Escape. */
export async function askAnswers(): Promise<DraftAnswers> {
  const client = await askParty(l10n.t('Name of the client: the organization that buys'));
  const supplier = await askParty(l10n.t('Name of the supplier: the organization that does the work'));
  const startDate = await askText({
    prompt: l10n.t('First day of the engagement (year-month-day)'),
    value: today(),
    problem: (date) => dateProblem(date, t),
  });
  const endDate = await askText({
    prompt: l10n.t('Last day of the engagement (year-month-day); leave it empty when there is no agreed end'),
    problem: (date) => endDateProblem(date, startDate, t),
  });
  const languages: (QuickPickItem & { language: DraftLanguage })[] = [
    { label: l10n.t('English'), description: 'en', language: 'en' },
    { label: l10n.t('Dutch'), description: 'nl, Nederlands', language: 'nl' },
  ];
  const { language } = await pick(l10n.t('Language the agreement is written in'), languages);
  return { client, supplier, startDate, ...(endDate === '' ? {} : { endDate }), language };
}

/** The day it is where the user is, as an ISO date. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * msPerMinute).toISOString().slice(0, 10);
}

async function askParty(prompt: string): Promise<DraftParty> {
  const name = await askText({ prompt, problem: (text) => nameProblem(text, t) });
  const countries = countryCodes
    .map((code) => ({ label: countryName(code, env.language), description: code }))
    .sort((a, b) => a.label.localeCompare(b.label, env.language));
  const country = (await pick(l10n.t('Country of {0}', name), countries)).description;
  const zones = timeZonesOf(country);
  const [only] = zones;
  const timeZone =
    zones.length === 1 && only !== undefined
      ? only
      : (
          await pick(
            l10n.t('Time zone {0} works in', name),
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
    title: l10n.t('New engagement spec'),
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
    title: l10n.t('New engagement spec'),
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (item === undefined) throw new Cancelled();
  return item;
}
