import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './coverage.module.css';
import type { Draft } from './draft';

const MOST = 20;

interface AddFieldProps {
  settings: api.CoverageSettings;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** Takes a field of one's own into the ring. */
export function AddField({ settings, draft, onChange }: AddFieldProps) {
  const [field, setField] = useState('');
  const [facet, setFacet] = useState(settings.facets[0]?.key ?? '');
  const free = settings.addable.filter(one => draft.added.every(own => own.field !== one.field));
  if (free.length === 0 || draft.added.length >= MOST) return null;
  const chosen = free.find(one => one.field === field);

  function add() {
    if (!chosen) return;
    onChange({
      added: [...draft.added, { ...chosen, facet, weight: 1, question: '' }],
    });
    setField('');
  }

  return (
    <div className={styles.add} role="group" aria-label={t('coverage.add')}>
      <NativeSelect
        label={t('coverage.add.field')}
        value={field}
        data={[
          { value: '', label: t('coverage.add.which') },
          ...free.map(one => ({ value: one.field, label: one.label })),
        ]}
        onChange={event => setField(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('coverage.add.facet')}
        value={facet}
        data={settings.facets.map(one => ({ value: one.key, label: one.label }))}
        onChange={event => setFacet(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!chosen} onClick={add}>
        {t('coverage.add')}
      </Button>
    </div>
  );
}
