import { NativeSelect } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import styles from '../imports.module.css';
import { keysOf } from '../mapping';
import type { Correction } from '../useCorrection';
import { DATES, DELIMITERS, ENCODINGS, signName } from './choices';
import { useChosen } from './useChosen';

interface Props {
  proposal: api.ImportProposal;
  type: RecordType;
  change: (correct: Correction) => void;
  /** Whether a correction is on its way. */
  busy: boolean;
}

/** How the file was read and what its rows are, each to be corrected. */
export function Recognised({ proposal, type, change, busy }: Props) {
  const { guess, mapping } = proposal;
  const model = useModel();
  const types = model.types.filter(one => one.origin !== 'fixed' || one.name === 'user');
  const table = guess.format === 'csv' || guess.format === 'tsv';
  const file = mapping.file ?? {};
  const read = (part: api.ImportFileReading) => change(now => ({ file: { ...now.file, ...part } }));
  /** Says how values are read: the columns stay where they are. */
  const reread = (part: api.ImportFileReading) =>
    change(now => ({ file: { ...now.file, ...part }, columns: now.columns }));
  const dated = guess.columns.some(one => one.date_pattern !== null) || file.dates;
  const counted = guess.columns.some(one => one.decimals !== null) || file.decimals;

  return (
    <section className={styles.block} aria-labelledby="recognised">
      <h2 id="recognised">{t('import.recognised')}</h2>
      <p className={styles.quiet}>
        {t('import.recognised.text', {
          format: t(`import.format.${guess.format}`),
          columns: guess.columns.length,
        })}
      </p>
      <div className={styles.settings}>
        <Choice
          busy={busy}
          label={t('import.type')}
          value={type.plural}
          data={types.map(one => ({ value: one.plural, label: one.plural_label }))}
          onChange={value => change(() => ({ type: value }))}
        />
        {type.origin !== 'fixed' && (
          <Choice
            busy={busy}
            label={t('import.mode')}
            value={mapping.mode ?? 'create'}
            data={(['create', 'update', 'upsert'] as const).map(one => ({
              value: one,
              label: t(`import.mode.${one}`),
            }))}
            onChange={value => change(() => ({ mode: value as api.ImportMode }))}
          />
        )}
        {mapping.match !== undefined && (
          <Choice
            busy={busy}
            label={t('import.match')}
            value={String(mapping.match)}
            data={[
              { value: 'true', label: t('import.match.yes') },
              { value: 'false', label: t('import.match.no') },
            ]}
            onChange={value => change(() => ({ match: value === 'true' }))}
          />
        )}
        {mapping.mode !== 'create' && (
          <Choice
            busy={busy}
            label={t('import.key')}
            value={mapping.key ?? 'external_id'}
            data={keysOf(type)}
            onChange={value => change(() => ({ key: value }))}
          />
        )}
        {guess.sheets.length > 1 && (
          <Choice
            busy={busy}
            label={t('import.sheet')}
            value={guess.sheet ?? ''}
            data={guess.sheets.map(one => ({ value: one, label: one }))}
            onChange={value => read({ sheet: value })}
          />
        )}
        {guess.encoding && (
          <Choice
            busy={busy}
            label={t('import.encoding')}
            value={guess.encoding}
            data={withOwn(
              ENCODINGS.map(one => ({ value: one, label: one })),
              guess.encoding,
            )}
            onChange={value => read({ encoding: value })}
          />
        )}
        {table && guess.delimiter && (
          <Choice
            busy={busy}
            label={t('import.delimiter')}
            value={signName(guess.delimiter)}
            data={withOwn(
              DELIMITERS.map(one => ({ value: one.sign, label: t(one.label) })),
              signName(guess.delimiter),
            )}
            onChange={value => read({ delimiter: value })}
          />
        )}
        {(table || guess.format === 'xlsx') && (
          <Choice
            busy={busy}
            label={t('import.header')}
            value={String(guess.header)}
            data={[
              { value: 'true', label: t('import.header.yes') },
              { value: 'false', label: t('import.header.no') },
            ]}
            onChange={value => read({ header: value === 'true' })}
          />
        )}
        {dated && (
          <Choice
            busy={busy}
            label={t('import.dates')}
            value={file.dates ?? ''}
            data={withOwn(
              [
                { value: '', label: t('import.guessed') },
                ...DATES.map(one => ({ value: one, label: one })),
              ],
              file.dates ?? '',
            )}
            onChange={value => reread({ dates: value || undefined })}
          />
        )}
        {counted && (
          <Choice
            busy={busy}
            label={t('import.decimals')}
            value={file.decimals ?? ''}
            data={[
              { value: '', label: t('import.guessed') },
              { value: 'point', label: '1,234.56' },
              { value: 'comma', label: '1.234,56' },
              { value: 'space', label: '1 234,56' },
              { value: 'apostrophe', label: '1’234.56' },
            ]}
            onChange={value =>
              reread({ decimals: (value || undefined) as api.DecimalStyle | undefined })
            }
          />
        )}
      </div>
    </section>
  );
}

function Choice(props: {
  busy: boolean;
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const [value, choose] = useChosen(props.value, props.busy);
  return (
    <NativeSelect
      label={props.label}
      value={value}
      data={props.data}
      onChange={event => {
        choose(event.currentTarget.value);
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}

/** The list, with what is chosen now even where it is none of the usual. */
function withOwn(list: { value: string; label: string }[], own: string) {
  return list.some(one => one.value === own) ? list : [{ value: own, label: own }, ...list];
}
