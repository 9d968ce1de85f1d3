import { useState } from 'react';
import type { Row } from '@/lib/api';
import type { Field } from '@/records/schema';

/** What the chosen records said when somebody looked at what would change. */
type Basis = ReadonlyMap<string, string>;

const said = (row: Row, field: Field) => JSON.stringify(row[field.name] ?? null);

/**
 * Records that somebody else gave another value while the change of many was looked at. They are
 * left as they are, unless one says otherwise of each.
 */
export function useMeanwhile(rows: Row[], field: Field | undefined) {
  const [basis, setBasis] = useState<Basis>(new Map());
  const [included, include] = useState<ReadonlySet<string>>(new Set());
  const changed = field
    ? rows.filter(row => basis.has(row.id) && basis.get(row.id) !== said(row, field))
    : [];
  return {
    changed,
    included,
    leftOut: changed.filter(row => !included.has(row.id)).map(row => row.id),
    look: () => {
      setBasis(new Map(field ? rows.map(row => [row.id, said(row, field)]) : []));
      include(new Set());
    },
    toggle: (id: string) => {
      const next = new Set(included);
      if (!next.delete(id)) next.add(id);
      include(next);
    },
  };
}
