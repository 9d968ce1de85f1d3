import type { api } from '@/lib/api';
import { Glyph } from '@/ui/Glyph';
import { ageOf, staleWords } from './words';

/** The clock with its age, in the cell of a list. */
export default function Stale({ stamp }: { stamp: api.Stamp }) {
  return <Glyph kind="stale" text={staleWords(stamp)} age={ageOf(stamp.at)} />;
}
