import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconEyeOff,
  type IconProps,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type Key, language, t } from '@/lib/messages';
import { COLOURS } from '@/records/fields/choice/colours';
import { ChoiceDot } from '@/records/fields/choice/Dot';
import type { ChoiceDraft, Labels } from './draft';
import styles from './model.module.css';
import { languageWord, otherLanguage } from './words';

interface OneChoiceProps {
  one: ChoiceDraft;
  number: number;
  last: boolean;
  onLabels: (labels: Labels) => void;
  onChange: (part: Partial<ChoiceDraft>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onNext: () => void;
}

export function OneChoice(props: OneChoiceProps) {
  const { one, number } = props;
  const own = language();
  const other = otherLanguage();
  const name = one.labels[own] ?? one.labels.en ?? t('model.choices.new');
  return (
    <li className={styles.choice} data-retired={one.retired || undefined}>
      <label className={styles.colour}>
        <ChoiceDot colour={one.colour} always />
        <select
          aria-label={t('model.choices.colour', { name })}
          value={one.colour ?? ''}
          onChange={event => props.onChange({ colour: event.currentTarget.value || null })}
        >
          <option value="">{t('model.colour.none')}</option>
          {COLOURS.map(colour => (
            <option key={colour} value={colour}>
              {t(`model.colour.${colour}` as Key)}
            </option>
          ))}
        </select>
      </label>
      <input
        className={styles.input}
        aria-label={t('model.choices.label', { number })}
        value={one.labels[own] ?? (own === 'en' ? '' : (one.labels.en ?? ''))}
        maxLength={120}
        required
        dir="auto"
        onChange={event => props.onLabels({ ...one.labels, [own]: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !props.last) return;
          event.preventDefault();
          if (event.currentTarget.value.trim() !== '') props.onNext();
        }}
      />
      <input
        className={styles.input}
        aria-label={t('model.choices.other', { number, language: languageWord(other) })}
        placeholder={languageWord(other)}
        value={one.labels[other] ?? ''}
        maxLength={120}
        dir="auto"
        onChange={event => props.onLabels({ ...one.labels, [other]: event.currentTarget.value })}
      />
      <span className={styles.tools}>
        <Tool
          icon={IconArrowUp}
          label={t('model.choices.up', { name })}
          off={number === 1}
          run={() => props.onMove(-1)}
        />
        <Tool
          icon={IconArrowDown}
          label={t('model.choices.down', { name })}
          off={props.last}
          run={() => props.onMove(1)}
        />
        {one.kept ? (
          <Tool
            icon={one.retired ? IconEye : IconEyeOff}
            label={t(one.retired ? 'model.choices.return' : 'model.choices.retire', { name })}
            run={() => props.onChange({ retired: !one.retired })}
          />
        ) : (
          <Tool icon={IconX} label={t('model.choices.remove', { name })} run={props.onRemove} />
        )}
      </span>
      {one.retired && <span className={styles.quiet}>{t('model.choices.retired')}</span>}
    </li>
  );
}

function Tool(props: {
  icon: ComponentType<IconProps>;
  label: string;
  off?: boolean;
  run: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={props.label}
      title={props.label}
      disabled={props.off}
      onClick={props.run}
    >
      <props.icon size={14} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
