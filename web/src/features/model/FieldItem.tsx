import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { type Field, type RecordType, useModel } from '@/records/schema';
import { ChoiceDot } from '@/records/fields/choice/Dot';
import { FieldForm } from './FieldForm';
import { isOwn } from './kinds';
import styles from './model.module.css';
import { Retiring } from './Retiring';
import { facts } from './words';

interface FieldItemProps {
  type: RecordType;
  field: Field;
  may: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A field in one line; opened, everything that may be said and changed of it. */
export function FieldItem({ type, field, may, open, onOpen }: FieldItemProps) {
  const model = useModel();
  const id = `field-${field.name}`;
  return (
    <li className={styles.item} data-open={open || undefined}>
      <UnstyledButton
        className={styles.row}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        <span className={styles.grow} dir="auto">
          {field.label}
          {isOwn(field.name) && type.origin !== 'custom' && (
            <span className={styles.own}>{t('model.yours')}</span>
          )}
        </span>
        <span className={styles.quiet}>{facts(model, field)}</span>
      </UnstyledButton>
      {open && (
        <div id={id} className={styles.inside}>
          {may && field.kind !== 'inverse' ? (
            <FieldForm key={type.version} type={type} field={field} onDone={() => onOpen(false)} />
          ) : (
            <Told field={field} />
          )}
          {may && <Retiring type={type} field={field} />}
        </div>
      )}
    </li>
  );
}

/** What there is to read for whom nothing is to change. */
function Told({ field }: { field: Field }) {
  const choices = (field.choices ?? []).filter(one => !one.retired);
  return (
    <>
      {field.help && <p>{field.help}</p>}
      {'expression' in field && <code className={styles.code}>{String(field.expression)}</code>}
      {choices.length > 0 && (
        <ul className={styles.told} aria-label={t('model.choices')}>
          {choices.map(one => (
            <li key={one.key}>
              <ChoiceDot colour={one.colour} />
              <span dir="auto">{one.label}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t('model.field.id', { name: field.name })}</p>
    </>
  );
}
