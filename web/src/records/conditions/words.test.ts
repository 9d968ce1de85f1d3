import { describe, expect, it, vi } from 'vitest';
import { type Field, Model, type RecordType } from '../schema';
import { conditionsOf, expressionOf } from '../views/filter';
import { fieldAt, pathsOf } from './paths';
import { spokenOf } from './words';

vi.stubGlobal('navigator', { languages: ['en'] });
const field = (name: string, value_type: Field['value_type'], more: Partial<Field> = {}) =>
  ({
    name,
    label: name[0]?.toUpperCase() + name.slice(1),
    kind: 'text',
    value_type,
    ...more,
  }) as Field;
const STAGES = [
  { key: 'won', label: 'Won' },
  { key: 'lost', label: 'Lost' },
];
const deal = {
  name: 'deal',
  plural: 'deals',
  fields: [
    field('stage', 'text', { kind: 'choice', choices: STAGES }),
    field('amount', 'number', { kind: 'money' }),
    field('company', 'record', { kind: 'relation', to: ['company'] }),
  ],
} as RecordType;
const company = {
  name: 'company',
  plural: 'companies',
  fields: [
    field('industry', 'text'),
    field('address', 'opaque', { kind: 'address' }),
    field('deals', 'records', { kind: 'inverse' }),
  ],
} as RecordType;
const model = new Model([deal, company]);
const at = (path: string) => fieldAt(model, deal, path);

describe('A condition on a record that a record leads to', () => {
  it('is read and written as on a field of its own', () => {
    const text = 'company.industry == "Retail" && stage in ["won", "lost"]';
    const conditions = conditionsOf(deal, text, at);
    expect(conditions?.map(one => one.field)).toEqual(['company.industry', 'stage']);
    expect(expressionOf(deal, conditions ?? [], at)).toBe(text);
    expect(conditionsOf(deal, 'company.mood == "good"', at)).toBeNull();
  });

  it('is said in words', () => {
    expect(
      spokenOf(model, deal, 'company.industry == "Retail" && stage in ["won", "lost"]'),
    ).toEqual(['Company · Industry is Retail', 'Stage Won, Lost']);
    expect(spokenOf(model, deal, 'amount * 2 > 5')).toBeNull();
  });

  it('is told, too, where a question narrows what is counted in brackets', () => {
    const text = '(stage in ["won"] && amount > 5) && (company.industry == "A && (B" || 1 == 1)';
    expect(spokenOf(model, deal, text)).toBeNull();
    const told = '(stage in ["won"] && amount > 5) && (company.industry == "A && (B")';
    expect(spokenOf(model, deal, told)).toEqual([
      'Stage Won',
      'Amount above 5',
      'Company · Industry is A && (B',
    ]);
  });

  it('is read where a date or a moment is named as one', () => {
    const text = 'opened >= date("2026-07-01") && changed < timestamp("2026-10-01T00:00:00Z")';
    const timed = {
      ...deal,
      fields: [...deal.fields, field('opened', 'date'), field('changed', 'moment')],
    } as RecordType;
    const read = conditionsOf(timed, text, path => fieldAt(model, timed, path));
    expect(read?.map(one => [one.field, one.op, one.value])).toEqual([
      ['opened', 'at_least', '2026-07-01'],
      ['changed', 'below', '2026-10-01T00:00:00Z'],
    ]);
  });

  it('may be on a part of an address, with alternatives to each other', () => {
    const one = 'company.address.country == "DE" && company.industry == "Retail"';
    expect(spokenOf(model, deal, one)).toEqual([
      'Address · Country is Germany',
      'Company · Industry is Retail',
    ]);
    const two = '(company.address.country == "DE" || company.address.country == "AT")';
    expect(spokenOf(model, deal, two)).toEqual(['Address · Country Germany, Austria']);
    expect(spokenOf(model, deal, 'company.address.planet == "DE"')).toBeNull();
  });

  it('is offered behind the fields of the record itself', () => {
    expect(pathsOf(model, deal)).toEqual([
      'stage',
      'amount',
      'company',
      'company.industry',
      'company.address',
    ]);
  });
});
