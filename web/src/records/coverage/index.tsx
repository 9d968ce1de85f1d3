import { lazy, Suspense } from 'react';
import { saying } from '@/lib/messages';
import type { RecordType } from '../schema';

const Panel = lazy(() => saying('coverage', import('./Panel')));
const Glance = lazy(() => saying('coverage', import('./Glance')));

const Samples = lazy(() => saying('coverage', import('./Waiting')));

const COVERED = ['person', 'company'];

interface CoverageProps {
  type: RecordType;
  id: string;
  /** Of the record: what is known may have changed with it. */
  version: number;
  mayWrite: boolean;
  /** Leads to the editor of a field. */
  onField: (name: string) => void;
}

/** What we know of a person or company, and what to ask next; nothing for other records. */
export function Coverage(props: CoverageProps) {
  if (!COVERED.includes(props.type.name)) return null;
  return (
    <Suspense>
      <Panel {...props} />
    </Suspense>
  );
}

/** The same in a line, for a look in passing. */
export function CoverageGlance(
  props: Pick<CoverageProps, 'type' | 'id' | 'version'> & { onOpen?: () => void },
) {
  if (!COVERED.includes(props.type.name)) return null;
  return (
    <Suspense>
      <Glance {...props} />
    </Suspense>
  );
}

/** Says that values wait to be confirmed; nothing where none do. */
export function WaitingSamples() {
  return (
    <Suspense>
      <Samples />
    </Suspense>
  );
}
