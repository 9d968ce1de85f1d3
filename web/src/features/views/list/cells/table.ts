/** Cells as spreadsheets put them on the clipboard: tabs between, lines below each other, quotes where needed. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const last = () => rows.at(-1) as string[];
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      last().push(undefused(cell));
      cell = '';
    } else if (sign === '\n') {
      last().push(undefused(cell));
      cell = '';
      rows.push([]);
    } else cell += sign;
  }
  last().push(undefused(cell));
  return rows;
}

export function textOf(rows: string[][]): string {
  return rows.map(row => row.map(written).join('\t')).join('\n');
}

function written(cell: string) {
  const safe = defused(cell);
  return /[\t\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// What would run as a formula in a spreadsheet; numbers and phone numbers do not.
const RUNS = /^[=@]|^[+-](?![\d\s(.,]*$)/;
const defused = (cell: string) => (RUNS.test(cell) ? `'${cell}` : cell);
const undefused = (cell: string) =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
