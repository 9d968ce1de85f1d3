import { UnstyledButton } from '@mantine/core';
import { type Key, t } from '@/lib/messages';
import styles from './record.module.css';

const SECTIONS = ['fields', 'timeline', 'related'] as const;

export type Section = (typeof SECTIONS)[number];

interface SectionsProps {
  shown: Section;
  onShow: (section: Section) => void;
}

/** On a phone the page is read one part at a time. */
export function Sections({ shown, onShow }: SectionsProps) {
  return (
    <div role="group" aria-label={t('record.sections')} className={styles.sections}>
      {SECTIONS.map(one => (
        <UnstyledButton
          key={one}
          className={styles.section}
          aria-pressed={one === shown}
          onClick={() => onShow(one)}
        >
          {t(`record.section.${one}` as Key)}
        </UnstyledButton>
      ))}
    </div>
  );
}
