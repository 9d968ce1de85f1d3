import { ActionIcon, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './coverage.module.css';
import { type Added, degreesOf, type Draft } from './draft';

const HEAVIEST = 1000;

interface FacetWeightProps {
  facet: api.CoverageFacetWeight;
  settings: api.CoverageSettings;
  draft: Draft;
  may: boolean;
  onChange: (part: Partial<Draft>) => void;
  onChoose: (facet: string | null) => void;
}

/** One facet with its degrees, and the things that share them. */
export function FacetWeight(props: FacetWeightProps) {
  const { facet, settings, draft, may, onChange, onChoose } = props;
  const weigh = (key: string, weight: number) =>
    onChange({ weights: { ...draft.weights, [key]: weight } });
  const replace = (field: string, part: Partial<Added>) =>
    onChange({
      added: draft.added.map(one => (one.field === field ? { ...one, ...part } : one)),
    });
  return (
    <li
      onMouseEnter={() => onChoose(facet.key)}
      onMouseLeave={() => onChoose(null)}
      onFocus={() => onChoose(facet.key)}
      onBlur={() => onChoose(null)}
    >
      <div className={styles.facet}>
        <span>{facet.label}</span>
        <span className={styles.quiet}>
          {t('coverage.of_degrees', {
            degrees: number(degreesOf(draft, settings, facet.key), 0),
          })}
        </span>
        <Weight
          label={facet.label}
          value={draft.weights[facet.key] ?? 0}
          may={may}
          onChange={weight => weigh(facet.key, weight)}
        />
      </div>
      <ul className={styles.things}>
        {settings.things
          .filter(thing => thing.facet === facet.key && thing.usual !== null)
          .map(thing => (
            <li key={thing.key}>
              <span>{thing.label}</span>
              <Weight
                label={`${facet.label}: ${thing.label}`}
                value={draft.weights[thing.key] ?? 0}
                may={may}
                onChange={weight => weigh(thing.key, weight)}
              />
            </li>
          ))}
        {draft.added
          .filter(one => one.facet === facet.key)
          .map(one => (
            <li key={one.field}>
              <span className={styles.own}>
                {one.label}
                <TextInput
                  size="xs"
                  maxLength={200}
                  dir="auto"
                  disabled={!may}
                  aria-label={t('coverage.question_of', { name: one.label })}
                  placeholder={t('coverage.no_question')}
                  value={one.question}
                  onChange={event => replace(one.field, { question: event.currentTarget.value })}
                />
              </span>
              <Weight
                label={`${facet.label}: ${one.label}`}
                value={one.weight}
                may={may}
                onChange={weight => replace(one.field, { weight })}
              />
              {may && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t('coverage.take_out', { name: one.label })}
                  onClick={() =>
                    onChange({ added: draft.added.filter(other => other.field !== one.field) })
                  }
                >
                  <IconX size={14} stroke={1.5} />
                </ActionIcon>
              )}
            </li>
          ))}
      </ul>
    </li>
  );
}

interface WeightProps {
  label: string;
  value: number;
  may: boolean;
  onChange: (weight: number) => void;
}

function Weight({ label, value, may, onChange }: WeightProps) {
  return (
    <NumberInput
      size="xs"
      className={styles.weight}
      aria-label={t('coverage.weight_of', { name: label })}
      value={value}
      min={0}
      max={HEAVIEST}
      decimalScale={2}
      hideControls
      disabled={!may}
      onChange={next => typeof next === 'number' && next <= HEAVIEST && onChange(next)}
    />
  );
}
