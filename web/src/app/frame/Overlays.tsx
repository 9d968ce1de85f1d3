import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '@/lib/keys';
import { saying, t } from '@/lib/messages';
import { useSessionEnded } from '@/lib/session';
import { startAdding, useWishes } from '@/records/adding';
import { type About, logCall, whenCalled } from '@/records/calling/about';
import { useMoment } from '@/records/past/moment';
import { useModel } from '@/records/schema';
import { useRooms } from './rooms';

const KeysDialog = lazy(() => import('./KeysDialog'));
const loadPalette = () => saying(['palette', 'pages'], import('@/features/palette/Palette'));
const loadAdding = () => saying('palette', import('@/features/add/AddDialog'));
const loadCalling = () => saying('compose', import('@/features/today/call/CallDialog'));
const Palette = lazy(loadPalette);
const CallDialog = lazy(loadCalling);
const Adding = lazy(loadAdding);
const SignInAgain = lazy(() => saying('access', import('./SignInAgain')));
const QUIET_MILLIS = 500;

type Shown = 'keys' | 'palette' | { call: About | null } | null;

/** What can be called up anywhere: all keys, the palette, adding a record. */
export function useOverlays() {
  const model = useModel();
  const { noun } = useParams({ strict: false });
  const navigate = useNavigate();
  const past = useMoment() !== undefined;
  const [shown, show] = useState<Shown>(null);
  const ended = useSessionEnded();
  const adding = useWishes().length > 0;
  const here = model.find(noun ?? '');
  const rooms = useRooms();
  const acts = {
    keys: () => show('keys'),
    search: () => show('palette'),
    // Who adds something does it now, also while looking back.
    add: () => {
      if (past) void navigate({ to: '.', search: old => ({ ...old, at: undefined }) });
      startAdding({ type: here?.may_create || past ? (here?.name ?? 'company') : 'company' });
    },
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
      {shown === 'palette' && (
        <Palette onClose={close} onCreate={type => startAdding({ type })} elsewhere={rooms} />
      )}
      {isCall(shown) && <CallDialog about={shown.call} onClose={close} />}
      {adding && <Adding />}
      {ended && <SignInAgain />}
    </Suspense>
  );
  return { ...acts, overlays };
}

export type Overlays = ReturnType<typeof useOverlays>;

const isCall = (shown: Shown) => typeof shown === 'object' && shown !== null && 'call' in shown;
