import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';

const MOST_BYTES = 25 * 1024 * 1024;

/** Puts files at a record, one after another; each says for itself what became of it. */
export function useUpload(type: RecordType, id: string) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<string[]>([]);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['related', 'file', id] });
    void client.invalidateQueries({ queryKey: ['timeline', type.name, id] });
  };

  async function one(file: File) {
    const name = file.name || t('record.pasted');
    if (file.size > MOST_BYTES) {
      toast(t('record.too_big', { name }), { tone: 'warn' });
      return;
    }
    setWaiting(before => [...before, name]);
    try {
      const made = await call('POST /api/{noun}', {
        path: { noun: 'files' },
        body: { name, about: { type: type.name, id } },
      });
      const path = { noun: 'files', id: made.id };
      await call('PUT /api/files/{id}/content', {
        path: { id: made.id },
        version: made.version,
        body: file,
      }).catch(async failure => {
        // A file without content is worth nothing: it goes with its failed upload.
        await call('DELETE /api/{noun}/{id}', { path, version: made.version });
        throw failure;
      });
      done(t('record.uploaded', { name }), async () => {
        const now = await call('GET /api/{noun}/{id}', { path, query: { fields: 'name' } });
        await call('DELETE /api/{noun}/{id}', { path, version: now.version });
        refresh();
        return t('record.taken_back');
      });
    } catch (failure) {
      toast(`${name}: ${sentence(failure)}`, { tone: 'warn' });
    } finally {
      setWaiting(before => before.filter((_, place) => place !== before.indexOf(name)));
      refresh();
    }
  }

  return {
    waiting,
    async upload(files: Iterable<File>) {
      for (const file of files) await one(file);
    },
  };
}
