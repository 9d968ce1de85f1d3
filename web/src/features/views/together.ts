/** A filter and what must hold besides. */
export function together(filter: string, conditions: string[]): string {
  const own = filter.includes('||') || filter.includes('?') ? `(${filter})` : filter;
  return [own, ...conditions].filter(Boolean).join(' && ');
}
