import { lazy, Suspense } from 'react';
import { saying } from '@/lib/messages';
import type { Field } from '../schema';
import type { Channel } from './queries';
import type { Refusal } from './refusals';

const Hint = lazy(() => saying('consent', import('./NotThisWay')));
const Ways = lazy(() => saying('consent', import('./Ways')));

const FirstAsked = lazy(() => saying('consent', import('./AskFirst')));
const Hand = lazy(() => import('./Hand'));

/** Asks before a link dials or writes. */
export const AskFirst = () => (
  <Suspense>
    <FirstAsked />
  </Suspense>
);

/** A hand beside a number or address that is not wanted. */
export function NotWanted(props: { field: Field; refusals: Refusal[] }) {
  return (
    <Suspense>
      <Hand {...props} />
    </Suspense>
  );
}

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
