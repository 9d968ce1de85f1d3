import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '../schema';
import { Circumstances } from './Circumstances';
import styles from './coverage.module.css';
import { Facets } from './Facets';
import { NextQuestion } from './NextQuestion';
import { OpenRing } from './OpenRing';
import { useActs, useCoverage } from './queries';

interface PanelProps {
  type: RecordType;
  id: string;
  version: number;
  mayWrite: boolean;
  onField: (name: string) => void;
}

/** A sentence, the open ring, and in its gap the next question; what it is made of unfolds below. */
export default function Panel({ type, id, version, mayWrite, onField }: PanelProps) {
  const { data, error } = useCoverage(type, id, version);
  const acts = useActs(type, id);
  const [asking, ask] = useState<boolean | null>(null);
  const [unfolded, unfold] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const heading = useId();
  if (error) return <p className={styles.quiet}>{sentence(error)}</p>;
  if (!data) return <div className={styles.waiting} />;

  const { question } = data;
  const open = asking ?? question?.pinned ?? false;
  return (
    <>
      <section className={styles.panel} aria-labelledby={heading} data-coverage>
        <h2 id={heading} className="hidden-text">
          {t('coverage.title')}
        </h2>
        <p className={styles.sentence}>{data.sentence}</p>
        <p className="hidden-text">
          {t('coverage.degrees', { degrees: data.degrees, reserved: data.reserved })}
        </p>
        <div className={styles.round}>
          <OpenRing coverage={data} size={112} spoken chosen={chosen} />
          {question ? (
            <UnstyledButton
              className={styles.gap}
              aria-expanded={open}
              onClick={() => ask(!open)}
              data-gap
            >
              {t('coverage.gap')}
              <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
            </UnstyledButton>
          ) : (
            <p className={styles.gap}>{t('coverage.gap')}</p>
          )}
        </div>
        {open && question && (
          <NextQuestion
            key={question.thing}
            question={question}
            thing={data.facets.flatMap(one => one.things).find(one => one.key === question.thing)}
            acts={mayWrite ? acts : null}
            onField={onField}
          />
        )}
        {data.since.text && <p className={styles.fall}>{data.since.text}</p>}
        <UnstyledButton
          className={styles.fold}
          aria-expanded={unfolded}
          onClick={() => unfold(!unfolded)}
        >
          <IconChevronRight size={14} aria-hidden data-open={unfolded || undefined} />
          {t('coverage.facets')}
        </UnstyledButton>
        <Facets
          coverage={data}
          whole={unfolded}
          acts={mayWrite ? acts : null}
          onField={onField}
          onChoose={choose}
        />
      </section>
      <Circumstances type={type} id={id} mayWrite={mayWrite} />
    </>
  );
}
