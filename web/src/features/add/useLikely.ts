import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, type Values } from '@/lib/api';
import { isEmpty } from '@/records/fields';
import { type RecordType, spoken } from '@/records/schema';

export interface Match {
  type: string;
  id: string;
  title: string;
  subtitle: string | null;
  reasons: string[];
}

const SIGNS = ['name', 'emails', 'phones', 'domains'];
const JUDGED = new Set(['person', 'lead', 'company']);
const FEWEST_LETTERS = 3;
const MOST = 3;

/** People, leads and companies by several signs, with reasons; everything else by its title. */
export function useLikely(type: RecordType, values: Values): Match[] {
  const judged = JUDGED.has(type.name);
  const draft = Object.fromEntries(
    SIGNS.filter(name => !isEmpty(values[name])).map(name => [name, values[name]]),
  );
  const title = spoken(values[type.title]).trim();
  const enough = title.length >= FEWEST_LETTERS;
  const signs = useQuery({
    queryKey: ['likely', type.name, draft],
    enabled: judged && (enough || Object.keys(draft).some(name => name !== 'name')),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = { type: type.name as 'person' | 'lead' | 'company', draft };
      const { items } = await call('POST /api/likely-matches', { body, signal });
      return items.map(one => ({ ...one, reasons: one.reasons.map(reason => reason.text) }));
    },
  });
  const titles = useQuery({
    queryKey: ['search', type.name, title],
    enabled: enough,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { q: title, types: type.plural, limit: MOST };
      const { items } = await call('GET /api/search', { query, signal });
      return items.map(one => ({ ...one, subtitle: one.subtitle ?? null, reasons: [] }));
    },
  });
  const bySigns: Match[] = (judged && Object.keys(draft).length > 0 && signs.data) || [];
  const byTitle: Match[] = (enough && titles.data) || [];
  // A name that is half typed is like nothing yet: what begins so is shown, too.
  const more = byTitle.filter(one => !bySigns.some(sign => sign.id === one.id));
  return [...bySigns, ...more].slice(0, MOST);
}
