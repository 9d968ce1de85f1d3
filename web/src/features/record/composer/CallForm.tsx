import { CallLine } from '@/records/calling/CallLine';
import { Refusals } from '@/records/consent/Lazy';
import type { FormProps } from './form';

const CALLED = ['phone'] as const;

/** A call about this record; what they do not want is said before. */
export function CallForm({ type, row, place }: FormProps) {
  return (
    <>
      <Refusals noun={type.plural} id={row.id} channels={CALLED} />
      <CallLine about={{ type: type.name, id: row.id }} place={place} />
    </>
  );
}
