import { useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { dismiss, toast } from '@/ui/toast';

interface Act {
  undo: () => Promise<string>;
  /** What says that it was done, and goes when it is taken back. */
  said?: number;
}

// What I did on this page, the last one on top; undoing says so itself.
const acts: Act[] = [];
const MOST = 50;
const LOOK_MILLIS = 400;

/** Remembers how to take an act back. */
export function remember(undo: () => Promise<string>) {
  keep({ undo });
}

function keep(act: Act) {
  acts.push(act);
  if (acts.length > MOST) acts.shift();
}

export async function undoLast() {
  const act = acts.pop();
  if (act) await takeBack(act);
  else toast(t('undo.nothing'));
}

async function takeBack({ undo, said }: Act) {
  if (said !== undefined) dismiss(said);
  try {
    toast(await undo());
  } catch (failure) {
    toast(sentence(failure), { tone: 'warn' });
  }
}

/** Says what was done, and offers to take it back here and by `u`. */
export function done(text: string, undo: () => Promise<string>) {
  const act: Act = { undo };
  keep(act);
  act.said = toast(text, { action: { label: t('undo'), run: () => void undoThis(act) } });
}

/** Says what was done and remembered last, and offers to take that back. */
export function saved(text: string) {
  const act = acts.at(-1);
  if (!act) toast(text);
  else act.said = toast(text, { action: { label: t('undo'), run: () => void undoThis(act) } });
}

/** What is named is taken back, whatever was done after it. */
async function undoThis(act: Act) {
  const at = acts.indexOf(act);
  if (at < 0) return;
  acts.splice(at, 1);
  await takeBack(act);
}

/** Takes back a batch of changes wherever nobody has written since; says how many records it was. */
export function useTakingBack() {
  const client = useQueryClient();
  return async (batch: string) => {
    let now = await call('POST /api/undos', { body: { batch } });
    while (now.status === 'running') {
      await new Promise(resolve => setTimeout(resolve, LOOK_MILLIS));
      now = await call('GET /api/undos/{id}', { path: { id: now.batch } });
    }
    await client.invalidateQueries();
    return now;
  };
}

/** The same, said of records. */
export function useUndoBatch() {
  const takeBack = useTakingBack();
  return async (batch: string) => {
    const { undone, kept } = await takeBack(batch);
    if (undone === 0 && kept === 0) return t('undo.words');
    return kept > 0 ? t('undo.partly', { undone, kept }) : t('undo.done', { count: undone });
  };
}
