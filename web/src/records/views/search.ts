import { momentIn } from '../past/moment';

export const LAYOUTS = ['list', 'board', 'calendar', 'chart'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * What the layouts keep in a view beside filter, order and columns: of a board its field and folded
 * columns, of a calendar its date and span, of a chart its shape, measure and breakdowns.
 */
export const SETTINGS = [
  'by',
  'pipeline',
  'folded',
  'date',
  'span',
  'shape',
  'measure',
  'split',
  'each',
  'then',
  'with',
] as const;
export type Setting = (typeof SETTINGS)[number];
export type Settings = Partial<Record<Setting, string>>;

const TEXTS = [
  'view',
  'filter',
  'sort',
  'columns',
  'group',
  'q',
  'day',
  'who',
  'print',
  ...SETTINGS,
] as const;

/** What of a view stands in the address: everything that differs from the saved one. */
export interface ViewSearch extends Settings {
  /** Id of a saved view. */
  view?: string;
  filter?: string;
  sort?: string;
  columns?: string;
  /** Name of the field that a list is grouped by. */
  group?: string;
  layout?: Layout;
  /** A past moment; absent: now. */
  at?: string;
  /** Words that each record contains. */
  q?: string;
  /** The day that a calendar stands at. */
  day?: string;
  /** The whole of it as a page for paper. */
  print?: string;
  /** Ids of the colleagues in a calendar. */
  who?: string;
}

export function isLayout(word: unknown): word is Layout {
  return LAYOUTS.some(layout => layout === word);
}

export function viewSearch(search: Record<string, unknown>): ViewSearch {
  const found: ViewSearch = isLayout(search.layout) ? { layout: search.layout } : {};
  for (const name of TEXTS) {
    const value = search[name];
    if (typeof value === 'string') found[name] = value;
    if (typeof value === 'number') found[name] = String(value);
  }
  return { ...found, ...momentIn(search) };
}
