import { UnstyledButton } from '@mantine/core';
import { IconArrowsVertical, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { t } from '@/lib/messages';
import { type Field, type RecordType, useModel } from '@/records/schema';
import { ChoiceDot } from '@/records/fields/choice/Dot';
import { Menu } from '@/ui/floating';
import { FieldForm } from './FieldForm';
import { isOwn } from './kinds';
import styles from './model.module.css';
import { Retiring } from './Retiring';
import { useDragging } from './useDragging';
import { facts } from './words';

interface FieldItemProps {
  type: RecordType;
  field: Field;
  may: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Whether it is the first, and the last. */
  ends: [boolean, boolean];
  onMove: (by: number) => void;
}

/** A field in one line; opened, everything that may be said and changed of it. */
export function FieldItem({ type, field, may, open, onOpen, ends, onMove }: FieldItemProps) {
  const model = useModel();
  const item = useRef<HTMLLIElement>(null);
  const edge = useDragging(item, type.name, field.name, may && !open);

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!may || !event.altKey || !by) return;
    event.preventDefault();
    onMove(by);
  }
  const id = `field-${field.name}`;
  return (
    <li
      ref={item}
      className={styles.item}
      data-field={field.name}
      data-open={open || undefined}
      data-edge={edge ?? undefined}
    >
      <div className={styles.line}>
        <UnstyledButton
          className={styles.row}
          aria-keyshortcuts={may ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
          onKeyDown={onKeyDown}
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
        {may && <MoveMenu field={field} ends={ends} onMove={onMove} />}
      </div>
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

function MoveMenu(props: Pick<FieldItemProps, 'field' | 'ends' | 'onMove'>) {
  const [first, last] = props.ends;
  const far = 1000;
  return (
    <Menu
      position="bottom-end"
      width={200}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={styles.mover}
          aria-label={t('model.field.move', { name: props.field.label })}
        >
          <IconArrowsVertical size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {!first && (
          <>
            <Menu.Item onClick={() => props.onMove(-far)}>{t('model.field.top')}</Menu.Item>
            <Menu.Item onClick={() => props.onMove(-1)}>{t('model.field.up')}</Menu.Item>
          </>
        )}
        {!last && (
          <>
            <Menu.Item onClick={() => props.onMove(1)}>{t('model.field.down')}</Menu.Item>
            <Menu.Item onClick={() => props.onMove(far)}>{t('model.field.bottom')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
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
