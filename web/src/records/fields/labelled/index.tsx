import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useContext, useEffect, useRef } from 'react';
import { t } from '@/lib/messages';
import styles from '../fields.module.css';
import { type EditProps, type Look, Roomy } from '../look';

export interface Labelled {
  value: string;
  label?: string | null;
}

export const listOf = (value: unknown): Labelled[] =>
  Array.isArray(value)
    ? value.map(one => (typeof one === 'string' ? { value: one } : (one as Labelled)))
    : [];

function Edit(props: EditProps & { type: 'email' | 'tel' | 'url' }) {
  const box = useRef<HTMLDivElement>(null);
  const list = listOf(props.value);
  const rows = list.length ? list : [{ value: '', label: null }];
  useEffect(() => {
    if (props.autoFocus) box.current?.querySelector('input')?.focus();
  }, []);
  const change = (next: Labelled[]) => props.onChange(next.length ? next : null);
  const set = (place: number, part: Partial<Labelled>) =>
    change(rows.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <div className={styles.rows} ref={box}>
      {rows.map((one, place) => (
        <div className={styles.row} key={place}>
          <input
            className={styles.input}
            id={place === 0 ? props.id : undefined}
            type={props.type}
            value={one.value}
            aria-label={place === 0 && props.id ? undefined : `${props.label} ${place + 1}`}
            aria-invalid={props.invalid || undefined}
            aria-describedby={props.describedBy}
            onChange={event => set(place, { value: event.currentTarget.value })}
          />
          <input
            className={styles.input}
            style={{ width: 96, flex: 'none' }}
            value={one.label ?? ''}
            placeholder={t('field.label')}
            aria-label={t('field.label_of', { name: props.label, number: place + 1 })}
            onChange={event => set(place, { label: event.currentTarget.value || null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('field.remove', { name: one.value || props.label })}
            onClick={() => change(rows.filter((_, at) => at !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('field.add')}
          onClick={() => change([...rows, { value: '', label: null }])}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}

interface AllProps {
  list: Labelled[];
  type: 'email' | 'tel' | 'url';
  href: (value: string) => string;
}

function All({ list, type, href }: AllProps) {
  const away = type === 'url' ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <span className={styles.all}>
      {list.map((one, place) => (
        <span key={place}>
          <a className={styles.link} href={href(one.value)} {...away}>
            {one.value}
          </a>
          {one.label && <span className={styles.quiet}> {one.label}</span>}
        </span>
      ))}
    </span>
  );
}

function look(type: 'email' | 'tel' | 'url', href: (value: string) => string): Look {
  return {
    Show: ({ value }) => {
      const list = listOf(value);
      const [first, ...more] = list;
      const roomy = useContext(Roomy);
      if (!first) return null;
      if (roomy) return <All list={list} type={type} href={href} />;
      return (
        <span className={styles.line}>
          <a
            className={styles.link}
            href={href(first.value)}
            tabIndex={-1}
            {...(type === 'url' ? { target: '_blank', rel: 'noreferrer' } : {})}
          >
            {first.value}
          </a>
          {more.length > 0 && <span className={styles.quiet}> +{more.length}</span>}
        </span>
      );
    },
    Edit: props => <Edit {...props} type={type} />,
    text: value =>
      listOf(value)
        .map(one => one.value)
        .join(', '),
    floats: true,
    width: type === 'tel' ? 152 : 216,
  };
}

export const mailTo = (value: string) => `mailto:${value}`;
export const dial = (value: string) => `tel:${value.replace(/[^\d+*#]/g, '')}`;
// Only addresses of the web are followed; anything else would be a way to run scripts.
const visit = (value: string) => (/^https?:\/\//i.test(value) ? value : `https://${value}`);

export const emails = look('email', mailTo);
export const phones = look('tel', dial);
export const links = look('url', visit);
