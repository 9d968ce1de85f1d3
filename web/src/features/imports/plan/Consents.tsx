import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { purposesQuery } from '@/records/consent/queries';
import { type Consents as One, proposed } from '../consents';
import styles from '../imports.module.css';
import type { Correction } from '../useCorrection';
import { ConsentPlan } from './ConsentPlan';

interface Props {
  proposal: api.ImportProposal;
  change: (correct: Correction) => void;
  busy: boolean;
}

/** Which columns say whom we may contact, for each purpose and way. */
export default function Consents({ proposal, change, busy }: Props) {
  const { data: purposes = [] } = useQuery(purposesQuery);
  const used = purposes.filter(one => !one.retired);
  const all = proposal.mapping.consents ?? [];
  const first = used[0]?.key;

  function put(correct: (now: One[]) => One[]) {
    change(now => ({ consents: correct(now.consents ?? []) }));
  }

  return (
    <section className={styles.block} aria-labelledby="consents">
      <h2 id="consents">{t('import.consents')}</h2>
      <p className={styles.quiet}>{t('import.consents.text')}</p>
      {all.map((one, at) => (
        <ConsentPlan
          key={at}
          number={at + 1}
          one={one}
          columns={proposal.guess.columns}
          purposes={used}
          busy={busy}
          onChange={correct =>
            put(now => now.map((each, place) => (place === at ? correct(each) : each)))
          }
          onRemove={() => put(now => now.toSpliced(at, 1))}
        />
      ))}
      {first !== undefined && (
        <div className={styles.actions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => put(now => [...now, proposed(proposal.guess.columns, first)])}
          >
            {t('import.consents.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
