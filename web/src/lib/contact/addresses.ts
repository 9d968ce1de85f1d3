import type { Address } from './contact';

const COUNTRIES: Record<string, string> = {
  deutschland: 'DE',
  germany: 'DE',
  österreich: 'AT',
  austria: 'AT',
  schweiz: 'CH',
  switzerland: 'CH',
  'united kingdom': 'GB',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  großbritannien: 'GB',
  ireland: 'IE',
  irland: 'IE',
  usa: 'US',
  'united states': 'US',
  'united states of america': 'US',
  canada: 'CA',
  kanada: 'CA',
  france: 'FR',
  frankreich: 'FR',
  italy: 'IT',
  italien: 'IT',
  spain: 'ES',
  spanien: 'ES',
  portugal: 'PT',
  netherlands: 'NL',
  'the netherlands': 'NL',
  niederlande: 'NL',
  belgium: 'BE',
  belgien: 'BE',
  luxemburg: 'LU',
  luxembourg: 'LU',
  denmark: 'DK',
  dänemark: 'DK',
  sweden: 'SE',
  schweden: 'SE',
  norway: 'NO',
  norwegen: 'NO',
  finland: 'FI',
  finnland: 'FI',
  poland: 'PL',
  polen: 'PL',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  hungary: 'HU',
  ungarn: 'HU',
  greece: 'GR',
  griechenland: 'GR',
  japan: 'JP',
  china: 'CN',
  india: 'IN',
  indien: 'IN',
  australia: 'AU',
  australien: 'AU',
  'new zealand': 'NZ',
  neuseeland: 'NZ',
};
const PREFIXES: Record<string, string> = {
  D: 'DE',
  DE: 'DE',
  A: 'AT',
  AT: 'AT',
  CH: 'CH',
  F: 'FR',
  FR: 'FR',
  I: 'IT',
  IT: 'IT',
  NL: 'NL',
  B: 'BE',
  BE: 'BE',
  L: 'LU',
};

const GERMAN_STREET =
  /^[\p{L}\d .'-]*?(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|hof|steig|kai|park|graben|zeile)\s*\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)*$/iu;
const GERMAN_LEADING =
  /^(?:Am|An der|Im|Zum|Zur|Auf dem|In der|Alte[rs]?|Neue[rs]?|Unter den)\s+[\p{L} -]+\s\d+\s?[a-z]?$/u;
const ENGLISH_STREET =
  /^(?:(?:suite|floor|unit|level)\s[\w-]+,?\s)?\d+[a-z]?(?:-\d+)?\s+[\p{L}\d .'-]+?\s(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|square|sq|boulevard|blvd|court|ct|place|pl|close|terrace|parkway|pkwy|row|hill|gate|highway|loop)\.?(?:,?\s(?:suite|ste|floor|unit|#)\.?\s?[\w-]+)?$/iu;
const BOX = /^(?:postfach|p\.?\s?o\.?\s?box)\s[\d ]+$/i;
const CITY_AFTER =
  /^(?:(D|DE|A|AT|CH|F|FR|I|IT|NL|B|BE|L)[-\s])?(\d{4,5}(?:\s?[A-Z]{2}(?=\s))?)\s+(\p{Lu}[\p{L} .()/'-]+)$/u;
const BRITISH = /^(?:(\p{Lu}[\p{L} '-]+?),?\s+)?([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})$/u;
const AMERICAN = /^(\p{Lu}[\p{L} .'-]+?),\s*([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/u;

export function countryOf(text: string): string | undefined {
  return COUNTRIES[text.trim().toLowerCase().replace(/\.$/, '')];
}

/** Takes what this piece says of an address; false where it says nothing of one. */
export function takeAddress(text: string, address: Address): boolean {
  const piece = text.trim();
  const country = countryOf(piece);
  if (country) return set(address, { country });
  if ([GERMAN_STREET, GERMAN_LEADING, ENGLISH_STREET, BOX].some(one => one.test(piece))) {
    return set(address, { street: address.street ? `${address.street}, ${piece}` : piece });
  }
  const after = CITY_AFTER.exec(piece);
  if (after) {
    return set(address, {
      postcode: after[2],
      city: after[3]?.trim(),
      ...(after[1] ? { country: PREFIXES[after[1]] } : {}),
    });
  }
  const american = AMERICAN.exec(piece);
  if (american) {
    return set(address, {
      city: american[1],
      region: american[2],
      postcode: american[3],
      country: address.country ?? 'US',
    });
  }
  const british = BRITISH.exec(piece);
  if (british) {
    return set(address, {
      postcode: british[2],
      ...(british[1] ? { city: british[1] } : {}),
      country: address.country ?? 'GB',
    });
  }
  return false;
}

function set(address: Address, part: Address) {
  Object.assign(address, part);
  return true;
}

/** "Hauptstraße 12, 10115 Berlin": each part says something of one address. */
export function takeAddressLine(line: string, address: Address): boolean {
  if (takeAddress(line, address)) return true;
  const parts = line
    .split(/,|·|•|–| - /)
    .map(one => one.trim())
    .filter(Boolean);
  if (parts.length < 2) return false;
  const trial: Address = { ...address };
  const american = parts.length >= 2 && AMERICAN.test(parts.slice(-2).join(', '));
  const pieces = american ? [...parts.slice(0, -2), parts.slice(-2).join(', ')] : parts;
  const told = pieces.filter(one => takeAddress(one, trial));
  // Before an American town, whatever begins with a number is the street, however it is called.
  if (american && !trial.street && /^\d+\s\p{L}/u.test(pieces[0] ?? '')) {
    trial.street = pieces[0];
    told.unshift(pieces[0] as string);
  }
  if (told.length < 2) return false;
  // A town between a street and a British postcode.
  const rest = pieces.filter(one => !told.includes(one));
  if (!trial.city && rest.length === 1) trial.city = rest[0];
  Object.assign(address, trial);
  return true;
}
