import { lazy, Suspense } from 'react';
import { saying } from '@/lib/messages';
import type { RecordType } from '@/records/schema';

const Closed = lazy(() => saying('closed', import('./Closed')));

/** Loaded only where something is closed. */
export function WithoutClosed(props: { type: RecordType; count: number }) {
  if (props.count === 0) return null;
  return (
    <Suspense>
      <Closed {...props} />
    </Suspense>
  );
}
