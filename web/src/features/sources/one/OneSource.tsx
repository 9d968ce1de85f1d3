import { Button } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { ago, number } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { departmentsQuery, useNames } from '@/records/colleagues/queries';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import { answersForData } from '../pages';
import styles from '../sources.module.css';
import { Brought } from './Brought';
import { DeliveryItem } from './DeliveryItem';
import { Known } from './Known';
import { NewDelivery } from './NewDelivery';
import { contributionsQuery, deliveriesQuery, sourceQuery } from './queries';
import { Told } from './Told';

const HUNDRED = 100;

/** What these gave is told of nobody alone. */
const PERSONAL: string[] = ['user', 'mailbox', 'calendar', 'system'];

/** One source: who looks after it, how it comes, and what became of each time that it came. */
export function OneSource() {
  const id = Number((useParams({ strict: false }) as { id?: string }).id);
  const me = useMe();
  const name = useNames();
  const may = me.capabilities.includes('import');
  const [adding, add] = useState(false);
  const { data: source, error } = useQuery({ ...sourceQuery(id), enabled: Number.isInteger(id) });
  const { data: departments = [] } = useQuery(departmentsQuery);
  const comes = source?.kind === 'import';
  const { data: deliveries } = useQuery({ ...deliveriesQuery(id), enabled: may && comes });
  const system = source !== undefined && !PERSONAL.includes(source.kind);
  const { data: brought } = useQuery({
    ...contributionsQuery(id),
    enabled: system && answersForData(me.capabilities),
  });
  if (error || !Number.isInteger(id)) {
    return (
      <Empty
        alone
        kind="nothing"
        title={t('sources.gone')}
        text={error ? sentence(error) : undefined}
      >
        <Link to="/sources">{t('sources.all')}</Link>
      </Empty>
    );
  }
  if (!source) return <Head wide title={t('sources.one')} />;
  const items = deliveries?.items ?? [];
  return (
    <>
      <Link to="/sources" className={styles.back}>
        <IconArrowLeft size={14} aria-hidden /> {t('sources.all')}
      </Link>
      <Head wide title={source.name} text={t(`sources.kind.${source.kind}`)} />
      <dl className={styles.facts}>
        <Fact term={t('sources.department')}>
          {departments.find(one => one.id === source.department)?.name ??
            t('sources.no_department')}
        </Fact>
        <Fact term={t('sources.steward')}>{name(source.steward) ?? t('sources.no_steward')}</Fact>
        <Fact term={t('sources.trust')}>
          {t('sources.trust.of', { percent: number(Math.round(source.trust * HUNDRED)) })}
        </Fact>
        <Fact term={t('sources.heard')}>
          {source.heard_at
            ? ago(source.heard_at)
            : t(system ? 'sources.not_heard' : 'sources.heard.not_told')}
        </Fact>
        {source.rhythm_days !== null && (
          <Fact term={t('sources.rhythm.short')}>
            {t('sources.rhythm.every', { count: source.rhythm_days })}
          </Fact>
        )}
      </dl>
      {brought && <Known source={source} sets={brought.sets} />}
      {may && comes && (
        <section aria-labelledby="comes" className={styles.block}>
          <h2 id="comes">{t('deliveries.title')}</h2>
          {deliveries && items.length === 0 && !adding && (
            <p className={styles.quiet}>{t('deliveries.none')}</p>
          )}
          <ul className={styles.plain}>
            {items.map(one => (
              <DeliveryItem key={one.id} delivery={one} />
            ))}
          </ul>
          {adding ? (
            <NewDelivery source={source} onClose={() => add(false)} />
          ) : (
            <Button
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => add(true)}
            >
              {t('deliveries.add')}
            </Button>
          )}
        </section>
      )}
      {brought && <Brought written={brought.written} files={brought.files} />}
      {me.capabilities.includes('administer_model') && <Told source={source} />}
      {!comes && <p className={styles.quiet}>{t('deliveries.not_this')}</p>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
