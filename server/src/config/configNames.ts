/** The names under which a folder has its configuration; the first that is there counts. */
export const configNames = ['.engagementrc.yaml', '.engagementrc.yml'] as const;

/** The language that an editor gives to such files. */
export const configLanguage = 'engagementrc';

/** True for the URI or path of a file that is configuration by its name: also of one to share, such as `acme.engagementrc.yaml`. */
export function isConfigName(uri: string): boolean {
  return /(?:^|[/\\.])engagementrc\.ya?ml$/.test(uri);
}
