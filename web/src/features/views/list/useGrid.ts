import { useEffect, useMemo, useState } from 'react';
import type { Row } from '@/lib/api';
import type { Field } from '@/records/schema';

/** Where one is: a record, or one of its cells. Kept by id, so that it stays when rows move. */
export interface Place {
  id: string;
  column: number | null;
}

export interface Editing {
  id: string;
  column: number;
  /** What was typed to begin with; it replaces. */
  typed?: string;
}

/** Position, selection and editing of a table. */
export function useGrid(rows: Row[], columns: Field[]) {
  const [place, setPlace] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const index = useMemo(() => new Map(rows.map((row, at) => [row.id, at])), [rows]);
  const at = place ? (index.get(place.id) ?? -1) : -1;

  useEffect(() => setAll(false), [chosen]);

  function moveTo(next: number, column = place?.column ?? null) {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row) setPlace({ id: row.id, column });
  }

  return {
    place,
    at,
    editing,
    chosen,
    all,
    row: at >= 0 ? rows[at] : undefined,
    setPlace,
    edit: setEditing,
    move: (by: number) => moveTo(at < 0 ? 0 : at + by),
    moveTo,
    across: (by: number) => {
      if (!place) return;
      const column = (place.column ?? (by > 0 ? -1 : 1)) + by;
      setPlace({ ...place, column: Math.max(0, Math.min(columns.length - 1, column)) });
    },
    leaveCell: () => place && setPlace({ ...place, column: null }),
    toggle: (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    choose: (ids: string[]) => setChosen(new Set(ids)),
    chooseAll: () => setAll(true),
    clear: () => {
      setChosen(new Set());
      setAll(false);
    },
  };
}

export type Grid = ReturnType<typeof useGrid>;
