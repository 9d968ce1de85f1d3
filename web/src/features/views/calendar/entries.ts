import type { Row } from '@/lib/api';
import { idOf, type Field, type RecordType, spoken } from '@/records/schema';
import type { Day } from './days';
import { isZone, type Wall, wallOf, zoneOfCountry } from './zones';

/** How long something takes that does not say so. */
const USUAL_MINUTES = 30;

export interface Entry {
  row: Row;
  type: RecordType;
  field: Field;
  title: string;
  day: Day;
  /** Minutes since midnight; null where it is the whole day. */
  from: number | null;
  to: number;
  owner: { id: string; name: string; initials: string } | null;
  /** With or for whom it is. */
  customer: string;
  /** Where the customer's clocks are set. */
  zone: string | null;
  done: boolean;
}

export function entryOf(type: RecordType, field: Field, row: Row, zone: string): Entry {
  const value = String(row[field.name]);
  const timed = field.kind === 'moment';
  const wall: Wall = timed ? wallOf(new Date(value), zone) : { day: value, minutes: 0 };
  const minutes = Number(row.minutes) || USUAL_MINUTES;
  const company = object(row.company);
  const person = object(row.person);
  return {
    row,
    type,
    field,
    title: spoken(row[type.title]) || '—',
    day: wall.day,
    from: timed ? wall.minutes : null,
    to: Math.min(1440, wall.minutes + Math.max(15, minutes)),
    owner: ownerOf(row.owner),
    customer: [spoken(person.name), spoken(company.name)].filter(Boolean).join(', '),
    zone: zoneOf(row, person, company),
    done: row.status === 'done' || row.status === 'dropped',
  };
}

function ownerOf(value: unknown): Entry['owner'] {
  const id = idOf(value);
  const { name, initials } = object(value);
  return id ? { id, name: String(name ?? '—'), initials: String(initials ?? '') } : null;
}

function zoneOf(...places: Record<string, unknown>[]): string | null {
  const said = places.map(one => one.time_zone).find(isZone);
  if (said) return said;
  const countries = places.map(one => zoneOfCountry(object(one.address).country));
  return countries.find(Boolean) ?? null;
}

const object = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;

/** Days in order, and on each what takes the whole of it first. */
export function inOrder(entries: Entry[]): Entry[] {
  const key = (one: Entry) => `${one.day} ${String(one.from ?? -1).padStart(4, '0')} ${one.title}`;
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
