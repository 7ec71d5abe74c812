/** The schema's examples of texts in Dutch, by the English, as they are inserted into a spec that is written in Dutch. Names of products are the same. */
export const dutchExamples: Readonly<Record<string, string>> = {
  'ACME mobile app': 'Mobiele app van ACME',
  'Product owner since 2021; sails on the Frisian lakes.': 'Product owner sinds 2021; zeilt op de Friese meren.',
  'Order of the items on the backlog.': 'Volgorde van de onderdelen op de backlog.',
  'Severity 1': 'Prioriteit 1',
  'No customer can place an order.': 'Geen enkele klant kan een bestelling plaatsen.',
  'Sev 1': 'Prio 1',
  'Each Nova engineer logs in to Jira and GitHub.': 'Elke ontwikkelaar van Nova logt in op Jira en GitHub.',
  "King's Day": 'Koningsdag',
  'ACME sells through the app from 2026-09-01.': 'ACME verkoopt vanaf 2026-09-01 via de app.',
  'Nova shall build the iOS app and the Android app.': 'Nova bouwt de iOS-app en de Android-app.',
  'ACME builds the order API.': 'ACME bouwt de bestel-API.',
  'Order API v3 stays unchanged until 2026-12-18.': 'Versie 3 van de bestel-API blijft ongewijzigd tot 2026-12-18.',
  'ACME gives Nova the API test keys.': 'ACME geeft Nova de testsleutels van de API.',
  'All servers stand in the European Union.': 'Alle servers staan in de Europese Unie.',
  'App release 1': 'Versie 1 van de app',
  'Each scenario of release 1 passes on iOS 18 and Android 15.':
    'Elk scenario van versie 1 slaagt op iOS 18 en Android 15.',
  'The iOS app and the Android app in the stores, with source code and build scripts.':
    'De iOS-app en de Android-app in de winkels, met broncode en bouwscripts.',
  'Go-live': 'Livegang',
  'Nova credits EUR 1000 per business day, at most EUR 15000.':
    'Nova crediteert EUR 1000 per werkdag, met een maximum van EUR 15000.',
  'The API keys arrive 3 days late.': 'De API-sleutels komen 3 dagen te laat.',
  'Nova reports it in Jira on that day.': 'Nova meldt het die dag in Jira.',
  'The go-live date moves 3 business days and no credit is due.':
    'De datum van de livegang schuift 3 werkdagen op en er wordt niets gecrediteerd.',
  'Build the apps.': 'De apps bouwen.',
  'Orders placed through the app per calendar month.': 'Bestellingen via de app per kalendermaand.',
  count: 'aantal',
  percent: 'procent',
  'GA4 property 1234': 'GA4-property 1234',
  'The delivery manager sends a root-cause report to the product owner.':
    'De delivery manager stuurt de product owner een rapport met de oorzaak.',
  'Maintenance announced 5 business days ahead.': 'Onderhoud dat 5 werkdagen vooraf is aangekondigd.',
  '5 percent of the monthly fee for each full percent below target.':
    '5 procent van de maandprijs voor elk vol procent onder het doel.',
  phone: 'telefoon',
  'Daily questions.': 'Vragen van de dag.',
  'Actions with owner and due date in Jira.': 'Acties met eigenaar en datum in Jira.',
  'Any engineer may say no to a date in the stand-up.':
    'Elke ontwikkelaar mag in de stand-up nee zeggen tegen een datum.',
  "In Pune a yes can mean 'I heard you'; both teams repeat the date in their own words.":
    "In Pune kan ja betekenen 'ik heb u gehoord'; beide teams herhalen de datum in eigen woorden.",
  'A milestone slips by more than 2 business days or a KPI is breached.':
    'Een mijlpaal schuift meer dan 2 werkdagen op of een KPI haalt het doel niet.',
  'The lead iOS engineer leaves before 2026-09-01.': 'De hoofdontwikkelaar voor iOS vertrekt vóór 2026-09-01.',
  'A second engineer pairs on iOS from 2026-04-01.': 'Een tweede ontwikkelaar werkt vanaf 2026-04-01 mee aan iOS.',
  'One engineer has reviewed the code.': 'Eén ontwikkelaar heeft de code beoordeeld.',
  'Senior engineer': 'Senior ontwikkelaar',
  'Video kick-off with each team member.': 'Kick-off via video met elk teamlid.',
  'Workshop on the scenarios of release 1.': "Workshop over de scenario's van versie 1.",
  'Product roadmap': 'Productplanning',
  'ACME app strategy 2026-2027.': 'App-strategie van ACME voor 2026-2027.',
  roadmap: 'planning',
  architecture: 'architectuur',
  'The teams share one Jira board.': 'De teams delen één Jira-bord.',
  'L. de Wit (counsel)': 'L. de Wit (jurist)',
  'District court of Amsterdam': 'Rechtbank Amsterdam',
  'Master services agreement': 'Raamovereenkomst',
  'Sending order confirmations to customers.': 'Bevestigingen van bestellingen sturen aan klanten.',
  'Nova reads contact data in test logs to solve defects.':
    'Nova leest contactgegevens in testlogboeken om fouten op te lossen.',
  'From the start date to the end date of the engagement.': 'Van de startdatum tot de einddatum van de samenwerking.',
  'customer contact data': 'contactgegevens van klanten',
  customers: 'klanten',
  'The product owner gives instructions in Jira; Nova uses personal data on these instructions alone.':
    'De product owner geeft instructies in Jira; Nova verwerkt persoonsgegevens alleen volgens deze instructies.',
  'Each Nova engineer signs a confidentiality statement before getting access.':
    'Elke ontwikkelaar van Nova tekent een geheimhoudingsverklaring vóór de toegang.',
  'Access needs a password and a hardware key.': 'Toegang vraagt een wachtwoord en een fysieke sleutel.',
  'ACME audits Nova once a year, announced 10 business days ahead.':
    'ACME doet één keer per jaar een audit bij Nova, 10 werkdagen vooraf aangekondigd.',
  'Nova operates the payment app and its database.': 'Nova beheert de betaalapp en de database ervan.',
  'Nova encrypts each backup with AES-256.': 'Nova versleutelt elke back-up met AES-256.',
  'Nova puts a full export in CSV on the ACME server each night.':
    'Nova zet elke nacht een volledige export in CSV op de server van ACME.',
  'Nova answers each question of the supervisor within 5 business days.':
    'Nova beantwoordt elke vraag van de toezichthouder binnen 5 werkdagen.',
  'Each Nova engineer completes the ACME security course by 2026-03-31.':
    'Elke ontwikkelaar van Nova rondt de beveiligingscursus van ACME uiterlijk op 2026-03-31 af.',
  'Nova takes part in each threat-led test, announced 20 business days ahead.':
    'Nova doet mee aan elke dreigingsgestuurde test, 20 werkdagen vooraf aangekondigd.',
  'ACME, its auditor and the supervisor may inspect each Nova site and copy each record.':
    'ACME, haar auditor en de toezichthouder mogen elke locatie van Nova inspecteren en elk stuk kopiëren.',
  'Each subcontractor signs the confidentiality terms of this agreement.':
    'Elke onderaannemer tekent de geheimhoudingsbepalingen van deze overeenkomst.',
  'Nova lists each open-source component and its licence in the repository.':
    'Nova vermeldt elk opensourceonderdeel met zijn licentie in de repository.',
  'A party is declared bankrupt.': 'Een partij wordt failliet verklaard.',
  'Damage caused on purpose.': 'Schade die met opzet is veroorzaakt.',
  'Nova gives 160 hours at EUR 62 per hour.': 'Nova geeft 160 uur tegen EUR 62 per uur.',
  'Source code with its history.': 'Broncode met de geschiedenis ervan.',
  'Which rate applies to work on Saturday?': 'Welk tarief geldt voor werk op zaterdag?',
};
