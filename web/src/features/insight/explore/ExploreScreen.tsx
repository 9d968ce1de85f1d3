import { Button } from '@mantine/core';
import { IconRuler2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { AnswerPane } from '../answer/AnswerPane';
import { addressOf, Elsewhere } from '../answer/Elsewhere';
import { Think } from '../answer/Think';
import { Failed } from '../Failed';
import styles from '../insight.module.css';
import { Head } from '@/ui/Head';
import { type Asked, answerQuery, measuresQuery } from '../queries';
import { Builder } from './Builder';
import { KeepForm } from './KeepForm';
import { type Heard, PlainBox } from './PlainBox';

/** Looking around: nothing is kept, and everything stands in the address. */
export function ExploreScreen() {
  const search = useSearch({ strict: false }) as Asked & { text?: string };
  const navigate = useNavigate();
  const { data: measures } = useQuery(measuresQuery);
  const [keeping, keep] = useState(false);
  const [heard, hear] = useState<Heard>({ clear: true, left: '' });
  const [round, turn] = useState(0);
  const { clear } = heard;
  const { text, ...given } = search;
  const first = measures?.[0]?.key;
  const asked: Asked = given.measure || given.type ? given : { ...given, measure: first };
  const ready = Boolean(asked.measure || asked.type);
  const { data, error, isPlaceholderData } = useQuery({
    ...answerQuery(asked),
    enabled: ready && clear,
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
        <Link to="/insight/measures" className={styles.measures}>
          <IconRuler2 size={16} stroke={1.5} aria-hidden />
          {t('insight.page.measures')}
        </Link>
        {data && clear && !keeping && (
          <Button onClick={() => keep(true)}>{t('insight.keep')}</Button>
        )}
      </Head>
      <PlainBox text={text ?? ''} onUnderstood={go} onHeard={hear} key={round} />
      {measures && (
        <Builder
          asked={asked}
          measures={measures}
          days={data?.period}
          onAsk={next => {
            // What the words lack may just have been chosen.
            go(next, next.filter === asked.filter ? text : undefined);
            turn(round + 1);
          }}
        />
      )}
      {keeping && <KeepForm asked={asked} words={text ?? ''} onDone={() => keep(false)} />}
      {error && clear ? (
        <Failed error={error} />
      ) : (
        data &&
        clear && (
          <>
            <p role="status" className={styles.left} dir="auto">
              {isPlaceholderData && `${t('insight.counting')} `}
              {heard.left && t('insight.plain.left', { words: heard.left })}
            </p>
            <div aria-busy={isPlaceholderData} className={styles.replaced}>
              <AnswerPane answer={data} />
            </div>
            {!isPlaceholderData && data.now.value !== null && (
              <>
                <Think answer={data} />
                <Elsewhere path={addressOf(asked)} type={data.measure.type} />
              </>
            )}
          </>
        )
      )}
    </>
  );
}
