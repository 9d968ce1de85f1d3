import { countryOf } from './addresses';
import { type Contact, nobody, put } from './contact';
import { readName } from './names';

interface Line {
  name: string;
  params: Record<string, string[]>;
  value: string;
}

export const isCard = (text: string) => /^\s*BEGIN:VCARD/im.test(text);

/** The first card of a vCard file, versions 2.1 to 4.0 (RFC 2426, RFC 6350). */
export function readCard(text: string): Contact {
  const found = nobody();
  for (const line of unfolded(text)) {
    if (line.name === 'END') break;
    take(line, found);
  }
  return found;
}

function take(line: Line, found: Contact) {
  const text = unescaped(line.value);
  switch (line.name) {
    case 'N': {
      const [last, first, middle, prefix, suffix] = parts(line.value);
      const name = { prefix, first, middle, last, suffix };
      const said = Object.entries(name).filter(([, value]) => value);
      if (said.length) found.name = Object.fromEntries(said);
      return;
    }
    case 'FN':
      found.name ??= readName(text) ?? (text ? { last: text } : null);
      return;
    case 'ORG':
      found.company = parts(line.value)[0] || null;
      return;
    case 'TITLE':
      found.job_title = text || null;
      return;
    case 'EMAIL':
      put(found.emails, text, label(line));
      return;
    case 'TEL':
      put(found.phones, text.replace(/^tel:/i, ''), label(line));
      return;
    case 'URL':
      put(found.links, text, label(line));
      return;
    case 'ADR':
      found.address ??= address(line.value);
      return;
    case 'BDAY':
      found.birthday = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text)?.slice(1).join('-') ?? null;
      return;
    case 'NOTE':
      found.description = text || null;
  }
}

function address(value: string) {
  const [, more, street, city, region, postcode, country] = parts(value);
  const lines = [street, more].filter(Boolean).join(', ');
  const all = {
    street: lines,
    postcode,
    city,
    region,
    country: country && (countryOf(country) ?? shortCountry(country)),
  };
  const said = Object.entries(all).filter(([, one]) => one);
  return said.length ? Object.fromEntries(said) : null;
}

const shortCountry = (text: string) => (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : '');

/** work, mobile, fax …: how people call it; that it takes voice or is preferred is none of it. */
function label(line: Line) {
  const types = (line.params.TYPE ?? []).map(one => one.toLowerCase());
  if (types.includes('cell')) return 'mobile';
  return types.find(one => ['work', 'home', 'mobile', 'fax', 'pager'].includes(one)) ?? null;
}

function parts(value: string) {
  return value
    .split(/(?<!\\);/)
    .map(one => unescaped(one).replace(/,/g, ', ').replace(/ {2,}/g, ' ').trim());
}

function unescaped(value: string) {
  return value
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;:\\])/g, '$1')
    .trim();
}

function unfolded(text: string): Line[] {
  const lines = text
    .replace(/=\r?\n(?=[^\r\n]*)/g, (soft, at: number) => (quotedAt(text, at) ? '' : soft))
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  return lines.flatMap(line => read(line) ?? []);
}

/** Whether the line that ends here is quoted-printable: only there does a last "=" go on. */
function quotedAt(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(from, at);
  return (
    /QUOTED-PRINTABLE/i.test(line) || (!line.includes(':') && from > 0 && quotedAt(text, from - 2))
  );
}

function read(line: string): Line | null {
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^:;"]|"[^"]*")*)*):(.*)$/s.exec(line.trim());
  if (!match) return null;
  const params: Record<string, string[]> = {};
  for (const part of (match[2] as string).split(';').filter(Boolean)) {
    const [key = '', value] = part.split('=');
    const name = value === undefined ? 'TYPE' : key.toUpperCase();
    const values = (value ?? key).replace(/"/g, '').split(',');
    params[name] = [...(params[name] ?? []), ...values];
  }
  const plain =
    params.ENCODING?.[0]?.toUpperCase() === 'QUOTED-PRINTABLE' ||
    params.TYPE?.includes('QUOTED-PRINTABLE');
  const value = match[3] as string;
  return {
    name: (match[1] as string).toUpperCase(),
    params,
    value: plain ? printed(value, params.CHARSET?.[0]) : value,
  };
}

function printed(value: string, charset = 'utf-8') {
  const bytes: number[] = [];
  const source = new TextEncoder().encode(value.replace(/=\r?\n/g, ''));
  for (let at = 0; at < source.length; at++) {
    const hex =
      source[at] === 61 ? String.fromCharCode(source[at + 1] ?? 0, source[at + 2] ?? 0) : '';
    if (/^[0-9A-F]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(source[at] as number);
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
}
