import { type WordTable, wordTable } from './text.ts';

const western = 'Europe/Amsterdam Europe/Berlin Europe/Paris Europe/Brussels Europe/Madrid Europe/Warsaw';
const eastern = 'Europe/Helsinki Europe/Athens Europe/Bucharest Europe/Kyiv';
const newYork = 'America/New_York America/Toronto';

/** The zones that an abbreviation can stand for, most used first. Words without spaces or signs. */
export const abbreviations: WordTable<string> = wordTable([
  [
    western,
    'cet cest met mest mez mesz hec centraleuropeantime centraleuropeansummertime centraleuropestandardtime weuropestandardtime romancestandardtime',
  ],
  [eastern, 'eet eest oez oesz easterneuropeantime fle flestandardtime'],
  ['Europe/Lisbon Atlantic/Canary', 'wet west westerneuropeantime'],
  ['Europe/London UTC', 'gmt greenwichmeantime gmtstandardtime'],
  ['Europe/London Asia/Dhaka', 'bst'],
  ['Europe/London', 'britishsummertime uktime'],
  ['UTC', 'utc z zulu coordinateduniversaltime universaltime'],
  ['Asia/Kolkata Europe/Dublin Asia/Jerusalem', 'ist'],
  ['Asia/Kolkata', 'indiastandardtime indiantime indianstandardtime'],
  ['Europe/Dublin', 'irishstandardtime irishtime'],
  ['Asia/Jerusalem', 'israelstandardtime israeltime'],
  [`${newYork} Australia/Sydney`, 'est'],
  [newYork, 'edt et easterntime easternstandardtime easterndaylighttime'],
  ['America/Chicago Asia/Shanghai America/Havana', 'cst'],
  ['America/Chicago', 'cdt ct centraltime centralstandardtime'],
  ['America/Denver America/Phoenix', 'mst mdt mt mountaintime mountainstandardtime'],
  ['America/Los_Angeles Asia/Manila', 'pst'],
  ['America/Los_Angeles', 'pdt pt pacifictime pacificstandardtime'],
  ['Europe/Moscow', 'msk'],
  ['Europe/Istanbul', 'trt'],
  ['Asia/Dubai', 'gst'],
  ['Asia/Karachi', 'pkt'],
  ['Asia/Manila', 'pht phst'],
  ['Asia/Singapore', 'sgt'],
  ['Asia/Hong_Kong', 'hkt'],
  ['Asia/Tokyo', 'jst'],
  ['Asia/Seoul', 'kst'],
  ['Asia/Bangkok Asia/Ho_Chi_Minh', 'ict'],
  ['Asia/Jakarta', 'wib'],
  ['Australia/Sydney Australia/Brisbane', 'aest aedt aet'],
  ['Australia/Perth', 'awst'],
  ['Pacific/Auckland', 'nzst nzdt nzt'],
  ['Africa/Johannesburg', 'sast'],
  ['America/Sao_Paulo', 'brt'],
  ['America/Argentina/Buenos_Aires', 'art'],
]);

/** Places whose clocks have the offset (minutes east of Greenwich) in winter, or else in summer. */
export const byOffset: ReadonlyMap<number, string> = new Map([
  [-480, 'America/Los_Angeles'],
  [-420, 'America/Denver America/Phoenix America/Los_Angeles'],
  [-360, 'America/Chicago America/Mexico_City America/Denver'],
  [-300, 'America/New_York America/Bogota America/Lima America/Chicago'],
  [-240, 'America/Halifax America/New_York'],
  [-180, 'America/Sao_Paulo America/Argentina/Buenos_Aires'],
  [0, 'Europe/London Europe/Lisbon Europe/Dublin UTC'],
  [60, 'Europe/Amsterdam Europe/Berlin Europe/Paris Africa/Lagos Europe/London'],
  [120, 'Europe/Helsinki Europe/Bucharest Africa/Johannesburg Africa/Cairo Europe/Amsterdam'],
  [180, 'Europe/Istanbul Europe/Moscow Africa/Nairobi Asia/Riyadh Europe/Kyiv'],
  [240, 'Asia/Dubai Asia/Tbilisi Asia/Yerevan'],
  [300, 'Asia/Karachi Asia/Tashkent'],
  [330, 'Asia/Kolkata Asia/Colombo'],
  [345, 'Asia/Kathmandu'],
  [360, 'Asia/Dhaka Asia/Almaty'],
  [390, 'Asia/Yangon'],
  [420, 'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta'],
  [480, 'Asia/Singapore Asia/Shanghai Asia/Manila Asia/Hong_Kong Australia/Perth'],
  [540, 'Asia/Tokyo Asia/Seoul'],
  [570, 'Australia/Darwin Australia/Adelaide'],
  [600, 'Australia/Brisbane Australia/Sydney'],
  [720, 'Pacific/Auckland'],
]);

/** Cities and names that are not in the IANA list themselves, folded, without spaces. */
export const cities: WordTable<string> = wordTable([
  [
    'Asia/Kolkata',
    'calcutta mumbai bombay delhi newdelhi bangalore bengaluru chennai madras hyderabad pune ahmedabad gurgaon gurugram noida kochi jaipur',
  ],
  ['Europe/Amsterdam', 'thehague denhaag rotterdam utrecht eindhoven groningen'],
  ['Europe/Berlin', 'munich munchen muenchen hamburg frankfurt cologne koln stuttgart dusseldorf leipzig'],
  ['Europe/Brussels', 'antwerp antwerpen ghent gent brussel bruxelles'],
  ['Europe/Paris', 'lyon marseille toulouse lille nantes'],
  ['Europe/Zurich', 'geneva geneve basel bern lausanne'],
  ['Europe/London', 'manchester birmingham edinburgh glasgow leeds'],
  ['Europe/Warsaw', 'warschau varsovie krakow cracow wroclaw gdansk poznan lodz katowice'],
  ['Europe/Bucharest', 'cluj clujnapoca iasi timisoara boekarest bukarest'],
  ['Europe/Kyiv', 'kiev lviv kharkiv odesa odessa dnipro'],
  ['Europe/Lisbon', 'porto lissabon lisbonne'],
  ['Europe/Madrid', 'barcelona valencia sevilla malaga'],
  ['Europe/Rome', 'milan milano turin torino naples'],
  ['Europe/Prague', 'brno praag prag'],
  ['Europe/Sofia', 'plovdiv varna'],
  ['Europe/Vienna', 'wenen wien graz linz'],
  ['Asia/Ho_Chi_Minh', 'hochiminhcity saigon hanoi danang vietnam'],
  ['Asia/Kathmandu', 'katmandu'],
  ['Asia/Yangon', 'rangoon'],
  ['Asia/Manila', 'cebu makati'],
  ['Asia/Shanghai', 'beijing peking shenzhen guangzhou'],
  ['Asia/Jerusalem', 'telaviv haifa'],
  ['Asia/Karachi', 'lahore islamabad'],
  ['Africa/Johannesburg', 'capetown pretoria durban'],
  ['Africa/Casablanca', 'rabat'],
  ['America/New_York', 'newyorkcity nyc boston washington atlanta miami philadelphia'],
  ['America/Chicago', 'dallas houston austin'],
  ['America/Los_Angeles', 'sanfrancisco seattle sanjose sandiego siliconvalley la'],
  ['America/Toronto', 'montreal ottawa'],
]);

/** The zones most people live in, in countries that have many; the names the IANA list has now, where it had another before. */
export const manyZones: Readonly<Record<string, string>> = {
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage',
  CA: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/St_Johns',
  AU: 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Darwin',
  BR: 'America/Sao_Paulo America/Manaus America/Fortaleza America/Bahia America/Recife',
  RU: 'Europe/Moscow Europe/Samara Asia/Yekaterinburg Asia/Novosibirsk Asia/Vladivostok',
  MX: 'America/Mexico_City America/Tijuana America/Monterrey America/Cancun',
  ID: 'Asia/Jakarta Asia/Makassar Asia/Jayapura',
  AR: 'America/Argentina/Buenos_Aires America/Argentina/Cordoba',
};

/** Names in the platform's list that the IANA database has since replaced ("backward" file). */
export const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};
