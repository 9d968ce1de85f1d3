import { useNavigate } from '@tanstack/react-router';
import type { RecordType } from '@/records/schema';
import { PairView } from './PairView';

/** Two records that somebody wants to compare, wherever they come from. */
export function OnePair({ type, one, other }: { type: RecordType; one: string; other: string }) {
  const navigate = useNavigate();
  const toQueue = () => void navigate({ to: '/sources/duplicates', search: { type: type.plural } });
  return (
    <PairView
      type={type}
      one={one}
      other={other}
      onAnswer={said => {
        if (said === 'later') return toQueue();
        void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: one } });
      }}
      onGone={toQueue}
    />
  );
}
