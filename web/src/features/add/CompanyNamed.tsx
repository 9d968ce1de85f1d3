import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call, type Row, type Values } from '@/lib/api';
import { t } from '@/lib/messages';
import { startAdding } from '@/records/adding';
import { useModel } from '@/records/schema';
import styles from './add.module.css';
import { domainsOf } from './contactValues';

/** The company of a pasted contact: one that is there, or one to be made. */
export function CompanyNamed(props: {
  name: string;
  values: Values;
  onFound: (row: Row | Values) => void;
}) {
  const company = useModel().find('company');
  const domains = domainsOf(props.values.emails);
  const { data } = useQuery({
    queryKey: ['likely', 'company', props.name, domains],
    queryFn: ({ signal }) =>
      call('POST /api/likely-matches', {
        body: { type: 'company', draft: { name: props.name, domains } },
        signal,
      }),
  });
  if (!data) return null;
  return (
    <div className={styles.named} role="group" aria-label={company?.label}>
      <span>{t('add.company', { name: props.name })}</span>
      {data.items.slice(0, 3).map(one => (
        <Button
          key={one.id}
          size="compact-sm"
          variant="default"
          onClick={() => props.onFound({ id: one.id, type: 'company', name: one.title })}
        >
          {t('add.company.take', { name: one.title })}
        </Button>
      ))}
      {company?.may_create && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            startAdding({
              type: 'company',
              values: { name: props.name, domains, address: props.values.address ?? null },
              onMade: row => props.onFound({ ...row, type: 'company' }),
            })
          }
        >
          {t('add.company.new')}
        </Button>
      )}
    </div>
  );
}
