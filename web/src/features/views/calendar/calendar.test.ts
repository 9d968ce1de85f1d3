import { describe, expect, it } from 'vitest';
import { plus, plusMonths, weekday, weekOf, weeksOf } from './days';
import { inLanes } from './lanes';
import { momentOf, wallOf } from './zones';

describe('days', () => {
  it('follow each other, also where a clock is set', () => {
    expect(plus('2026-03-28', 1)).toBe('2026-03-29');
    expect(plus('2026-03-29', 1)).toBe('2026-03-30');
    expect(plus('2026-10-25', 1)).toBe('2026-10-26');
    expect(plus('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('stand in weeks that begin where the reader lives', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekOf('2026-11-22', 1)[0]).toBe('2026-11-16');
    expect(weekOf('2026-11-22', 7)[0]).toBe('2026-11-22');
    const november = weeksOf('2026-11-22', 1);
    expect([november[0]?.[0], november.at(-1)?.[6]]).toEqual(['2026-10-26', '2026-12-06']);
    expect(weeksOf('2027-02-10', 1)).toHaveLength(4);
  });
});

describe('clocks on the wall', () => {
  const berlin = 'Europe/Berlin';
  const at = (day: string, minutes: number, zone = berlin) =>
    momentOf({ day, minutes }, zone).toISOString();

  it('say when it is', () => {
    expect(wallOf(new Date('2026-03-29T00:30:00Z'), berlin)).toEqual({
      day: '2026-03-29',
      minutes: 90,
    });
    expect(wallOf(new Date('2026-03-29T01:30:00Z'), berlin).minutes).toBe(210);
    expect(wallOf(new Date('2026-06-01T22:30:00Z'), berlin).day).toBe('2026-06-02');
  });

  it('lead back to the moment on both sides of a change', () => {
    expect(at('2026-03-28', 540)).toBe('2026-03-28T08:00:00.000Z');
    expect(at('2026-03-29', 540)).toBe('2026-03-29T07:00:00.000Z');
    expect(at('2026-10-25', 540)).toBe('2026-10-25T08:00:00.000Z');
    expect(at('2026-07-01', 0, 'America/New_York')).toBe('2026-07-01T04:00:00.000Z');
    expect(at('2026-07-01', 0, 'Pacific/Auckland')).toBe('2026-06-30T12:00:00.000Z');
    expect(at('2026-07-01', 30, 'Asia/Kathmandu')).toBe('2026-06-30T18:45:00.000Z');
  });

  it('skip an hour in spring and take the first of two in autumn', () => {
    expect(at('2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('agree with themselves all year', () => {
    for (const zone of [berlin, 'America/New_York', 'Australia/Lord_Howe', 'UTC']) {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = plus(day, 1)) {
        expect(wallOf(momentOf({ day, minutes: 725 }, zone), zone)).toEqual({ day, minutes: 725 });
      }
    }
  });
});

describe('lanes', () => {
  it('stand side by side where they overlap', () => {
    const all = inLanes([
      { from: 0, to: 60 },
      { from: 30, to: 90 },
      { from: 60, to: 120 },
      { from: 120, to: 150 },
    ]);
    expect(all.map(one => [one.lane, one.lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });
});
