import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import type { RecordType } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import shared from './duplicates.module.css';
import { MergeRun } from './MergeRun';
import styles from './merges.module.css';
import { mergesQuery } from './queries';

/** What was merged, when, by whom and why; all of it can be taken back for ever. */
export function DoneMerges({ type }: { type: RecordType }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    mergesQuery(type.plural),
  );
  if (error && !data) {
    return (
      <Empty kind="failed" title={t('failed.title')} text={sentence(error)}>
        <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!data) return <div role="status" aria-busy />;
  const items = data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return (
      <Empty
        kind="nothing"
        title={t('duplicates.merged.none')}
        text={t('duplicates.merged.text')}
      />
    );
  }
  const runs = new Map(data.pages.flatMap(page => page.runs).map(run => [run.id, run]));
  return (
    <section aria-label={t('duplicates.kind.merged')} className={styles.merges}>
      {groups(items).map(group => {
        const run = group.run ? runs.get(group.run) : undefined;
        return (
          <div key={group.items[0]?.id} className={styles.group}>
            {run && <MergeRun run={run} />}
            <ul className={styles.done}>
              {group.items.map(one => (
                <Merge key={one.id} merge={one} />
              ))}
            </ul>
          </div>
        );
      })}
      {hasNextPage && (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          className={styles.more}
        >
          {t('duplicates.merged.more')}
        </Button>
      )}
    </section>
  );
}

/** What one run merged stands together, as it does in the order of time. */
function groups(items: api.DuplicateMerge[]) {
  const found: { run: string | null; items: api.DuplicateMerge[] }[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && last.run === item.run) last.items.push(item);
    else found.push({ run: item.run, items: [item] });
  }
  return found;
}

function Merge({ merge }: { merge: api.DuplicateMerge }) {
  const client = useQueryClient();
  const name = useNames();
  const back = useMutation({
    mutationFn: () =>
      call('POST /api/{noun}/{id}/merges/{merge}/reversal', {
        path: { noun: merge.type, id: merge.winner.id, merge: merge.id },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      toast(t('duplicates.merged.taken_back'));
    },
  });
  const winner = merge.winner.title ?? t('duplicates.empty');
  const loser = merge.loser.title ?? t('duplicates.empty');
  const said = merge.reasons.filter(one => one.bits > 0).map(one => `${one.label}: ${one.text}`);
  const who = merge.by
    ? t('duplicates.merged.by', { name: name(merge.by) ?? t('duplicates.merged.somebody') })
    : t('duplicates.merged.unasked');
  const taker = name(merge.reversed_by) ?? t('duplicates.merged.somebody');
  return (
    <li data-back={merge.reversed_at !== null || undefined}>
      <div>
        <p className={styles.what}>
          <bdi>{loser}</bdi>{' '}
          <span className={shared.quiet}>
            {merge.reversed_at ? t('duplicates.merged.was') : t('duplicates.merged.into')}
          </span>{' '}
          <Link to="/$noun/$id" params={{ noun: merge.type, id: merge.winner.id }}>
            <bdi>{winner}</bdi>
          </Link>
        </p>
        <p className={shared.quiet}>
          <time dateTime={merge.at}>{moment(merge.at)}</time> · {who}
          {said.length > 0 && <> · {said.join(' · ')}</>}
        </p>
        {merge.reversed_at && (
          <p className={shared.quiet}>
            {t('duplicates.merged.back', { at: moment(merge.reversed_at), name: taker })}
          </p>
        )}
        {merge.kept && !merge.reversed_at && (
          <p className={shared.problem}>{t('duplicates.merged.kept', { why: merge.kept })}</p>
        )}
        {back.error && (
          <p role="alert" className={shared.problem}>
            {sentence(back.error)}
          </p>
        )}
      </div>
      {merge.may_reverse && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('duplicates.merged.take_back_of', { loser, winner })}
          loading={back.isPending}
          onClick={() => back.mutate()}
        >
          {t('duplicates.merged.take_back')}
        </Button>
      )}
    </li>
  );
}
