import { lazy, Suspense } from 'react';
import { saying } from '@/lib/messages';
import type { Channel } from './queries';

const Hint = lazy(() => saying('consent', import('./NotThisWay')));
const Ways = lazy(() => saying('consent', import('./Ways')));

/** The lines beside links; only for people and leads. */
export function Refusals(props: { noun: string; id: string; channels: readonly Channel[] }) {
  if (props.noun !== 'people' && props.noun !== 'leads') return null;
  return (
    <Suspense>
      <Hint noun={props.noun} id={props.id} channels={props.channels} />
    </Suspense>
  );
}

/** The panel of a record; only for people and leads. */
export function WaysPanel(props: { noun: string; id: string; name: string }) {
  if (props.noun !== 'people' && props.noun !== 'leads') return null;
  return (
    <Suspense>
      <Ways noun={props.noun} id={props.id} name={props.name} />
    </Suspense>
  );
}
