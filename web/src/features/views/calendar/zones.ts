import type { Day } from './days';

/** What a clock on the wall shows in a zone. */
export interface Wall {
  day: Day;
  /** Since midnight, as the clock counts: 0 to 1439, also on days that are an hour longer. */
  minutes: number;
}

const made = new Map<string, Intl.DateTimeFormat>();

function format(zone: string) {
  let known = made.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    made.set(zone, known);
  }
  return known;
}

export function wallOf(moment: Date, zone: string): Wall {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(moment)
      .map(one => [one.type, one.value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/**
 * The moment at which the clock on the wall shows this. An hour that is skipped in spring counts as
 * the one after it; of an hour that comes twice in autumn it is the first.
 */
export function momentOf({ day, minutes }: Wall, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const offsetAt = (moment: number) => {
    const wall = wallOf(new Date(moment), zone);
    return Date.parse(`${wall.day}T00:00:00Z`) + wall.minutes * 60_000 - floor(moment);
  };
  const earlier = wanted - Math.max(offsetAt(wanted - HALF_DAY), offsetAt(wanted + HALF_DAY));
  if (earlier + offsetAt(earlier) === wanted) return new Date(earlier);
  const later = wanted - Math.min(offsetAt(wanted - HALF_DAY), offsetAt(wanted + HALF_DAY));
  return new Date(later);
}

const HALF_DAY = 43_200_000;
const floor = (moment: number) => Math.floor(moment / 60_000) * 60_000;

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    format(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone of a country that has only one. */
export function zoneOfCountry(code: unknown): string | null {
  if (typeof code !== 'string' || !/^[A-Za-z]{2}$/.test(code)) return null;
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  const zones = locale.getTimeZones?.() ?? [];
  const now = new Date();
  const clocks = new Set(zones.map(zone => JSON.stringify(wallOf(now, zone))));
  return clocks.size === 1 ? (zones[0] ?? null) : null;
}

/** A zone as people call it: New York. */
export const placeOf = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
