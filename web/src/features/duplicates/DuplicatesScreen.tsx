import { Button, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { Empty } from '@/ui/Empty';
import styles from './duplicates.module.css';
import { DoneMerges } from './DoneMerges';
import { duplicateSettingsQuery, type Kind, pairsQuery } from './queries';
import { Review } from './Review';
import { Roles } from './Roles';
import { Runs } from './Runs';
import { OnePair } from './OnePair';

const route = getRouteApi('/inside/sources/duplicates');
const KINDS = ['review', 'sure', 'merged'] as const;
const MOST_COUNTED = 1000;

/** Records that may be the same: looked at one pair after the other, with one key for each answer. */
export function DuplicatesScreen() {
  const { type: asked, kind = 'review', one, other } = route.useSearch();
  const navigate = route.useNavigate();
  const model = useModel();
  const { data, error, refetch } = useQuery(duplicateSettingsQuery);
  useEffect(() => {
    document.title = `${t('duplicates.title')} · Candor`;
  }, []);
  useKeys([
    {
      keys: 'u',
      label: t('undo.last'),
      group: t('duplicates.keys'),
      run: () => void undoLast(),
    },
  ]);
  const types = (data?.items ?? [])
    .filter(item => item.enabled)
    .map(item => model.find(item.type))
    .filter(item => item !== undefined);
  const type = types.find(item => item.plural === asked) ?? types[0];
  const settings = data?.items.find(item => item.type === type?.plural);
  if (error) {
    return (
      <Empty alone kind="failed" title={t('failed.title')} text={sentence(error)}>
        <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!data) return <div role="status" className="hidden-text" />;
  if (!type) {
    return (
      <Empty
        alone
        kind="forbidden"
        title={t('duplicates.no_type')}
        text={t('duplicates.no_type.text')}
      />
    );
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('duplicates.title')}</h1>
        <div role="group" aria-label={t('duplicates.types')} className={styles.switch}>
          {types.map(item => (
            <UnstyledButton
              key={item.name}
              className={styles.choice}
              aria-pressed={item === type}
              onClick={() => void navigate({ search: { type: item.plural, kind } })}
            >
              {item.plural_label}
            </UnstyledButton>
          ))}
        </div>
        {!one && (
          <div role="group" aria-label={t('duplicates.kinds')} className={styles.switch}>
            {KINDS.map(item => (
              <UnstyledButton
                key={item}
                className={styles.choice}
                aria-pressed={item === kind}
                onClick={() => void navigate({ search: { type: type.plural, kind: item } })}
              >
                {t(`duplicates.kind.${item}`)}{' '}
                {item !== 'merged' && <Waiting type={type} kind={item} />}
              </UnstyledButton>
            ))}
          </div>
        )}
      </header>
      {one && other ? (
        <OnePair key={`${one}/${other}`} type={type} one={one} other={other} />
      ) : kind === 'merged' ? (
        <DoneMerges key={type.name} type={type} />
      ) : (
        <Review key={`${type.name} ${kind}`} type={type} kind={kind} />
      )}
      {settings && <Runs type={type} settings={settings} />}
      {settings?.may_change && (
        <Roles key={type.name} type={type} settings={settings} roles={data.roles} />
      )}
    </div>
  );
}

function Waiting({ type, kind }: { type: RecordType; kind: Kind }) {
  const { data } = useInfiniteQuery(pairsQuery(type.plural, kind));
  const count = data?.pages[0]?.count ?? null;
  if (count === null) return null;
  const more = count >= MOST_COUNTED ? '+' : '';
  return (
    <span className={styles.count}>
      {number(count)}
      {more}
    </span>
  );
}
