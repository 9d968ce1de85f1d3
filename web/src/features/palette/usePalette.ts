import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '@/lib/api';
import { active } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { recentQuery, starsQuery } from '@/records/stars';
import { usePlaces } from './usePlaces';

export interface Entry {
  key: string;
  group: string;
  label: string;
  hint?: string;
  keys?: string;
  /** What else it is found by. */
  words?: string;
  run: () => void;
}

const FEWEST_LETTERS = 2;

/** What the palette offers for some words: records, places, things to make, keys of this screen. */
export function usePalette(
  words: string,
  create: (typeName: string) => void,
  elsewhere: { to: string; label: string }[],
) {
  const model = useModel();
  const navigate = useNavigate();
  const wanted = words.trim();
  const hits = useQuery({
    queryKey: ['search', wanted],
    enabled: wanted.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    queryFn: ({ signal }) => call('GET /api/search', { query: { q: wanted, limit: 12 }, signal }),
  });

  const records: Entry[] = (
    wanted.length >= FEWEST_LETTERS ? (hits.data?.items ?? []) : []
  ).flatMap(hit => {
    const type = model.find(hit.type);
    if (!type || type.origin === 'fixed') return [];
    return {
      key: `record ${hit.id}`,
      group: t('palette.records'),
      label: hit.title,
      hint: [hit.subtitle, type.label].filter(Boolean).join(' · '),
      run: () => void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: hit.id } }),
    };
  });
  const { data: lately = [] } = useQuery(recentQuery);
  const { data: starred = [] } = useQuery(starsQuery);
  const known = [...lately, ...starred.filter(one => !lately.some(other => other.id === one.id))];
  const recent: Entry[] = known.flatMap(one => {
    const type = model.find(one.type);
    if (!type || type.name === 'view' || records.some(hit => hit.key === `record ${one.id}`))
      return [];
    return {
      key: `recent ${one.id}`,
      group: t('palette.recent'),
      label: one.title,
      hint: type.label,
      run: () => void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: one.id } }),
    };
  });
  const places = usePlaces(elsewhere, wanted !== '');
  const makings: Entry[] = model.everyday
    .filter(type => type.may_create)
    .map(type => ({
      key: `add ${type.name}`,
      group: t('palette.create'),
      label: t('add.title', { name: type.label }),
      run: () => create(type.name),
    }));
  const acts: Entry[] = active()
    .filter(one => !one.keys.startsWith('g ') && one.keys !== 'Mod+k' && (one.when?.() ?? true))
    .map(one => ({
      key: `act ${one.keys}`,
      group: t('palette.actions'),
      label: one.label,
      keys: one.keys,
      run: () => one.run(new KeyboardEvent('keydown')),
    }));
  // What is known here stands at once; what the search finds joins it.
  const near = recent.filter(one => matches(one.label, wanted)).slice(0, wanted ? 5 : 8);
  const rest = [...places, ...makings, ...acts].filter(one =>
    matches(`${one.label} ${one.words ?? ''}`, wanted),
  );
  return {
    entries: [...near, ...records, ...rest],
    looking: hits.isFetching,
    none:
      wanted.length >= FEWEST_LETTERS &&
      hits.isSuccess &&
      near.length + records.length + rest.length === 0,
  };
}

function matches(label: string, wanted: string) {
  const text = label.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
