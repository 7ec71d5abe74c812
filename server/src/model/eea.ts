/** The countries of the European Economic Area, in which the GDPR applies, ISO 3166-1 alpha-2. */
const members = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether a country, ISO 3166-1 alpha-2, belongs to the European Economic Area. */
export function isInEea(country: string): boolean {
  return members.has(country);
}
