import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '@/lib/api';
import { useMoment } from '@/records/past/moment';
import type { RecordType } from '@/records/schema';
import type { View } from '../useView';
import type { Breakdown, ChartOf } from './breakdowns';
import { figuresOf } from './figures';

/** More bars than that nobody tells apart. */
const GROUPS = 60;
const MOST = 2000;

const dimension = ({ field, span }: Breakdown) =>
  span ? { field: field.name, by: span } : field.name;

type Words = Pick<View, 'filter' | 'q'>;

/** The figures of a chart, by one query. */
export function useFigures(type: RecordType, chart: ChartOf, { filter, q }: Words, zone: string) {
  const { measure, split, then } = chart;
  const by = [split, then].filter(one => one !== null).map(dimension);
  const largest = split !== null && !split.span && then === null;
  const at = useMoment();
  const answer = useQuery({
    queryKey: ['figures', type.name, 'chart', filter, q, zone, measure.key, by, at ?? ''],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('POST /api/{noun}/aggregate', {
        path: { noun: type.plural },
        body: {
          filter: filter || null,
          search: q || null,
          at: at ?? null,
          time_zone: zone,
          group_by: by,
          measures: [
            measure.field
              ? { function: measure.function, field: measure.field.name, name: 'value' }
              : { function: 'count', name: 'value' },
          ],
          sort: largest ? ['-value'] : [],
          limit: largest ? GROUPS : MOST,
        },
        signal,
      }),
  });
  const figures = useMemo(
    () => (answer.data ? figuresOf(chart, answer.data) : null),
    // A chart of the same view is the same one.
    [answer.data, JSON.stringify(by), measure.key],
  );
  return { ...answer, figures };
}
