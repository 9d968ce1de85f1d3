import { beforeAll, describe, expect, it } from 'vitest';
import { learn } from '@/lib/messages';
import { type Field, Model, type RecordType } from '../schema';
import { completionAt } from './completion';

const field = (name: string, value_type: Field['value_type'], more: Partial<Field> = {}) =>
  ({ name, label: name.replaceAll('_', ' '), kind: 'text', value_type, ...more }) as Field;
const record = (name: string, to: string) => field(name, 'record', { kind: 'relation', to: [to] });
const STATUS = [
  { key: 'prospect', label: 'Prospect' },
  { key: 'customer', label: 'Customer' },
  { key: 'old', label: 'Old', retired: true },
];

const deal = {
  name: 'deal',
  plural: 'deals',
  label: 'Deal',
  fields: [
    field('name', 'text'),
    field('stage', 'text', { kind: 'choice', choices: [{ key: 'won', label: 'Won' }] }),
    field('amount', 'number', { kind: 'money' }),
    record('company', 'company'),
    record('owner', 'user'),
    field('urgent', 'yes_no', { kind: 'yes_no' }),
  ],
} as RecordType;
const company = {
  name: 'company',
  plural: 'companies',
  label: 'Company',
  fields: [
    field('name', 'text'),
    field('status', 'text', { kind: 'choice', choices: STATUS }),
    field('domains', 'texts', { kind: 'choices' }),
    field('address', 'parts', { kind: 'address' }),
    field('deals', 'records', { kind: 'inverse', of: 'deal' }),
    record('parent', 'company'),
  ],
} as RecordType;
const note = {
  name: 'note',
  plural: 'notes',
  label: 'Note',
  fields: [field('about', 'record', { kind: 'relation', to: ['company', 'deal'] })],
} as RecordType;
const user = { name: 'user', plural: 'users', label: 'User', fields: [field('name', 'text')] };
const model = new Model([deal, company, note, user as RecordType]);

/** The bar marks the caret. */
function offered(type: RecordType, marked: string) {
  const place = marked.indexOf('|');
  const found = completionAt(model, type, marked.replace('|', ''), place);
  return found.offers.map(one => one.name);
}

function chosen(type: RecordType, marked: string, name: string) {
  const place = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, offers } = completionAt(model, type, text, place);
  const one = offers.find(offer => offer.name === name);
  return one && text.slice(0, from) + one.written + text.slice(to);
}

beforeAll(() => learn('expression'));

describe('what may follow', () => {
  it('is a field of the type or a function, by the letters typed', () => {
    expect(offered(deal, 'st|')).toEqual(['stage']);
    expect(offered(deal, '|').slice(0, 3)).toEqual(['name', 'stage', 'amount']);
    expect(offered(deal, 'stage == "won" && to|')).toEqual(['today']);
    expect(chosen(deal, 'na|me == "x"', 'name')).toBe('name| == "x"');
  });

  it('goes on through relations', () => {
    expect(offered(deal, 'company.|').slice(0, 2)).toEqual(['name', 'status']);
    expect(offered(deal, 'company.parent.st|')).toEqual(['status']);
    expect(offered(note, 'about.|')).toEqual(['company', 'deal']);
    expect(offered(note, 'about.deal.sta|')).toEqual(['stage']);
    expect(offered(deal, 'unknown.|')).toEqual([]);
  });

  it('is what can be asked of several records, with a variable of its own', () => {
    expect(offered(company, 'deals.|')).toContain('exists');
    expect(chosen(company, 'deals.ex|', 'exists')).toBe('deals.exists(d, d.|)');
    expect(offered(company, 'deals.exists(d, d.|')).toContain('stage');
    expect(offered(company, 'deals.exists(d, d.stage == "won" && |')[0]).toBe('d');
    expect(offered(company, 'deals.exists(d, d.amount > 1) && d.|')).toEqual([]);
    expect(offered(company, 'deals.filter(d, d.amount > 1).ex|')).toEqual(['exists', 'exists_one']);
    expect(offered(deal, 'company.deals.all(d, d.company.parent.deals.exists(e, e.st|')).toEqual([
      'stage',
    ]);
  });

  it('is a choice behind a comparison, also half typed or in a list', () => {
    expect(offered(company, 'status == |').slice(0, 2)).toEqual(['prospect', 'customer']);
    expect(chosen(company, 'status == |', 'customer')).toBe('status == "customer"|');
    expect(chosen(company, 'status == "cu|', 'customer')).toBe('status == "customer"|');
    expect(offered(company, 'status in ["prospect", "|')).toEqual(['prospect', 'customer']);
    expect(offered(deal, 'company.status != "|')).toEqual(['prospect', 'customer']);
    expect(offered(deal, 'owner == |')[0]).toBe('me');
    expect(offered(deal, 'urgent == |').slice(0, 2)).toEqual(['true', 'false']);
  });

  it('is a part of a value, or what can be asked of a text', () => {
    expect(offered(company, 'address.ci|')).toEqual(['city']);
    expect(offered(deal, 'amount.|')).toEqual(['amount', 'currency']);
    expect(chosen(deal, 'name.con|', 'contains')).toBe('name.contains("|")');
    expect(chosen(company, 'domains.ex|', 'exists')).toBe('domains.exists(d, d.|)');
    expect(offered(company, 'domains.exists(d, d.starts|')).toEqual(['startsWith']);
  });

  it('is nothing in a text or a number', () => {
    expect(offered(deal, 'name == "sta|')).toEqual([]);
    expect(offered(deal, 'amount > 12|')).toEqual([]);
    expect(offered(deal, 'name == "x" |')).toEqual([]);
    expect(offered(deal, 'stage |')).toEqual([]);
    expect(offered(deal, 'has(stage) |')).toEqual([]);
  });
});
