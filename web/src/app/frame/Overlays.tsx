import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '@/lib/keys';
import { saying, t } from '@/lib/messages';
import { type About, logCall, whenCalled } from '@/records/calling/about';
import { useModel } from '@/records/schema';

const KeysDialog = lazy(() => import('./KeysDialog'));
const loadPalette = () => saying('palette', import('@/features/palette/Palette'));
const loadAdding = () => saying('palette', import('@/features/add/AddDialog'));
const loadCalling = () => saying('compose', import('@/features/today/call/CallDialog'));
const Palette = lazy(loadPalette);
const AddDialog = lazy(loadAdding);
const CallDialog = lazy(loadCalling);
const QUIET_MILLIS = 500;

type Shown = 'keys' | 'palette' | { add: string } | { call: About | null } | null;

/** What can be called up anywhere: all keys, the palette, adding a record. */
export function useOverlays() {
  const model = useModel();
  const { noun } = useParams({ strict: false });
  const [shown, show] = useState<Shown>(null);
  const here = model.find(noun ?? '');
  const acts = {
    keys: () => show('keys'),
    search: () => show('palette'),
    add: () => show({ add: here?.may_create ? here.name : 'company' }),
  };
  const group = t('keys.group.anywhere');
  useKeys(
    [
      { keys: 'Mod+k', label: t('palette.open'), group, run: acts.search },
      { keys: 'c', label: t('add'), group, run: acts.add },
      { keys: 'l', label: t('call'), group, run: () => logCall(null) },
      { keys: '?', label: t('keys.show'), group, run: acts.keys },
    ],
    true,
  );
  // Whoever types at once after the key must lose no letter: both are here before they are asked for.
  useEffect(() => whenCalled(about => show({ call: about })), []);
  useEffect(() => {
    const timer = setTimeout(
      () => void loadPalette().then(loadCalling).then(loadAdding),
      QUIET_MILLIS,
    );
    return () => clearTimeout(timer);
  }, []);
  const close = () => show(null);
  const overlays = (
    <Suspense>
      {shown === 'keys' && <KeysDialog onClose={close} />}
      {shown === 'palette' && <Palette onClose={close} onCreate={add => show({ add })} />}
      {isCall(shown) && <CallDialog about={shown.call} onClose={close} />}
      {isAdd(shown) && (
        <AddDialog typeName={shown.add} onType={add => show({ add })} onClose={close} />
      )}
    </Suspense>
  );
  return { ...acts, overlays };
}

export type Overlays = ReturnType<typeof useOverlays>;

const isCall = (shown: Shown) => typeof shown === 'object' && shown !== null && 'call' in shown;
const isAdd = (shown: Shown) => typeof shown === 'object' && shown !== null && 'add' in shown;
