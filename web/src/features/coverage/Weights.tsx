import { Button, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { OpenRing } from '@/records/coverage/OpenRing';
import { toast } from '@/ui/toast';
import { AddField } from './AddField';
import styles from './coverage.module.css';
import {
  type Draft,
  draftOf,
  emptyRing,
  LEAST_RESERVED,
  MOST_RESERVED,
  sent,
  usualOf,
} from './draft';
import { FacetWeight } from './FacetWeight';
import { type Covered, settingsQuery } from './queries';

interface WeightsProps {
  covered: Covered;
  settings: api.CoverageSettings;
}

/** The ring as it is divided, and the weights that divide it. */
export function Weights({ covered, settings }: WeightsProps) {
  const client = useQueryClient();
  const may = useMe().capabilities.includes('administer_model');
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [chosen, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  async function save() {
    setBusy(true);
    try {
      const now = await call('PUT /api/coverage-settings/{covered}', {
        path: { covered },
        body: sent(draft),
      });
      client.setQueryData(settingsQuery(covered).queryKey, now);
      setDraft(draftOf(now));
      void client.invalidateQueries({ queryKey: ['coverage'] });
      toast(t('coverage.saved'));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.division}>
        <OpenRing coverage={emptyRing(draft, settings)} size={144} chosen={chosen} />
        <NumberInput
          label={t('coverage.reserved')}
          description={t('coverage.reserved.text')}
          value={draft.reserved}
          min={LEAST_RESERVED}
          max={MOST_RESERVED}
          clampBehavior="blur"
          allowDecimal={false}
          disabled={!may}
          className={styles.reserved}
          onChange={value =>
            typeof value === 'number' &&
            value >= LEAST_RESERVED &&
            value <= MOST_RESERVED &&
            change({ reserved: value })
          }
        />
      </div>
      {!may && <p className={styles.quiet}>{t('coverage.reading')}</p>}
      <ul className={styles.facets}>
        {settings.facets.map(facet => (
          <FacetWeight
            key={facet.key}
            facet={facet}
            settings={settings}
            draft={draft}
            may={may}
            onChange={change}
            onChoose={choose}
          />
        ))}
      </ul>
      {may && (
        <>
          <AddField settings={settings} draft={draft} onChange={change} />
          <div className={styles.actions}>
            <Button type="submit" loading={busy}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={() => setDraft(usualOf(settings))}>
              {t('coverage.usual')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
