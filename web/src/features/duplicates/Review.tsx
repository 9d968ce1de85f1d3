import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { recordQuery } from '@/records/rows';
import { type RecordType, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import styles from './duplicates.module.css';
import { comparisonQuery, type Kind, keyOf, pairsQuery } from './queries';
import { leave } from './queue';
import { PairView } from './PairView';

const AHEAD = 3;

/** One pair after the other; the next ones are fetched while somebody looks at this one. */
export function Review({ type, kind }: { type: RecordType; kind: Kind }) {
  const client = useQueryClient();
  const model = useModel();
  const found = useInfiniteQuery(pairsQuery(type.plural, kind));
  const open = found.data?.pages.flatMap(page => page.items) ?? [];
  const putOff = found.data?.pages[0]?.put_off ?? 0;
  const pair = open[0];
  const first = pair && keyOf(pair);

  useEffect(() => {
    for (const next of open.slice(1, AHEAD)) {
      void client.prefetchQuery(comparisonQuery(type.plural, next.one.id, next.other.id));
      void client.prefetchQuery(recordQuery(model, type, next.one.id));
      void client.prefetchQuery(recordQuery(model, type, next.other.id));
    }
    if (open.length < AHEAD && found.hasNextPage && !found.isFetchingNextPage) {
      void found.fetchNextPage();
    }
  }, [first, open.length]);

  if (found.error && !pair) {
    return (
      <Empty kind="failed" title={t('failed.title')} text={sentence(found.error)}>
        <Button onClick={() => void found.refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!pair) {
    if (found.isPending || found.isFetchingNextPage) return <div role="status" aria-busy />;
    return (
      <>
        <PutOff count={putOff} />
        <Empty
          kind="nothing"
          title={t(`duplicates.nothing.${kind}`)}
          text={t(`duplicates.nothing.${kind}.text`)}
        />
      </>
    );
  }
  return (
    <>
      <PutOff count={putOff} />
      <PairView
        key={first}
        type={type}
        one={pair.one.id}
        other={pair.other.id}
        onGone={() => leave(client, type.plural, keyOf(pair), false)}
      />
    </>
  );
}

function PutOff({ count }: { count: number }) {
  if (count === 0) return null;
  return <p className={styles.lead}>{t('duplicates.put_off', { count })}</p>;
}
