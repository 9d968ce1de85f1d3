import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { sent } from '@/records/fields';
import { Conflict, useSaveField } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { saved } from '@/records/undo';

const same = (field: Field, one: unknown, other: unknown) =>
  JSON.stringify(sent(field, one)) === JSON.stringify(sent(field, other));

/** One field while it is typed: nothing is given up before the server has taken it. */
export function useFieldEdit(type: RecordType, row: Row, field: Field, onDone: () => void) {
  const client = useQueryClient();
  const save = useSaveField(type);
  // As it was when typing began: what others write meanwhile must not slip in as the basis.
  const begun = useRef(row);
  const value = useRef<unknown>(row[field.name]);
  const [shown, setShown] = useState<unknown>(row[field.name]);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);

  function change(next: unknown) {
    value.current = next;
    setShown(next);
    setProblem(null);
  }

  async function write(version?: number) {
    setBusy(true);
    try {
      await save(begun.current, field, value.current, version);
      saved(t('record.saved', { name: field.label }));
      onDone();
    } catch (failure) {
      if (failure instanceof Conflict) {
        // Who changed it is asked for anew: the change is younger than what is known of it.
        void client.invalidateQueries({ queryKey: ['changes', type.name, row.id] });
        setConflict(failure);
      } else setProblem(sentence(failure));
    } finally {
      setBusy(false);
    }
  }

  function commit() {
    if (busy || conflict) return;
    if (same(field, value.current, begun.current[field.name])) onDone();
    else void write();
  }

  function keepMine() {
    const version = conflict?.version;
    setConflict(null);
    void write(version);
  }

  function takeTheirs() {
    void client.invalidateQueries({ queryKey: ['record', type.name, row.id] });
    void client.invalidateQueries({ queryKey: ['list', type.name] });
    onDone();
  }

  return { value: shown, change, commit, problem, conflict, keepMine, takeTheirs, busy };
}
