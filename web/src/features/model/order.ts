/** Where something goes among others: before or behind one of them. */
export interface Spot {
  beside: string;
  edge: 'before' | 'behind';
}

/** The same names with one of them elsewhere. */
export function putTo(names: string[], moved: string, { beside, edge }: Spot): string[] {
  if (moved === beside) return names;
  const rest = names.filter(name => name !== moved);
  const at = rest.indexOf(beside);
  if (at < 0) return names;
  return rest.toSpliced(edge === 'before' ? at : at + 1, 0, moved);
}

/** The same names with one of them so many places further on; it stops at either end. */
export function moveBy(names: string[], moved: string, by: number): string[] {
  const at = names.indexOf(moved);
  const to = Math.max(0, Math.min(names.length - 1, at + by));
  return at < 0 ? names : names.toSpliced(at, 1).toSpliced(to, 0, moved);
}
