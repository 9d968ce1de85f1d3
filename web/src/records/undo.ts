import { useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';

// What I did on this page, the last one on top; undoing says so itself.
const acts: (() => Promise<string>)[] = [];
const MOST = 50;
const LOOK_MILLIS = 400;

/** Remembers how to take an act back. */
export function remember(undo: () => Promise<string>) {
  acts.push(undo);
  if (acts.length > MOST) acts.shift();
}

export async function undoLast() {
  const undo = acts.pop();
  if (!undo) {
    toast(t('undo.nothing'));
    return;
  }
  try {
    toast(await undo());
  } catch (failure) {
    toast(sentence(failure), { tone: 'warn' });
  }
}

/** Says what was done, and offers to take it back here and by `u`. */
export function done(text: string, undo: () => Promise<string>) {
  remember(undo);
  toast(text, { action: { label: t('undo'), run: () => void undoLast() } });
}

/** Takes back a batch of changes wherever nobody has written since. */
export function useUndoBatch() {
  const client = useQueryClient();
  return async (batch: string) => {
    let now = await call('POST /api/undos', { body: { batch } });
    while (now.status === 'running') {
      await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
      now = await call('GET /api/undos/{id}', { path: { id: now.batch } });
    }
    const { undone, kept } = now;
    await client.invalidateQueries();
    if (undone === 0 && kept === 0) return t('undo.words');
    return kept > 0 ? t('undo.partly', { undone, kept }) : t('undo.done', { count: undone });
  };
}
