import { t } from '@/lib/messages';
import type { ChartOf } from './breakdowns';
import type { Category, Figures } from './figures';

/** As many as there are colours that people tell apart. */
const COLOURS = 8;

/**
 * What is drawn: more columns than there are colours become the largest ones and the others together. An
 * average of averages would be wrong, so that other measures show the largest alone. The table has all.
 */
export function folded(chart: ChartOf, figures: Figures): Figures {
  const { columns, rows } = figures;
  if (chart.then === null || columns.length <= COLOURS) return figures;
  const size = new Map(columns.map(one => [one.id, sizeOf(figures, one)]));
  const largest = [...columns].sort((one, other) => size.get(other.id)! - size.get(one.id)!);
  if (!adds(chart)) return only(figures, new Set(largest.slice(0, COLOURS)));
  const own = new Set(largest.slice(0, COLOURS - 1));
  const kept = columns.filter(one => own.has(one));
  const rest = columns.filter(one => !own.has(one));
  const others: Category = {
    id: 'others',
    key: undefined,
    label: t('chart.others', { count: rest.length }),
    besides: kept.map(one => one.key),
  };
  const sums = new Map(
    rows.map(row => {
      const values = rest.map(one => figures.at(row, one).value ?? 0);
      return [row.id, values.reduce((sum, one) => sum + one, 0)];
    }),
  );
  return {
    ...figures,
    columns: [...kept, others],
    at: (row, column) => {
      if (column.id !== others.id) return figures.at(row, column);
      const value = sums.get(row.id) ?? 0;
      return { value, shown: figures.show(value) };
    },
  };
}

const adds = ({ measure }: ChartOf) => measure.function === 'count' || measure.function === 'sum';

const sizeOf = (figures: Figures, column: Category) =>
  figures.rows.reduce((sum, row) => sum + Math.abs(figures.at(row, column).value ?? 0), 0);

const only = (figures: Figures, own: Set<Category>): Figures => ({
  ...figures,
  columns: figures.columns.filter(one => own.has(one)),
});
