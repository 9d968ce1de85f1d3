import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { lately } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { BlindBand } from '@/records/blindness/BlindBand';
import { Empty } from '@/ui/Empty';
import { Agreements } from './Agreements';
import { Aims } from './Aims';
import { Bands } from './Bands';
import { Choice } from './Choice';
import { Course } from './Course';
import { Fold } from './Fold';
import styles from './forecast.module.css';
import { FuturesPane } from './FuturesPane';
import { Lean } from './Lean';
import { hasMoved, Latest, Moved } from './Moved';
import { Proof } from './Proof';
import { AS_IT_IS, forecastQuery, type Scope, type Span, supposedQuery, supposes } from './queries';
import { Quotas } from './Quotas';
import { Standpoint } from './Standpoint';
import { Then, useLookingBack } from './Then';
import { useMaking } from './useMaking';
import { WhatIf } from './WhatIf';
import { about, spanName, targetOf } from './words';

/** What deals will bring, as a range, with how often that was right. */
export function ForecastScreen() {
  const search: { scope?: string; reference?: string; on?: string } = useSearch({
    strict: false,
  });
  const chosen: Scope = {
    scope: (search.scope ?? 'workspace') as api.ForecastScope,
    reference: search.reference ?? '',
  };
  const found = useQuery(forecastQuery(chosen));
  const plans = useMe().capabilities.includes('plan_forecast');
  const making = useMaking(found.data?.made_at ?? null);

  if (found.error) {
    return (
      <Empty kind="failed" title={t('forecast.failed')} text={sentence(found.error)}>
        <Button onClick={() => void found.refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  const said = found.data;
  if (!said) return null;
  const make = plans && (
    <Button variant="default" loading={making.busy} onClick={making.make}>
      {t('forecast.make')}
    </Button>
  );
  return (
    <>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{t('forecast.title')}</h1>
          <p className={styles.lead}>{t('forecast.lead')}</p>
        </div>
        <Choice said={said} chosen={chosen} />
        {said.made_at && make}
      </header>
      {said.made_at ? (
        <Said
          key={`${chosen.scope} ${chosen.reference}`}
          said={said}
          chosen={chosen}
          on={search.on}
        />
      ) : (
        <Empty
          kind="nothing"
          title={t(said.being_made ? 'forecast.first' : 'forecast.none')}
          text={t(said.being_made ? 'forecast.first.text' : 'forecast.none.text')}
        >
          {!said.being_made && make}
        </Empty>
      )}
    </>
  );
}

function Said(props: { said: api.Forecast; chosen: Scope; on: string | undefined }) {
  const { said, chosen, on } = props;
  const back = useLookingBack(on, chosen.scope !== 'mine');
  const [grain, show] = useState<Span['grain']>('quarter');
  const [place, choose] = useState(0);
  const [supposed, suppose] = useState(AS_IT_IS);
  const [aims, aim] = useState<Record<string, number>>({});
  const otherwise = useQuery(supposedQuery(chosen, supposed));
  const spans = said.spans.filter(one => one.grain === grain);
  const others = supposes(supposed)
    ? otherwise.data?.spans.filter(one => one.grain === grain)
    : undefined;
  const here = spans[place] ?? spans[0];
  if (!here) return null;
  const target = aims[here.grain + here.starts] ?? targetOf(here);
  return (
    <>
      {on && chosen.scope !== 'mine' && <Then chosen={chosen} on={on} back={back} grain={grain} />}
      <p className={styles.sentence}>
        {t(here.p90 > 0 ? 'forecast.sentence' : 'forecast.sentence.nothing', {
          span: spanName(here),
          low: about(here.p10, said.currency),
          high: about(here.p90, said.currency),
          middle: about(here.p50, said.currency),
        })}{' '}
        {here.won > 0 && t('forecast.won', { amount: about(here.won, said.currency) })}
      </p>
      <Lean said={said} />
      <Latest said={said} />
      <div className={styles.columns}>
        <FuturesPane
          key={`${said.scope} ${said.reference} ${here.grain}${here.starts}`}
          said={said}
          span={here}
          other={others?.[spans.indexOf(here)]}
          chosen={chosen}
          target={target}
          onAim={next => aim({ ...aims, [here.grain + here.starts]: next })}
        />
        <Bands
          said={said}
          spans={spans}
          others={others}
          chosen={spans.indexOf(here)}
          onChoose={choose}
          grain={grain}
          onGrain={next => {
            show(next);
            choose(0);
          }}
        />
      </div>
      <Counted said={said} />
      {!on && back.back && (
        <Button variant="subtle" size="compact-xs" onClick={back.back}>
          {t('forecast.then.open')}
        </Button>
      )}
      <BlindBand about="deals" />
      <Fold name="course" title={t('forecast.fold.course')}>
        <Course chosen={chosen} span={here} />
        {spans[0] && <Aims span={spans[0]} />}
      </Fold>
      <Fold name="what_if" title={t('forecast.what_if')} hint={t('forecast.fold.what_if')}>
        <WhatIf
          said={said}
          supposed={supposed}
          onSuppose={suppose}
          spans={spans}
          others={others}
          aim={{ span: here, target }}
        />
      </Fold>
      {chosen.scope !== 'mine' && (
        <Fold name="agreed" title={t('forecast.agreed')}>
          <Agreements chosen={chosen} mayPlan={said.may_plan} />
        </Fold>
      )}
      <Quotas spans={spans} />
      {hasMoved(said) && (
        <Fold name="moved" title={t('forecast.fold.moved')}>
          <Moved said={said} />
        </Fold>
      )}
      <Fold name="proof" title={t('forecast.proof')}>
        <Proof />
      </Fold>
      {said.standpoint && (
        <Fold name="stand" title={t('forecast.stand')}>
          <Standpoint said={said} />
        </Fold>
      )}
    </>
  );
}

/** Whose deals these are, and which are not among them. */
function Counted({ said }: { said: api.Forecast }) {
  const stand = said.standpoint;
  const lines = [
    t('forecast.made', { when: said.made_at ? lately(said.made_at) : '' }),
    said.scope === 'mine' && t('forecast.mine.note'),
    said.scope !== 'mine' && !said.whole && t('forecast.partly'),
    stand && stand.without_rate > 0 && t('forecast.without_rate', { count: stand.without_rate }),
    stand &&
      stand.without_amount > 0 &&
      t('forecast.without_amount', { count: stand.without_amount }),
  ].filter(Boolean);
  return <p className={styles.quiet}>{lines.join(' ')}</p>;
}
