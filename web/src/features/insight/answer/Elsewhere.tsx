import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { CopyText } from '@/ui/CopyText';
import { toast } from '@/ui/toast';
import styles from '../insight.module.css';
import type { Asked } from '../queries';

/** Where an answer is found by programs. */
export interface Place {
  answer: string;
  file: string;
}

/** Of what is only looked at, everything stands in the address. */
export function addressOf(asked: Asked): Place {
  const given = Object.entries(asked).filter(([, value]) => Boolean(value)) as [string, string][];
  const query = new URLSearchParams(given).toString();
  return { answer: `/api/answers?${query}`, file: `/api/answers/file?${query}` };
}

/** The answer elsewhere: as a file, and the address for a program that shows it. */
export function Elsewhere(props: { path: Place; type: string; children?: ReactNode }) {
  const { path, type, children } = props;
  const model = useModel();
  return (
    <div className={styles.elsewhere}>
      <div className={styles.buttons}>
        {children}
        {model.find(type)?.may_export && (
          <Button
            component="a"
            variant="default"
            href={path.file}
            download="answer.csv"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          >
            {t('insight.csv')}
          </Button>
        )}
        <CopyText
          text={`${location.origin}${path.answer}`}
          onFailed={() => toast(t('insight.address.failed'), { tone: 'warn' })}
        >
          {t('insight.address')}
        </CopyText>
      </div>
      <p className={styles.quiet}>{t('insight.address.text')}</p>
    </div>
  );
}
