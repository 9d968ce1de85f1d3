import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { joined, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { Holds, holdsOf, TYPES } from './Holds';
import { called, fieldName } from './words';

/** Describe what an application would hold, and see what of it is there already. */
export function BeforeBuying({ items }: { items: api.Application[] }) {
  const model = useModel();
  const compare = useMutation({
    mutationFn: (body: api.Candidate) => call('POST /api/applications/comparisons', { body }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    compare.mutate({ holds: holdsOf(new FormData(event.currentTarget)) });
  }
  const answer = compare.data;
  const name = (key: string) => {
    const found = items.find(one => one.key === key);
    return found ? called(model, found) : key;
  };
  return (
    <section aria-labelledby="before" className={styles.block}>
      <h2 id="before">{t('apps.before')}</h2>
      <p className={styles.quiet}>{t('apps.before.text')}</p>
      <form className={styles.panel} onSubmit={submit}>
        <Holds types={TYPES} />
        {compare.error && (
          <p role="alert" className={styles.problem}>
            {sentence(compare.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" variant="default" loading={compare.isPending}>
            {t('apps.compare')}
          </Button>
        </div>
      </form>
      <div role="status">
        {answer && (
          <>
            <h3>
              {t('apps.answer', {
                known: answer.known.length,
                all: answer.known.length + answer.fresh.length,
              })}
            </h3>
            <ul className={styles.lines}>
              {answer.foreseen.map(one => (
                <li key={one.type}>
                  {t(one.fewest === one.most ? 'apps.foreseen.one' : 'apps.foreseen', {
                    records: number(one.records),
                    types: model.find(one.type)?.plural_label ?? one.type,
                    fewest: number(one.fewest),
                    most: number(one.most),
                    sources: one.sources,
                  })}
                </li>
              ))}
              {answer.known.map(one => (
                <li key={`${one.type} ${one.field}`}>
                  <bdi>{fieldName(model, one.type, one.field)}</bdi>:{' '}
                  {one.records > 0
                    ? t('apps.known', { count: number(one.records) })
                    : t('apps.known.elsewhere')}
                </li>
              ))}
              {answer.fresh.map(one => (
                <li key={`${one.type} ${one.field}`}>
                  <bdi>{fieldName(model, one.type, one.field)}</bdi>: {t('apps.fresh')}
                </li>
              ))}
              {answer.overlaps.map(one => (
                <li key={`${one.other} ${one.type}`}>
                  {t('apps.with', { name: name(one.other) })}{' '}
                  {joined(one.fields.map(field => fieldName(model, one.type, field)))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
