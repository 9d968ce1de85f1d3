import { createContext, useContext } from 'react';
import type { Day } from './days';
import type { Entry } from './entries';
import type { Wall } from './zones';

/** What every entry and day of one calendar needs. */
export interface Calendar {
  /** In whose clocks it is shown. */
  zone: string;
  /** Another zone beside it. */
  beside: string | null;
  today: Day;
  /** Minutes since midnight between which people work. */
  hours: [number, number];
  move: (entry: Entry, to: Wall) => void;
  colourOf: (owner: string | undefined) => string;
  /** Shows one day more closely. */
  open: (day: Day, span?: 'agenda') => void;
}

export const CalendarContext = createContext<Calendar | null>(null);

export function useCalendar(): Calendar {
  const calendar = useContext(CalendarContext);
  if (!calendar) throw new Error('outside of a calendar');
  return calendar;
}
