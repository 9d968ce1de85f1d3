import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { Accuracy } from './Accuracy';
import styles from './coverage.module.css';
import { HalfLives } from './HalfLives';
import { type Covered, settingsQuery } from './queries';
import { Weights } from './Weights';

const route = getRouteApi('/inside/settings/coverage');
const TYPES = { people: 'person', companies: 'company' } as const;

/** How it is weighed what is known of a customer, and how right it proved. */
export function CoverageSettings() {
  const { of } = route.useSearch();
  const navigate = route.useNavigate();
  const model = useModel();
  const covered: Covered = of ?? 'people';
  const { data, error } = useQuery(settingsQuery(covered));
  return (
    <>
      <h1>{t('coverage.settings')}</h1>
      <p className={styles.lead}>{t('coverage.settings.text')}</p>
      <div className={styles.tabs} role="group" aria-label={t('coverage.settings')}>
        {(['people', 'companies'] as const).map(one => (
          <UnstyledButton
            key={one}
            className={styles.tab}
            aria-pressed={one === covered}
            onClick={() =>
              void navigate({ search: { of: one === 'people' ? undefined : one }, replace: true })
            }
          >
            {model.find(TYPES[one])?.plural_label}
          </UnstyledButton>
        ))}
      </div>
      {error && <Empty kind="failed" title={t('coverage.failed')} text={sentence(error)} />}
      {data && <Weights key={covered} covered={covered} settings={data} />}
      <Accuracy />
      <HalfLives />
    </>
  );
}
