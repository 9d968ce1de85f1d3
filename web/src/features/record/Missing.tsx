import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApiProblem, sentence } from '@/lib/api';
import { saying, t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { Empty } from '@/ui/Empty';

const ClosedRecord = lazy(() => saying('closed', import('@/records/closed/ClosedRecord')));

/** Why there is no record here: closed with somebody to ask, gone or never there, or not to be had right now. */
export function Missing({
  type,
  failure,
  again,
}: {
  type: RecordType;
  failure: Error;
  again: () => void;
}) {
  const back = (
    <Button
      variant="default"
      renderRoot={props => (
        <Link {...props} to="/$noun" params={{ noun: type.plural }} search={{}} />
      )}
    >
      {t('record.back_to', { name: type.plural_label })}
    </Button>
  );
  const status = failure instanceof ApiProblem ? failure.status : 0;
  if (failure instanceof ApiProblem && failure.code === 'record_closed') {
    return (
      <Suspense>
        <ClosedRecord problem={failure}>{back}</ClosedRecord>
      </Suspense>
    );
  }
  if (status === 403) {
    const title = failure instanceof ApiProblem ? failure.title : t('list.forbidden');
    return (
      <Empty alone kind="forbidden" title={title} text={sentence(failure)}>
        {back}
      </Empty>
    );
  }
  if (status === 404) {
    return (
      <Empty alone kind="nothing" title={t('missing.title')} text={t('record.missing')}>
        {back}
      </Empty>
    );
  }
  return (
    <Empty alone kind="failed" title={t('failed.title')} text={sentence(failure)}>
      <Button onClick={again}>{t('failed.again')}</Button>
      {back}
    </Empty>
  );
}
