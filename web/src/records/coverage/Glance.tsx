import type { RecordType } from '../schema';
import styles from './coverage.module.css';
import { OpenRing } from './OpenRing';
import { useCoverage } from './queries';

interface GlanceProps {
  type: RecordType;
  id: string;
  version: number;
}

/** The ring small, and what it says. */
export default function Glance({ type, id, version }: GlanceProps) {
  const { data } = useCoverage(type, id, version);
  if (!data) return null;
  return (
    <div className={styles.glance}>
      <OpenRing coverage={data} size={36} />
      <p>{data.sentence}</p>
    </div>
  );
}
