import { takeAddressLine } from './addresses';
import { type Contact, nobody, put } from './contact';
import { nameOfEmail, readName } from './names';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const LINK = /(?:https?:\/\/|www\.)[^\s|<>()]+[^\s|<>().,;]/gi;
const PHONE = /(?:\+|\b0|\(0?\d|\(\+)[\d(][\d\s()./–-]{4,}\d(?:\s?(?:ext|x|dw)\.?\s?\d{1,5})?/gi;
const AMERICAN_PHONE =
  /(?<![\d.])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b(?:\s?(?:ext|x)\.?\s?\d{1,5})?/g;
const LABEL =
  /(?:^|[\s|·•,;/])(tel(?:efon|ephone|\.)?|fon|phone|ph|office|büro|zentrale|direct|direkt|durchwahl|mob(?:il|ile|\.)?|cell|handy|fax|telefax|t|p|m|c|f|d|o)\s*[.:)]?\s*$/i;
const LABELS: [RegExp, string][] = [
  [/^(fax|telefax|f)/i, 'fax'],
  [/^(mob|cell|handy|m|c)/i, 'mobile'],
  [/^./, 'work'],
];
const CLOSING =
  /^(?:mit\s+)?(?:freundlichen?|besten?|herzlichen?|vielen?|liebe[n]?|sonnige[n]?|schöne[n]?)\s+gr(?:ü|ue)(?:ß|ss)en?\b.*|^(?:mfg|vg|lg|bg)[,.!]?$|^(?:(?:kind|best|warm|many)\s+(?:regards|wishes|thanks)|regards|sincerely|yours\s+\w+|cheers|thanks|thank you|all the best|best)\b[\p{L}\s]{0,20}[,.!]?$/iu;
const SMALL_PRINT =
  /^(?:geschäftsführ(?:er|erin|ung)\s*:|vorstand|aufsichtsrat|amtsgericht|registergericht|handelsregister|hr[ab]\s|ust|steuer|sitz der|vat|registered|company (?:no|number|reg)|this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|confidential|vertraulich|please consider|bitte (?:denken|prüfen)|iban|bic|www\.?$)/i;
const LEGAL =
  /(?:^|\s)(?:gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|e\.?\s?v\.?|e\.?\s?k\.?|ltd\.?|limited|inc\.?|llc|llp|corp\.?|corporation|plc|s\.?a\.?|s\.?a\.?s\.?|sarl|b\.?v\.?|n\.?v\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|ab|oy|aps|a\/s|pty)(?:[\s,.]|$)/i;
const FIRM =
  /(?:&|\bund|\band)\s(?:söhne|sohn|sons?|partners?|co|cie|company|associates|kollegen|brothers|gebrüder)\b|^(?:universit|hochschule|institut|stadtwerke|klinik|verlag)|\b(?:university|universität|college|hospital|holding|group|gruppe|bank|agency|studios?|agentur|werke|verlag)$/i;
const TITLE =
  /\b(?:manager(?:in)?|director|head of|chief|c[efotimr]o|vp|vice president|president|officer|lead|leader|engineer|developer|consultant|specialist|analyst|assistant|coordinator|representative|executive|founder|co-founder|owner|partner|architect|designer|administrator|buyer|sales|marketing|account|support|procurement|leiter(?:in)?|leitung|\p{L}*leiter(?:in)?|\p{L}*leitung|geschäftsführ(?:er|erin|ender|ende)|inhaber(?:in)?|gründer(?:in)?|vorstand|prokurist(?:in)?|\p{L}*berater(?:in)?|\p{L}*ingenieur(?:in)?|entwickler(?:in)?|referent(?:in)?|assisten[tz](?:in)?|sachbearbeiter(?:in)?|\p{L}*beauftragte[rn]?|\p{L}*einkäufer(?:in)?|\p{L}*verkäufer(?:in)?|vertrieb\p{L}*|einkauf|kundendienst|disponent(?:in)?|meister(?:in)?|monteur(?:in)?|buchhalter(?:in)?|\p{L}*techniker(?:in)?)(?![\p{L}])/iu;
const ABOUT_TITLE = 80;

/** A signature under an English or German mail. Whatever is not understood is left out, not guessed. */
export function readSignature(text: string): Contact {
  const found = nobody();
  const address = {};
  const rest: string[] = [];
  for (const line of linesOf(text)) {
    if (SMALL_PRINT.test(line)) continue;
    const left = withoutReachables(line, found);
    if (left === '') continue;
    if (!takeAddressLine(left, address)) rest.push(...piecesOf(left));
  }
  if (Object.keys(address).length > 0) found.address = address;
  told(found, rest);
  return found;
}

function linesOf(text: string) {
  const lines = text
    .replace(/\u00a0/g, ' ')
    .split(/\r?\n/)
    .map(line => line.replace(/^[>*_\s]+|[*_\s]+$/g, '').trim())
    .filter(line => line !== '' && !/^[-–—_=*~]{2,}$/.test(line));
  const closing = lines.findLastIndex(line => CLOSING.test(line));
  return closing >= 0 && closing < lines.length - 1 ? lines.slice(closing + 1) : lines;
}

/** Takes addresses, numbers and links out of a line, with the words that announced them. */
function withoutReachables(line: string, found: Contact) {
  let left = line;
  for (const [email] of left.matchAll(EMAIL)) put(found.emails, email, null);
  left = left.replace(EMAIL, ' ').replace(/\bmailto:/gi, ' ');
  for (const [link] of left.matchAll(LINK)) put(found.links, link, null);
  left = left.replace(LINK, ' ');
  left = withoutPhones(withoutPhones(left, PHONE, found), AMERICAN_PHONE, found);
  return left
    .replace(/\b(?:e-?mail|mail|web|website|internet|homepage|url)\s*:?\s*(?=$|[|·•,;\s])/gi, ' ')
    .replace(/(?:^|\s)[ew]\s*[.:]\s*(?=$|\s)/gi, ' ')
    .replace(/^[\s|·•,;:<>()[\]/-]+|[\s|·•,;:<>()[\]/-]+$/g, '')
    .trim();
}

function withoutPhones(line: string, pattern: RegExp, found: Contact) {
  let left = '';
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    const digits = match[0].replace(/\D/g, '').length;
    if (digits < 6 || digits > 16) continue;
    const before = line.slice(from, match.index);
    const label = LABEL.exec(before);
    const kind = label ? LABELS.find(([sign]) => sign.test(label[1] as string))?.[1] : 'work';
    put(found.phones, match[0].trim().replace(/–/g, '-'), kind ?? 'work');
    left += label ? before.slice(0, label.index) : before;
    from = match.index + match[0].length;
  }
  return left + line.slice(from);
}

function piecesOf(line: string) {
  return line
    .split(/\s[|·•]\s|\t|\s{3,}|\s[–—]\s/)
    .map(one => one.replace(/^[,;|·•\s]+|[,;|·•\s]+$/g, ''))
    .filter(one => one.length > 1);
}

/** Name, title, company: by their signs, the name by where it stands. */
function told(found: Contact, rest: string[]) {
  const left: string[] = [];
  for (const piece of rest) {
    if (!found.company && (LEGAL.test(piece) || FIRM.test(piece))) found.company = piece;
    else if (!found.name && !TITLE.test(piece) && readName(piece)) found.name = readName(piece);
    else if (!found.job_title && TITLE.test(piece) && piece.length <= ABOUT_TITLE)
      found.job_title = piece;
    else left.push(piece);
  }
  nameWithTitle(found, left);
  const email = found.emails[0]?.value;
  if (!found.name && email) found.name = nameOfEmail(email);
  if (!found.company && found.job_title?.includes(',')) splitTitle(found);
  if (!found.company && (found.name || found.job_title)) found.company = companyOf(left, email);
}

/** "Ada Lovelace, Head of Engines" in one line. */
function nameWithTitle(found: Contact, left: string[]) {
  const title = found.job_title;
  if (found.name || !title?.includes(',')) return;
  const [first = '', ...others] = title.split(',');
  const name = readName(first);
  if (!name) return;
  found.name = name;
  found.job_title = others.join(',').trim() || (left.shift() ?? null);
}

/** "Head of Sales, Miller Tools" names the company after the comma. */
function splitTitle(found: Contact) {
  const parts = (found.job_title as string).split(',').map(one => one.trim());
  const last = parts.at(-1) as string;
  if (parts.length !== 2 || TITLE.test(last)) return;
  found.job_title = parts[0] as string;
  found.company = last;
}

/** A line that the address of the mail repeats; else nothing: a slogan is no company. */
function companyOf(left: string[], email: string | undefined) {
  const domain = /@(?:[\w-]+\.)*([\w-]+)\.[a-z]+$/i.exec(email ?? '')?.[1]?.toLowerCase();
  if (!domain) return null;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[äöü]/g, letter => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] as string)
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
  const head = plain(domain).slice(0, 5);
  return left.find(one => plain(one).length > 2 && plain(one).startsWith(head)) ?? null;
}
