import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, sentence, type Values } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { useModel } from '@/records/schema';
import { done } from '@/records/undo';

/** Writes a note, call or task, and offers to take it back. */
export function useCompose(type: RecordType, id: string) {
  const client = useQueryClient();
  const model = useModel();
  const me = useMe();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const refresh = (kind: string) => {
    void client.invalidateQueries({ queryKey: ['timeline', type.name, id] });
    void client.invalidateQueries({ queryKey: ['related', kind, id] });
    void client.invalidateQueries({ queryKey: ['record', type.name, id] });
    void client.invalidateQueries({ queryKey: ['list', kind] });
    void client.invalidateQueries({ queryKey: ['today'] });
  };

  /** Throws what went wrong. */
  async function write(kind: string, values: Values, draft: string, said: string) {
    const target = model.find(kind);
    const noun = target?.plural ?? kind;
    // What I write down is mine: it says who, in the timeline and in lists.
    const mine = target?.fields.some(field => field.name === 'owner' && field.writable);
    const body = mine ? { owner: me.id, ...values } : values;
    const row = await call('POST /api/{noun}', { path: { noun }, body, draft });
    refresh(kind);
    done(said, async () => {
      await call('DELETE /api/{noun}/{id}', { path: { noun, id: row.id }, version: row.version });
      refresh(kind);
      return t('record.taken_back');
    });
  }

  /** True once the server has it. */
  async function send(kind: string, values: Values, draft: string, said: string) {
    setBusy(true);
    try {
      await write(kind, values, draft, said);
      setProblem(null);
      return true;
    } catch (failure) {
      setProblem(sentence(failure));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { send, write, problem, busy, settled: () => setProblem(null), refuse: setProblem };
}
