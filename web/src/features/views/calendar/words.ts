import { longDay } from '@/lib/format';
import { language, t } from '@/lib/messages';
import type { Day } from './days';
import type { Entry } from './entries';
import { momentOf, placeOf, wallOf } from './zones';

const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

function format(how: Intl.DateTimeFormatOptions) {
  const own = navigator.languages.find(one => one.startsWith(language())) ?? language();
  return new Intl.DateTimeFormat(own, { ...how, timeZone: 'UTC' });
}

/** A clock on the wall: 14:05. */
export const shownClock = (minutes: number) =>
  format({ timeStyle: 'short' }).format(new Date(minutes * 60_000));

export const monthOf = (day: Day) => format({ month: 'long', year: 'numeric' }).format(noon(day));

export const rangeOf = (from: Day, to: Day) =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(noon(from), noon(to));

export const weekdayOf = (day: Day) => format({ weekday: 'short' }).format(noon(day));

export const fullDay = (day: Day) => longDay(`${day}T12:00:00`);

/** The same moment on the customer's wall, where that shows something else. */
export function theirs({ day, from, zone: their }: Entry, zone: string): string | null {
  if (from === null || !their) return null;
  const wall = wallOf(momentOf({ day, minutes: from }, zone), their);
  if (wall.day === day && wall.minutes === from) return null;
  const clock = shownClock(wall.minutes);
  const when = wall.day === day ? clock : `${weekdayOf(wall.day)} ${clock}`;
  return t('calendar.theirs', { clock: when, place: placeOf(their) });
}

/** An entry for people who hear it. */
export function whenOf(entry: Entry, zone: string): string {
  const { title, from, day, owner, customer } = entry;
  const when = from === null ? fullDay(day) : `${fullDay(day)}, ${shownClock(from)}`;
  const rest = [customer, owner?.name, theirs(entry, zone)].filter(Boolean);
  return [title, when, ...rest].join(', ');
}
