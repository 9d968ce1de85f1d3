import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { lately } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Bands } from './Bands';
import styles from './forecast.module.css';
import { FuturesPane } from './FuturesPane';
import { Moved } from './Moved';
import { Proof } from './Proof';
import { forecastQuery, type Scope, type Span, type Supposed, supposedQuery } from './queries';
import { Standpoint } from './Standpoint';
import { useMaking } from './useMaking';
import { WhatIf } from './WhatIf';
import { about, spanName } from './words';

const AS_IT_IS: Supposed = { newDeals: 1, without: [] };

/** What deals will bring, as a range, with how often that was right. */
export function ForecastScreen() {
  const search: { scope?: string; reference?: string } = useSearch({ strict: false });
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
        <Said key={`${chosen.scope} ${chosen.reference}`} said={said} chosen={chosen} />
      ) : (
        <Empty kind="nothing" title={t('forecast.none')} text={t('forecast.none.text')}>
          {make}
        </Empty>
      )}
    </>
  );
}

function Choice({ said, chosen }: { said: api.Forecast; chosen: Scope }) {
  const navigate = useNavigate();
  if (said.choices.length < 2) return null;
  return (
    <select
      className={styles.select}
      aria-label={t('forecast.whose')}
      value={`${chosen.scope} ${chosen.reference}`}
      onChange={event => {
        const [scope, reference] = event.target.value.split(' ');
        const search = {
          scope: scope === 'workspace' ? undefined : scope,
          reference: reference || undefined,
        };
        void navigate({ to: '/insight/forecast', search });
      }}
    >
      {said.choices.map(one => (
        <option key={`${one.scope} ${one.reference}`} value={`${one.scope} ${one.reference}`}>
          {one.name || t(one.scope === 'mine' ? 'forecast.scope.mine' : 'forecast.scope.workspace')}
        </option>
      ))}
    </select>
  );
}

function Said({ said, chosen }: { said: api.Forecast; chosen: Scope }) {
  const [grain, show] = useState<Span['grain']>('quarter');
  const [place, choose] = useState(0);
  const [supposed, suppose] = useState(AS_IT_IS);
  const otherwise = useQuery(supposedQuery(chosen, supposed));
  const supposes = supposed.newDeals !== 1 || supposed.without.length > 0;
  const spans = said.spans.filter(one => one.grain === grain);
  const others = supposes ? otherwise.data?.spans.filter(one => one.grain === grain) : undefined;
  const here = spans[place] ?? spans[0];
  if (!here) return null;
  return (
    <>
      <p className={styles.sentence}>
        {t('forecast.sentence', {
          span: spanName(here),
          low: about(here.p10, said.currency),
          high: about(here.p90, said.currency),
          middle: about(here.p50, said.currency),
        })}{' '}
        {here.won > 0 && t('forecast.won', { amount: about(here.won, said.currency) })}
      </p>
      <Counted said={said} />
      <div className={styles.columns}>
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
        <FuturesPane
          key={`${here.grain}${here.starts}`}
          said={said}
          span={here}
          other={others?.[spans.indexOf(here)]}
          chosen={chosen}
        />
      </div>
      <WhatIf supposed={supposed} onSuppose={suppose} />
      <Moved said={said} />
      <Proof />
      <Standpoint said={said} />
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
