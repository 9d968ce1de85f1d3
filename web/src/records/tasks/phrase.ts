import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { zone } from '../zone';

const PAUSE_MILLIS = 200;

/** What a line about something to do means, asked at once: for the moment in which it is sent. */
export function readPhrase(text: string, signal?: AbortSignal) {
  return call('GET /api/task-phrases', { query: { text, time_zone: zone() }, signal });
}

/** The same while one types; null where nothing is typed. */
export function usePhrase(text: string) {
  const [line] = useDebouncedValue(text.trim(), PAUSE_MILLIS);
  const { data } = useQuery({
    queryKey: ['phrase', line],
    enabled: line !== '' && text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) => readPhrase(line, signal),
  });
  return text.trim() === '' ? null : (data ?? null);
}
