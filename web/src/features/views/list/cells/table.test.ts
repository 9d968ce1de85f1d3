import { describe, expect, it } from 'vitest';
import { tableOf, textOf } from './table';

describe('cells on the clipboard', () => {
  it('are read as spreadsheets write them', () => {
    expect(tableOf('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(tableOf('one')).toEqual([['one']]);
    expect(tableOf('"a\nb"\t"say ""hi"""\t')).toEqual([['a\nb', 'say "hi"', '']]);
    expect(tableOf('5" pipe\tx')).toEqual([['5" pipe', 'x']]);
  });

  it('come back as they were', () => {
    const cells = [
      ['a\tb', 'line\nline', '"quoted"', ''],
      ['=SUM(A1)', '+49 (30) 123', '-5', '@me'],
    ];
    expect(tableOf(textOf(cells))).toEqual(cells);
  });

  it('run nothing in a spreadsheet', () => {
    expect(textOf([['=1+1', '@x', '-cmd|x', '+49 30', '-12.5']])).toBe(
      "'=1+1\t'@x\t'-cmd|x\t+49 30\t-12.5",
    );
  });
});
