import { isKnownAcronym } from '../model/lookUps/acronyms.ts';
import type { TextLink } from './link.ts';
import type { Tracker, TrackerType } from './trackers.ts';

/** `MOB-123`: at least two capitals, and nothing around that makes it part of a longer name. */
const projectKey = /(?<![\p{L}\p{N}_/.@#&-])([A-Z]{2}[A-Z\d_]{0,18})-([1-9]\d{0,6})(?![\p{L}\p{N}_/@-]|\.\d)/gu;
/** `#123`; with one digit it is a rank more often than an issue. */
const number = /(?<![\p{L}\p{N}_/#&-])(AB)?#([1-9]\d{1,6})(?![\p{L}\p{N}_-])/gu;
/** `trello:Xy12Ab34`: a key behind the kind or the id of its tool. */
const named = /(?<![\p{L}\p{N}_/-])([A-Za-z][\w-]{0,62}):([A-Za-z\d]{6,24})(?![\p{L}\p{N}_/-])/gu;
/** What looks like a key, and is a standard, a measure or a disease; known abbreviations are none either. */
const notProjects: ReadonlySet<string> = new Set([
  'COVID',
  'WP',
  'FY',
  'EN',
  'BS',
  'SEV',
  'PRIO',
  'WCAG',
  'MD',
  'CC',
  'USB',
]);

/** How trackers that number their issues write the address of one. */
const byNumber: Partial<Record<TrackerType, (base: string, issue: string) => string | undefined>> = {
  // Only a repository has issues, not who owns it.
  github: (base, issue) => (/\/\/[^/]+\/[^/]+\/[^/]+$/.test(base) ? `${base}/issues/${issue}` : undefined),
  gitlab: (base, issue) => (/\/\/[^/]+\/[^/]+\/.+$/.test(base) ? `${base}/-/issues/${issue}` : undefined),
};

/** How trackers write the address of an issue whose key has no meaning by itself. */
const byName: Partial<Record<TrackerType, (base: string, key: string) => string | undefined>> = {
  trello: (base, key) => (/^[A-Za-z\d]{8}$|^[A-Za-z\d]{24}$/.test(key) ? `${base}/c/${key}` : undefined),
  asana: (base, key) => (/^\d{6,24}$/.test(key) ? `${base}/0/0/${key}` : undefined),
};

/**
 * The keys of issues in a text, by the addresses of the tools that they are in. A key that may be of several tools is left alone.
 *
 * @param isProse whether keys of projects that no address names may be meant, too: names and numbers of other things look the same
 */
export function issuesIn(text: string, trackers: readonly Tracker[], isProse: boolean): TextLink[] {
  const found: TextLink[] = [];
  const add = (match: RegExpExecArray, tracker: Tracker | undefined, target: string | undefined): void => {
    if (!tracker || target === undefined) return;
    const [key] = match;
    found.push({
      start: match.index,
      end: match.index + key.length,
      target,
      leads: { to: 'issue', key, tool: tracker.name },
    });
  };
  for (const match of text.matchAll(projectKey)) {
    const [key, project = ''] = match;
    const tracker = trackerOfProject(project, trackers, isProse);
    add(match, tracker, tracker && `${tracker.base}/${tracker.type === 'jira' ? 'browse' : 'issue'}/${key}`);
  }
  if (text.includes('#')) {
    for (const match of text.matchAll(number)) {
      const [, azure, issue = ''] = match;
      const tracker = onlyOne(trackers.filter(({ type }) => (azure ? type === 'azureDevOps' : type in byNumber)));
      const target = tracker && azure ? `${tracker.base}/_workitems/edit/${issue}` : undefined;
      add(match, tracker, target ?? (tracker && byNumber[tracker.type]?.(tracker.base, issue)));
    }
  }
  if (text.includes(':')) {
    for (const match of text.matchAll(named)) {
      const [, name = '', key = ''] = match;
      const tracker =
        trackers.find(({ id }) => id === name) ?? onlyOne(trackers.filter(({ type }) => type === name.toLowerCase()));
      add(match, tracker, tracker && byName[tracker.type]?.(tracker.base, key));
    }
  }
  return found;
}

function trackerOfProject(project: string, trackers: readonly Tracker[], isProse: boolean): Tracker | undefined {
  const withKeys = trackers.filter(({ type }) => type === 'jira' || type === 'linear');
  const own = withKeys.find((tracker) => tracker.project === project);
  if (own || !isProse || notProjects.has(project) || isKnownAcronym(project)) return own;
  return onlyOne(withKeys.filter((tracker) => tracker.project === undefined));
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
