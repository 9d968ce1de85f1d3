/** Two applications that hold the same fields of one record type. */
export interface Pair {
  one: string;
  other: string;
  type: string;
  fields: string[];
}

export interface Together {
  type: string;
  rows: { applications: string[]; fields: string[] }[];
}

/** By record type, which applications hold the same fields: those that most of them hold first. */
export function together(pairs: readonly Pair[]): Together[] {
  const types = new Map<string, Map<string, Set<string>>>();
  for (const { one, other, type, fields } of pairs) {
    const held = entry(types, type, () => new Map<string, Set<string>>());
    for (const field of fields) {
      entry(held, field, () => new Set<string>())
        .add(one)
        .add(other);
    }
  }
  return [...types].map(([type, held]) => ({ type, rows: rows(held) }));
}

/** Who overlaps with whom on one record type, the most overlapping first, and by how many fields. */
export function matrix(pairs: readonly Pair[], type: string) {
  const counts = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const { one, other, fields } of pairs.filter(pair => pair.type === type)) {
    counts.set([one, other].sort().join('\n'), fields.length);
    for (const key of [one, other]) sums.set(key, (sums.get(key) ?? 0) + fields.length);
  }
  return {
    applications: [...sums]
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
      .map(([key]) => key),
    both: (one: string, other: string) => counts.get([one, other].sort().join('\n')) ?? 0,
  };
}

function rows(held: Map<string, Set<string>>) {
  const alike = new Map<string, { applications: string[]; fields: string[] }>();
  for (const [field, holders] of held) {
    const applications = [...holders].sort();
    entry(alike, applications.join('\n'), () => ({ applications, fields: [] })).fields.push(field);
  }
  return [...alike.values()].sort((a, b) => b.applications.length - a.applications.length);
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = fresh();
  map.set(key, made);
  return made;
}
