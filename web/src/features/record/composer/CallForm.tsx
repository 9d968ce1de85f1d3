import { CallLine } from '@/records/calling/CallLine';
import type { FormProps } from './form';

/** A call about this record. */
export function CallForm({ type, row, place }: FormProps) {
  return <CallLine about={{ type: type.name, id: row.id }} place={place} />;
}
