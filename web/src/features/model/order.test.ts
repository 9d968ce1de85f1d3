import { describe, expect, it } from 'vitest';
import { moveBy, putTo } from './order';

const names = ['name', 'emails', 'phones', 'address'];

describe('the order of fields', () => {
  it('moves one by places and stops at either end', () => {
    expect(moveBy(names, 'phones', -1)).toEqual(['name', 'phones', 'emails', 'address']);
    expect(moveBy(names, 'phones', -9)).toEqual(['phones', 'name', 'emails', 'address']);
    expect(moveBy(names, 'name', 9)).toEqual(['emails', 'phones', 'address', 'name']);
    expect(moveBy(names, 'nothing', 1)).toEqual(names);
  });

  it('puts one before or behind another', () => {
    expect(putTo(names, 'address', { beside: 'name', edge: 'before' })).toEqual([
      'address',
      'name',
      'emails',
      'phones',
    ]);
    expect(putTo(names, 'name', { beside: 'phones', edge: 'behind' })).toEqual([
      'emails',
      'phones',
      'name',
      'address',
    ]);
    expect(putTo(names, 'name', { beside: 'name', edge: 'behind' })).toEqual(names);
    expect(putTo(names, 'name', { beside: 'nothing', edge: 'behind' })).toEqual(names);
  });
});
