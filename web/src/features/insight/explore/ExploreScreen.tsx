import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { AnswerPane } from '../answer/AnswerPane';
import { addressOf, Elsewhere } from '../answer/Elsewhere';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import { type Asked, answerQuery, measuresQuery } from '../queries';
import { Builder } from './Builder';
import { KeepForm } from './KeepForm';
import { PlainBox } from './PlainBox';

/** Looking around: nothing is kept, and everything stands in the address. */
export function ExploreScreen() {
  const search = useSearch({ strict: false }) as Asked & { text?: string };
  const navigate = useNavigate();
  const { data: measures } = useQuery(measuresQuery);
  const [keeping, keep] = useState(false);
  const { text, ...given } = search;
  const first = measures?.[0]?.key;
  const asked: Asked = given.measure || given.type ? given : { ...given, measure: first };
  const ready = Boolean(asked.measure || asked.type);
  const { data, error } = useQuery({
    ...answerQuery(asked),
    enabled: ready,
    placeholderData: keepPreviousData,
  });

  function go(next: Asked, words?: string) {
    void navigate({
      to: '/insight/explore',
      search: { ...next, text: words },
      replace: true,
    });
  }

  return (
    <>
      <Head title={t('insight.page.explore')} text={t('insight.explore.text')}>
        {data && !keeping && <Button onClick={() => keep(true)}>{t('insight.keep')}</Button>}
      </Head>
      <PlainBox text={text ?? ''} onUnderstood={go} />
      {measures && (
        <Builder
          asked={asked}
          measures={measures}
          days={data?.period}
          onAsk={next => go(next, text)}
        />
      )}
      {keeping && <KeepForm asked={asked} words={text ?? ''} onDone={() => keep(false)} />}
      {error ? (
        <Failed error={error} />
      ) : (
        data && (
          <>
            <AnswerPane answer={data} />
            <Elsewhere path={addressOf(asked)} />
          </>
        )
      )}
    </>
  );
}
