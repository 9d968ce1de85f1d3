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
