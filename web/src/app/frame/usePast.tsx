import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useKeys } from '@/lib/keys';
import { saying, t } from '@/lib/messages';
import { useMoment, written } from '@/records/past/moment';
import { useModel } from '@/records/schema';

const PastBar = lazy(() => saying('past', import('@/features/past/PastBar')));
const HOUR = 3_600_000;

/** `z` looks back from any list and record; the moment stands in the address. */
export function usePast() {
  const at = useMoment();
  const { noun, id } = useParams({ strict: false });
  const navigate = useNavigate();
  const type = useModel().find(noun ?? '');
  const looks = type !== undefined && type.plural === noun && type.origin !== 'fixed';
  const go = (moment: string | undefined) =>
    void navigate({ to: '.', search: old => ({ ...old, at: moment }), replace: at !== undefined });
  useKeys([
    {
      keys: 'z',
      label: t('past.open'),
      group: t('keys.group.anywhere'),
      when: () => looks && !at,
      run: () => go(yesterday()),
    },
  ]);
  if (!looks || !at) return null;
  return (
    <Suspense>
      <PastBar key={`${noun} ${id ?? ''}`} noun={type.plural} id={id} at={at} onMoment={go} />
    </Suspense>
  );
}

/** A day ago, at the full hour. */
function yesterday() {
  return written(new Date(Math.floor((Date.now() - 24 * HOUR) / HOUR) * HOUR));
}
