import { describe, expect, it } from 'vitest';
import { qr } from './qr';

// As other readers read it: this picture says "hi".
const HI = `
#######....##.#######
#.....#.####..#.....#
#.###.#...###.#.###.#
#.###.#..#.#..#.###.#
#.###.#.#####.#.###.#
#.....#..#.#..#.....#
#######.#.#.#.#######
..........#..........
#.#.#.#..##.#...#..#.
#.##......##.#.#.####
....#.###.##.###.####
..#.##.#.#.###.###.#.
##.#..#.####.###..#..
........#.....#...###
#######..#..#...#..##
#.....#..##...#...###
#.###.#.###.#.#.#.#.#
#.###.#..###.#.#.#.#.
#.###.#.####.###.##.#
#.....#..#####.###.#.
#######.##.#.###.####
`;

describe('a QR code', () => {
  it('is drawn module by module', () => {
    const rows = qr('hi')?.map(row => row.map(dark => (dark ? '#' : '.')).join(''));
    expect(rows?.join('\n')).toBe(HI.trim());
  });

  it('grows with its text', () => {
    expect(qr('x'.repeat(120))?.length).toBe(45);
    expect(qr('x'.repeat(213))?.length).toBe(57);
  });

  it('is not drawn for what does not fit', () => {
    expect(qr('x'.repeat(214))).toBeNull();
  });
});
