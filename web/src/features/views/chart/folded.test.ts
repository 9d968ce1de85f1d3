import { describe, expect, it } from 'vitest';
import type { ChartOf } from './breakdowns';
import type { Category, Figures } from './figures';
import { folded } from './folded';

const category = (id: string): Category => ({ id, key: id, label: id });
const rows = [category('won'), category('lost')];
const columns = Array.from({ length: 12 }, (_, place) => category(`owner ${place}`));
const value = (row: Category, column: Category) =>
  (columns.indexOf(column) + 1) * (row.id === 'won' ? 10 : 1);
const figures: Figures = {
  rows,
  columns,
  more: false,
  withheld: false,
  converted: false,
  missing: '',
  show: String,
  at: (row, column) => ({
    value: value(row, column),
    shown: String(value(row, column)),
  }),
};
const chart = (name: string) => ({ then: {}, measure: { function: name } }) as unknown as ChartOf;

describe('more columns than colours', () => {
  it('become the largest ones and the others together', () => {
    const drawn = folded(chart('sum'), figures);
    expect(drawn.columns.map(one => one.id)).toEqual([
      ...columns.slice(5).map(one => one.id),
      'others',
    ]);
    const others = drawn.columns.at(-1)!;
    expect(drawn.at(rows[0]!, others)).toEqual({ value: 150, shown: '150' });
    expect(others.besides).toEqual(columns.slice(5).map(one => one.key));
    const all = drawn.columns.reduce((sum, one) => sum + drawn.at(rows[1]!, one).value!, 0);
    expect(all).toBe(78);
  });

  it('are not averaged again', () => {
    const drawn = folded(chart('avg'), figures);
    expect(drawn.columns).toHaveLength(8);
    expect(drawn.columns[0]!.id).toBe('owner 4');
  });

  it('stay where there are colours for all', () => {
    const few = { ...figures, columns: columns.slice(0, 8) };
    expect(folded(chart('sum'), few)).toBe(few);
  });
});
