import type { Figures } from './figures';

/** Office programs run what begins like a formula. */
const defused = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text;
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const cell = (text: string) => `"${defused(text).replaceAll('"', '""')}"`;

/** The figures of a chart as comma-separated values, numbers without signs of a language. */
export function csvOf(figures: Figures, split: string, measure: string): string {
  const alone = figures.columns.length === 1 && figures.columns[0]?.id === 'only';
  const head = [split, ...(alone ? [measure] : figures.columns.map(one => one.label))];
  const lines = figures.rows.map(row => [
    row.label,
    ...figures.columns.map(column => String(figures.at(row, column).value ?? '')),
  ]);
  // With a mark of its encoding, which office programs look for.
  return `\uFEFF${[head, ...lines].map(line => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Gives the browser a file to keep. */
export function keep(name: string, address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function keepText(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  keep(name, address);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
