/** Abbreviations that readers of an agreement on software know: technology, formats, standards, companies and laws, money, places, time. */
const known = new Set(
  `AI API APIs APK APM ASCII AWS BI BIC BIM BPMN CAB CAD CAPTCHA CCPA CD CDN CEO CERT CFO CI CIO CISO CLI CMDB CMS COBIT COO CORS CPU CRM CRUD CSS
  CSV CTO CVE CVSS DAST DBA DDL DDOS DEV DHCP DKIM DMARC DNS DOCX DOM DORA DPA DPIA DPO DR EAN ECMA EDI EDIFACT EDPB ELK EOD EOL ERP ES ETL EU
  EULA FAQ FIDO FIFO FQDN FTE FTES FTP GA GB GDPR GIF GIS GIT GPL GPS GPU GPT GUI HDMI HEX HIPAA HR HSM HTML HTTP HTTPS IAM IBAN ICAO ICC ICT ID IDE
  IDS IEC IEEE IMAP IP IPR IPSEC IPV ISBN ISO IT ITIL ITSM JDBC JDK JPEG JPG JS JSON JVM JWT KB KPI KPIS KVM KYC LAN LDAP LLC LLM LTD LTS MAC MB MFA MIME
  MIT MITRE ML MQTT MS MVC MVP NAS NASA NATO NAT NDA NDAS NEN NFC NGO NIS NIST NLP NOC NPM NTP OAUTH OCR ODBC OIDC OKR OKRS OS OTP OWASP PBX PC PCI PCS
  PDF PDFS PGP PHP PIN PKI PNG POC PO POS PR PRINCE PSD PWA QA QR RACI RAM REST RFC RFI RFP RFQ RGB ROI RPA RPM RPO RSA RSS RTO SAAS SAML SAP SAST SBOM SD SDK
  SDKS SEO SEPA SFTP SHA SIEM SIM SIP SKU SLA SLAS SLI SLO SMS SMTP SNMP SOAP SOC SOX SOW SPA SPF SQL SSD SSH SSL SSO SUS SVG SVN TB TCP TDD TLS TOTP TTL TV UAT
  UDP UI UML UNIX UPS URI URL URLS US USA USB UTC UTF UUID UX VAT VIP VM VMS VOIP VPC VPN WAF WAN WCAG WIFI WLAN WMS WSDL WWW XHTML XLSX XML XSD XSS YAML ZIP
  IOS MACOS AES ACL BSI DIN CNIL ANSSI AFNOR CET CEST GMT IST EST PST EET BST AM PM BV NV GMBH AG SA SAS SARL SRL PLC INC LTDA
  EUR USD GBP INR CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CNY AUD CAD NZD ZAR SGD HKD BRL MXN TRY AED ILS KRW THB PHP VND IDR MYR UAH
  NL BE DE FR UK GB IE LU IN PL RO BG PT ES IT CH AT DK SE NO FI CZ SK HU HR SI EE LV LT GR CY MT EMEA APAC DACH BENELUX EEA EER EWR EEE
  AVG AVGB WBP KVK BTW BSN BTW AFM DNB RVO UWV CAO ZZP MKB OTAP ICT IBAN DSGVO BDSG MWST UST HGB BGB AGB EVB EDV TÜV VDE RGPD TVA SIRET SIREN CNIL RH SI
  AA AAA MPLS BRP BAG BIO WOZ VNG ACPR AMF BCE ECB EZB EBA FCA FDA ATEX
  SCRUM KANBAN LEAN DEVOPS OK PS NB FYI TBD TBA TBC TODO NVT NTB ASAP COTS GTC GA4 ATM PAN B2B B2C P2P H2 M2M S3 EC2 K8S`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that people write in capitals for their weight. */
const stressed = new Set(
  `NOT NO MUST SHALL SHOULD MAY ALL ANY AND OR ONLY NEVER ALWAYS EACH BOTH NONE YES NOTE THE THIS NIET GEEN MOET ALLE EN OF ALLEEN NOOIT ALTIJD ELK BEIDE JA
  NICHT KEIN KEINE MUSS UND ODER NUR NIE IMMER ALLES PAS NON OUI ET OU TOUT TOUS TOUTES JAMAIS TOUJOURS NE A I`.split(
    /\s+/,
  ),
);

/** Whether an abbreviation in capitals, such as "ISO" or "UTC", is generally known. */
export function isKnownAcronym(name: string): boolean {
  return known.has(name);
}

/** An abbreviation in a text. Indices are UTF-16 code units. */
export interface Acronym {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * The abbreviations in capitals of a text that are not generally known; each once. Not those that are part of a name with a number
 * ("NEN 7510", "AES-256", "P1"), that are explained where they stand, or of a text that is all capitals.
 */
export function acronymsIn(text: string): Acronym[] {
  if (!/\p{Lu}[\p{Lu}&]/u.test(text)) return []; // as most texts
  const found = new Map<string, Acronym>();
  for (const { 0: name, index } of text.matchAll(
    /(?<![\p{L}\p{N}_/.@#:\\-])\p{Lu}[\p{Lu}&]{1,5}s?(?![\p{L}\p{N}_/@#\\-]|\.\p{L}|['’]?\p{L})/gu,
  )) {
    const plain = name.replace(/s$/, '');
    if (found.has(plain) || known.has(plain) || known.has(name.toUpperCase()) || stressed.has(plain)) continue;
    if (/^[IVXLCDM]+$/.test(plain) || isInRun(text, index, index + name.length)) continue;
    const end = index + name.length;
    const before = text.slice(Math.max(0, index - 2), index);
    const after = text.slice(end, end + 12);
    const hasNumber = /^[\s-]?\d/.test(after) || /\d\s?$/.test(before);
    const isExplained = /\($/.test(before) || /^\s?\(/.test(after) || /^\s?[:=]\s/.test(after);
    if (hasNumber || isExplained) continue;
    found.set(plain, { start: index, end, name: plain });
  }
  return found.size > 0 && !isShouting(text) ? [...found.values()] : [];
}

/** Whether it stands in a gap to be filled ("[NAME OF CLIENT]"), or among words that are all in capitals. */
function isInRun(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const isGap = /[[<{][^\]>}]*$/.test(before) && /^[^[<{]*[\]>}]/.test(text.slice(end));
  const capitals = /(?:\p{Lu}{2,}\s+){2}$/u.test(before) || /^(?:\s+\p{Lu}{2,}){2}/u.test(text.slice(end));
  return isGap || capitals;
}

/** Whether most letters are capitals. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 > letters;
}
