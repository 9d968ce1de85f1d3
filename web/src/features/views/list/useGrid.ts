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

/** Marked cells, by the places of their rows and columns; both ends are inside. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Position, marked cells, selection and editing of a table. */
export function useGrid(rows: Row[], columns: Field[]) {
  const [place, stand] = useState<Place | null>(null);
  /** The other corner of what is marked. */
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const index = useMemo(() => new Map(rows.map((row, at) => [row.id, at])), [rows]);
  const at = place ? (index.get(place.id) ?? -1) : -1;

  useEffect(() => setAll(false), [chosen]);

  function setPlace(next: Place | null) {
    stand(next);
    setAnchor(null);
  }

  function placeAt(row: number, column: number | null): Place | null {
    const found = rows[Math.max(0, Math.min(rows.length - 1, row))];
    return found ? { id: found.id, column } : null;
  }

  function moveTo(next: number, column = place?.column ?? null) {
    const there = placeAt(next, column);
    if (there) setPlace(there);
  }

  /** Marks from where one stood to there. */
  function markTo(there: Place | null) {
    if (!there || !place) return;
    setAnchor(anchor ?? place);
    stand(there);
  }

  function toggle(...ids: string[]) {
    const next = new Set(chosen);
    for (const id of ids) if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return {
    place,
    at,
    editing,
    chosen,
    all,
    row: at >= 0 ? rows[at] : undefined,
    range: rangeOf(place, anchor, index),
    setPlace,
    markTo,
    unmark: () => setAnchor(null),
    edit: setEditing,
    move: (by: number) => moveTo(at < 0 ? 0 : at + by),
    moveTo,
    across: (by: number) => {
      if (!place) return;
      const column = (place.column ?? (by > 0 ? -1 : 1)) + by;
      setPlace({ ...place, column: Math.max(0, Math.min(columns.length - 1, column)) });
    },
    /** By rows and columns; on whole records it chooses them. */
    extend: (down: number, across: number) => {
      if (!place || at < 0) return;
      if (place.column === null) {
        const next = placeAt(at + down, null);
        if (!next || next.id === place.id) return;
        setChosen(new Set([...chosen, place.id, next.id]));
        setPlace(next);
        return;
      }
      const column = Math.max(0, Math.min(columns.length - 1, place.column + across));
      markTo(placeAt(at + down, column));
    },
    leaveCell: () => place && setPlace({ ...place, column: null }),
    toggle,
    choose: (ids: string[]) => setChosen(new Set(ids)),
    chooseAll: () => setAll(true),
    clear: () => {
      setChosen(new Set());
      setAll(false);
    },
  };
}

function rangeOf(
  place: Place | null,
  anchor: Place | null,
  index: Map<string, number>,
): Range | null {
  if (!place || place.column === null) return null;
  const other = anchor?.column !== null && anchor ? anchor : place;
  const [one, two] = [index.get(place.id), index.get(other.id)];
  if (one === undefined || two === undefined) return null;
  const across = [place.column, other.column ?? place.column];
  return {
    top: Math.min(one, two),
    bottom: Math.max(one, two),
    left: Math.min(...across),
    right: Math.max(...across),
  };
}

export type Grid = ReturnType<typeof useGrid>;
