import { describe, expect, it, vi } from 'vitest';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';
import { type Field, Model, type RecordType } from '@/records/schema';
import { beginningOf } from './beginning';

vi.stubGlobal('navigator', { languages: ['en'] });
await learn('insight');

const field = (name: string, value_type: string, more: Partial<Field> = {}) =>
  ({ name, label: name, kind: value_type, value_type, ...more }) as Field;
const named = (name: string, fields: Field[], more: Partial<RecordType> = {}) =>
  ({ name, plural: `${name}s`, title: 'name', origin: 'delivered', fields, ...more }) as RecordType;
const model = new Model([
  named('deal', [
    field('stage', 'text', { kind: 'choice' }),
    field('lead_source', 'text', { label: 'Lead source' }),
    field('amount', 'number', { kind: 'money' }),
    field('close_date', 'date'),
    field('product', 'record', { to: ['product'] }),
    field('owner', 'record', { to: ['user'] }),
  ]),
  named('product', [field('name', 'text')]),
  named('user', [field('name', 'text'), field('teams', 'records', { to: ['team'] })], {
    origin: 'fixed',
  } as Partial<RecordType>),
  named('team', [field('name', 'text')], { origin: 'fixed' } as Partial<RecordType>),
  named('deal_stage_change', [field('deal', 'record', { to: ['deal'] })], {
    origin: 'fixed',
  } as Partial<RecordType>),
]);

const part = (key: string, label: string, value: number, n: number) => ({
  key,
  label,
  now: { value, n, low: null, high: null },
});
const CLOSED = 'stage in ["won", "lost"] && left_at == null && deal.name != null';
const WON = 'stage in ["won"] && left_at == null && deal.name != null';

function begun(measure: object, breakdown: string | null, more: object = {}) {
  return beginningOf(model, {
    measure: {
      label: 'It',
      type: 'deal_stage_changes',
      stands: false,
      field: null,
      hit: null,
      ...measure,
    },
    asked: { breakdown },
    period: { from: '2024-01-01', to: '2024-12-31' },
    step: 'month',
    now: { value: 0.244, n: 100, low: null, high: null },
    segments: [
      part('', 'None', 0.9, 50),
      part('Web', 'Web', 0.2, 60),
      part('Fair', 'Fair', 0.4, 40),
    ],
    ...more,
  } as unknown as api.Answer);
}

describe('a belief that begins from a chart', () => {
  it('is one on deals where the changes of their stage are counted', () => {
    const hit = 'stage in ["won"]';
    expect(begun({ function: 'share', filter: CLOSED, hit }, 'deal.lead_source')).toEqual({
      type: 'deal',
      among: 'stage in ["won", "lost"] && close_date >= "2024-01-01" && close_date <= "2024-12-31"',
      kind: 'comparison',
      words: '“It” is higher where Lead source is “Fair” than elsewhere',
      group: 'lead_source == "Fair"',
      outcome: hit,
      time: 'close_date',
    });
    const narrow = `(${CLOSED}) && (deal.product.name == "deal.x")`;
    const whole = begun({ function: 'share', filter: narrow, hit }, null);
    expect(whole).toMatchObject({ kind: 'bound', side: 'at_least', percent: '24' });
    expect(whole.among).toContain('(stage in ["won", "lost"]) && (product.name == "deal.x")');
  });

  it('says which part leads where something is counted or added up', () => {
    const won = { function: 'count', filter: WON };
    expect(begun(won, 'deal.lead_source')).toMatchObject({
      type: 'deal',
      kind: 'leader',
      words: '“It”: Lead source “Web” comes first in most months',
      segments: 'lead_source',
      segment: 'Web',
      figure: 'count',
      round: 'month',
    });
    const sum = { function: 'sum', filter: WON, field: 'deal.amount' };
    expect(begun(sum, 'deal.product')).toMatchObject({
      segments: 'product.name',
      figure: 'sum amount',
    });
  });

  it('tells records of several by what they lead to, and no people from each other', () => {
    const hit = 'stage in ["won"]';
    const share = { function: 'share', filter: CLOSED, hit };
    expect(begun(share, 'deal.owner.teams').group).toBe('owner.teams.exists(x, x.name == "Fair")');
    expect(begun(share, 'deal.owner')).toEqual({ without: 'It' });
  });

  it('is empty, and says so, where no belief says what a chart does', () => {
    const days = `${WON.replace('deal.name != null', 'deal_days >= 0')}`;
    const median = { function: 'median', filter: days, field: 'deal_days' };
    expect(begun(median, 'deal.lead_source')).toEqual({ without: 'It' });
    expect(begun({ function: 'count', filter: WON }, null)).toEqual({ without: 'It' });
    const every = { function: 'count', filter: 'stage in ["won"]' };
    expect(begun(every, 'deal.lead_source'), 'deals that left it since').toEqual({ without: 'It' });
    const open = { type: 'deals', function: 'count', filter: 'amount > 3', stands: true };
    expect(begun(open, 'lead_source')).toEqual({
      type: 'deal',
      among: 'amount > 3',
      without: 'It',
    });
  });
});
