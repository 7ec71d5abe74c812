/** What article 30(2) of DORA asks for in `legal.dora`, by its key, with the letter that asks for it. */
export const alwaysNeeded = {
  services: '30(2)(a)',
  serviceLocations: '30(2)(b)',
  dataLocations: '30(2)(b)',
  locationChangeNotice: '30(2)(b)',
  dataSecurity: '30(2)(c)',
  dataReturn: '30(2)(d)',
  serviceLevelReviewEvery: '30(2)(e)',
  incidentAssistance: '30(2)(f)',
  authorities: '30(2)(g)',
  training: '30(2)(i)',
} as const;

/** What article 30(3) asks for besides, where the service supports a critical or important function. */
export const neededWhenCritical = {
  materialChangeNotice: '30(3)(b)',
  contingencyTestEvery: '30(3)(c)',
  penetrationTesting: '30(3)(d)',
  auditRights: '30(3)(e)',
} as const;
