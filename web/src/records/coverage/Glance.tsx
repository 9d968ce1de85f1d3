import { UnstyledButton } from '@mantine/core';
import type { RecordType } from '../schema';
import styles from './coverage.module.css';
import { OpenRing } from './OpenRing';
import { useCoverage } from './queries';

interface GlanceProps {
  type: RecordType;
  id: string;
  version: number;
  /** Leads to all of it; the next question stands beside it then. */
  onOpen?: () => void;
}

/** The ring small, and what it says. */
export default function Glance({ type, id, version, onOpen }: GlanceProps) {
  const { data } = useCoverage(type, id, version);
  if (!data) return null;
  const said = (
    <>
      <OpenRing coverage={data} size={36} />
      <p dir="auto">{(onOpen && data.question?.text) ?? data.sentence}</p>
    </>
  );
  if (!onOpen) return <div className={styles.glance}>{said}</div>;
  return (
    <UnstyledButton className={styles.glance} onClick={onOpen}>
      {said}
    </UnstyledButton>
  );
}
