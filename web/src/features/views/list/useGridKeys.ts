import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Row } from '@/lib/api';
import { type Binding, useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { logCall } from '@/records/calling/about';
import { editable, lookOf } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import type { Grid } from './useGrid';

interface Given {
  type: RecordType;
  rows: Row[];
  columns: Field[];
  grid: Grid;
  glyphs: { shown: boolean; show: (on: boolean) => void };
  focus: () => void;
  peek: () => void;
  fillDown: () => void;
}

/** Letters work on records; on a cell, typing replaces what stands there. */
export function useGridKeys(given: Given) {
  const { type, rows, columns, grid, glyphs, focus, peek } = given;
  const navigate = useNavigate();
  const group = t('keys.group.list');
  const open = () => {
    if (grid.row) {
      void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: grid.row.id } });
    }
  };
  const step = (by: number) => {
    grid.move(by);
    focus();
  };
  const beginEdit = () => {
    if (!grid.row) return;
    const wanted = grid.place?.column ?? columns.findIndex(field => editable(field));
    const field = columns[wanted];
    if (field && editable(field)) {
      grid.setPlace({ id: grid.row.id, column: wanted });
      grid.edit({ id: grid.row.id, column: wanted });
    }
  };
  const key = (keys: string, label: string, run: () => void, when?: () => boolean): Binding => ({
    keys,
    label,
    group,
    run,
    when: () => rows.length > 0 && grid.editing === null && (when?.() ?? true),
  });
  const onRecord = () => grid.row !== undefined && grid.place?.column === null;

  useKeys([
    key(
      'j',
      t('keys.down'),
      () => step(1),
      () => grid.place?.column === null || !grid.place,
    ),
    key(
      'k',
      t('keys.up'),
      () => step(-1),
      () => grid.place?.column === null || !grid.place,
    ),
    key('x', t('keys.choose'), () => grid.row && grid.toggle(grid.row.id), onRecord),
    key('Mod+a', t('keys.choose_all'), () => grid.choose(rows.map(row => row.id))),
    key('Enter', t('keys.open'), open, onRecord),
    key('Space', t('keys.peek'), peek, onRecord),
    {
      keys: 'l',
      label: t('call'),
      group,
      run: () => logCall(onRecord() && grid.row ? { type: type.name, id: grid.row.id } : null),
    },
    key('e', t('keys.edit'), beginEdit, onRecord),
    key(
      'h',
      t('keys.glyphs'),
      () => glyphs.show(!glyphs.shown),
      () => !grid.place || grid.place.column === null,
    ),
    key('Mod+d', t('keys.fill'), given.fillDown, () => grid.range !== null),
    key('Escape', t('keys.leave'), () => {
      const { range } = grid;
      if (range && (range.top !== range.bottom || range.left !== range.right)) {
        grid.unmark();
        return;
      }
      if (grid.place?.column !== null && grid.place) grid.leaveCell();
      else grid.clear();
    }),
  ]);

  return function onKeyDown(event: KeyboardEvent) {
    if (grid.editing || event.target !== event.currentTarget) return;
    const column = grid.place?.column ?? null;
    const moves: Record<string, () => void> = {
      ArrowDown: () => grid.move(1),
      ArrowUp: () => grid.move(-1),
      ArrowRight: () => grid.across(1),
      ArrowLeft: () => grid.across(-1),
      Home: () => grid.moveTo(0),
      End: () => grid.moveTo(rows.length - 1),
      PageDown: () => grid.move(20),
      PageUp: () => grid.move(-20),
      F2: beginEdit,
    };
    const marks: Record<string, () => void> = {
      ArrowDown: () => grid.extend(1, 0),
      ArrowUp: () => grid.extend(-1, 0),
      ArrowRight: () => grid.extend(0, 1),
      ArrowLeft: () => grid.extend(0, -1),
      End: () => grid.extend(rows.length, 0),
      Home: () => grid.extend(-rows.length, 0),
      PageDown: () => grid.extend(20, 0),
      PageUp: () => grid.extend(-20, 0),
    };
    const move = (event.shiftKey && marks[event.key]) || moves[event.key];
    if (move) {
      event.preventDefault();
      move();
      return;
    }
    const field = column === null ? undefined : columns[column];
    if (!field || !grid.row || event.ctrlKey || event.metaKey || event.altKey) return;
    const replaces = event.key.length === 1 && event.key !== ' ';
    if (event.key === 'Enter' || replaces) {
      event.preventDefault();
      if (!editable(field)) return;
      const takes = replaces && lookOf(field).begin !== undefined;
      grid.edit({ id: grid.row.id, column: column ?? 0, typed: takes ? event.key : undefined });
    }
  };
}
