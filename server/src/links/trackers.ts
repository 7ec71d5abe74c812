import type { Spec } from '../document/engagementDocument.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import { knowledgeOf } from '../model/knowledge.ts';

/** A tool that work is tracked in, and whose address is known. */
export interface Tracker {
  readonly type: TrackerType;
  readonly id: string | undefined;
  /** How people call it. */
  readonly name: string;
  /** What the addresses of its issues begin with, without a slash at the end. */
  readonly base: string;
  /** The key of the one project that its address is about; undefined for an address of all projects. */
  readonly project: string | undefined;
}

export type TrackerType = keyof typeof productNames;

const productNames = {
  jira: 'Jira',
  asana: 'Asana',
  trello: 'Trello',
  azureDevOps: 'Azure DevOps',
  github: 'GitHub',
  gitlab: 'GitLab',
  linear: 'Linear',
} as const;

/** What is in an address of Jira behind where it is installed. */
const insideJira =
  /\/(?:browse|projects|issues|secure|rest|jira\/(?:software|core|servicedesk|for-you|dashboards|your-work))(?:\/|$)/;
const insideGitLab = /\/-(?:\/|$)/;
const web = /^(https?:\/\/[^\s/?#]+)([^\s?#]*)/i;

/** The trackers among the tools of a spec, in their order. */
export function trackersOf(spec: Spec): Tracker[] {
  return itemsAt(knowledgeOf(spec).facts, 'progress', 'tools').flatMap((tool): Tracker[] => {
    const type = textIn(tool, 'type') ?? '';
    const [, origin, path = ''] = web.exec(textIn(tool, 'url')?.trim() ?? '') ?? [];
    if (!isTrackerType(type) || origin === undefined) return [];
    const name = textIn(tool, 'name') ?? productNames[type];
    return [{ type, id: textIn(tool, 'id'), name, ...placeOf(type, origin, path.replace(/\/+$/, '')) }];
  });
}

function placeOf(type: TrackerType, origin: string, path: string): Pick<Tracker, 'base' | 'project'> {
  const whole = { base: origin + path, project: undefined };
  switch (type) {
    case 'jira': {
      const project = /\/(?:browse|projects)\/([A-Z][A-Z\d_]+)/.exec(path)?.[1];
      const inside = insideJira.exec(path);
      // In Atlassian's cloud, Jira is always at the top.
      const isCloud = /\.atlassian\.net$/i.test(origin);
      return { base: origin + (isCloud ? '' : path.slice(0, inside?.index ?? path.length)), project };
    }
    case 'linear':
      return { base: origin + path.split('/').slice(0, 2).join('/'), project: /\/team\/([A-Z\d]+)/.exec(path)?.[1] };
    case 'github':
      // Behind the repository stand its issues, boards and files.
      return {
        base:
          origin +
          path
            .split('/')
            .slice(0, 3)
            .join('/')
            .replace(/\.git$/, ''),
        project: undefined,
      };
    case 'gitlab':
      return {
        base: origin + path.slice(0, insideGitLab.exec(path)?.index ?? path.length).replace(/\.git$/, ''),
        project: undefined,
      };
    case 'azureDevOps':
      return { base: origin + path.split('/').slice(0, 3).join('/'), project: undefined };
    case 'asana':
    case 'trello':
      return { ...whole, base: origin };
  }
}

function isTrackerType(type: string): type is TrackerType {
  return Object.hasOwn(productNames, type);
}
