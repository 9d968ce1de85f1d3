import { useComputedColorScheme } from '@mantine/core';
import { useKeepOwn } from '@/lib/own';
import { useStored } from '@/lib/stored';
import { type Field, fieldOf, type RecordType, useModel } from '@/records/schema';
import { useNarrow } from '@/ui/useNarrow';
import { themeOf } from '@/ui/chart/colours';
import { useZone } from '../useZone';
import type { View } from '../useView';
import { dateField } from './dateFields';
import { type Day, firstWeekday, isDay, plus, plusMonths, weekOf, weeksOf } from './days';
import { isZone, wallOf } from './zones';

const AGENDA_DAYS = 14;
const SPANS = ['week', 'month', 'agenda'] as const;
export type Span = (typeof SPANS)[number];

/** Tasks and meetings share people's days; each can be shown with the other. */
const OTHERS: Record<string, [string, string, string]> = {
  task: ['interaction', 'happened_at', 'kind == "meeting"'],
  interaction: ['task', 'due_at', 'status == "open"'],
};

/** What of a calendar is seen: which days, by which date, whose, on whose clocks. */
export function useFrame(view: View, field: Field) {
  const model = useModel();
  const narrow = useNarrow();
  const dark = useComputedColorScheme() === 'dark';
  const [hours, setHours] = useStored<[number, number]>('work-hours', [8 * 60, 18 * 60]);
  const [beside, setBeside] = useStored<string | null>('second-zone', null);
  const zone = useZone();
  const keepOwn = useKeepOwn();
  const today = wallOf(new Date(), zone).day;
  const day = isDay(view.day) ? view.day : today;
  const usual = narrow ? 'agenda' : 'week';
  const span = SPANS.find(one => one === view.settings.span) ?? usual;
  const first = firstWeekday();
  const weeks = span === 'month' ? weeksOf(day, first) : [daysFrom(span, day, first)];
  const days = weeks.flat();
  const who = view.who?.split(',').filter(Boolean) ?? [];
  const colours = themeOf(dark).series;
  return {
    field,
    zone,
    beside: beside && isZone(beside) && beside !== zone ? beside : null,
    setBeside: (next: string | null) => {
      setBeside(next);
      keepOwn({ second_clock: next });
    },
    hours,
    setHours: (next: [number, number]) => {
      setHours(next);
      if (next[0] < next[1]) keepOwn({ work_hours: { from: next[0], to: next[1] } });
    },
    today,
    day,
    span,
    weeks,
    days,
    from: days[0] ?? day,
    to: days.at(-1) ?? day,
    who,
    other: otherOf(model.find(OTHERS[view.type.name]?.[0] ?? ''), view.type.name),
    withOther: view.settings.with === 'yes',
    colourOf: (owner: string | undefined) =>
      colours[Math.max(0, who.indexOf(owner ?? '')) % colours.length] ?? 'currentColor',
    step: (by: number) => view.change({ day: stepped(span, day, by) }),
    toToday: () => view.change({ day: undefined }),
    open: (one: Day, how?: 'agenda') =>
      view.change({ day: one, span: narrow ? 'agenda' : (how ?? 'week') }),
  };
}

export type Frame = ReturnType<typeof useFrame>;

function daysFrom(span: Span, day: Day, first: number): Day[] {
  if (span === 'week') return weekOf(day, first);
  return Array.from({ length: AGENDA_DAYS }, (_, place) => plus(day, place));
}

function stepped(span: Span, day: Day, by: number): Day {
  if (span === 'month') return plusMonths(day, by);
  return plus(day, by * (span === 'week' ? 7 : AGENDA_DAYS));
}

function otherOf(type: RecordType | undefined, from: string) {
  const [, name = '', filter = ''] = OTHERS[from] ?? [];
  const field = type && fieldOf(type, name);
  return type && field ? { type, field, filter } : null;
}

export function fieldFor(view: View): Field | undefined {
  return dateField(view.type, view.settings.date);
}
