/** The page that explains a rule. It is opened only when the user follows the link of a diagnostic. */
export function rulePage(rule: string): string {
  return `https://github.com/engagement-specs/engagement-specs/blob/main/docs/rules/${rule}.md`;
}
