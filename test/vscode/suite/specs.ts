/** URI of a folder in memory, for a window that has none on a disk. */
export const memoryFolder = 'memory:/specs';

/** A valid draft, by hand: the tests in VS Code change it. The emoji takes two UTF-16 units. */
export const draft = `apiVersion: engagement/v1
kind: Engagement
metadata:
  name: shop
  title: A shop 🚀 online
  version: 0.1.0
  status: draft
  language: en
parties:
  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }
  - { id: nova, type: supplier, name: Nova Ltd, country: IN, timeZone: Asia/Kolkata }
roles:
  - { id: owner, title: Product owner, partyId: acme }
  - { id: lead, title: Delivery manager, partyId: nova }
engagement: { model: projectDelivery, startDate: 2026-03-02, endDate: 2026-12-18 }
objectives:
  - { id: live, statement: ACME sells through the shop from 2026-09-01., type: revenue, kpiIds: [orders] }
scope:
  inScope:
    - { id: shop, statement: Nova shall build the shop. }
  outOfScope:
    - { id: payments, statement: ACME builds the payment service. }
responsibilities:
  - { id: build, activity: Build the shop, accountable: lead, responsible: [lead] }
  - { id: accept, activity: Accept each release, accountable: owner, responsible: [owner] }
kpis:
  - id: orders
    metric: Orders placed through the shop per calendar month
    unit: count
    target: { op: gte, value: 2000 }
    window: { duration: 1 month, timeZone: Europe/Amsterdam }
    source: Shop database
`;

/** Agreed times that a spec knows; to be put behind a draft. */
export const support = `support:
  alwaysOn: true
  priorities:
    - { id: p1, definition: Nobody can order., respondWithin: 15 minutes, resolveWithin: 4 hours }
`;

/** The draft with people, days and dates, for what the editor shows of these. */
export const agreement = `${draft.replace('title: Delivery manager, partyId: nova', '$&, holderId: ravi')}people:
  - { id: ravi, name: Ravi Rao, partyId: nova, email: ravi@nova.example }
  - { id: eva, name: Eva Jansen, partyId: acme, email: eva@acme.example }
calendars:
  - { id: nl, timeZone: Europe/Amsterdam, workingDays: [mon, tue, wed, thu, fri], hours: "09:00-17:30" }
deadlines: { timeZone: Europe/Amsterdam, dayEndsAt: "17:00", calendarIds: [nl] }
milestones:
  - id: beta
    title: Beta of the shop
    due: 2026-08-03
    ownerRoleId: lead
  - id: go-live
    title: The shop opens
    due: 2026-09-01
    ownerRoleId: lead
    dependsOnIds: [beta]
`;

/** The draft in a language, with another statement in its scope, as that is written in YAML. */
export function draftSaying(statement: string, language = 'en'): string {
  return draft.replace('language: en', `language: ${language}`).replace('Nova shall build the shop.', statement);
}
