import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useContext, useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import { startAdding } from '../../adding';
import { idOf, type Model, type RecordType, spoken, useModel } from '../../schema';
import styles from '../fields.module.css';
import { named, titleIn, useCandidates } from './candidates';
import { type EditProps, type Look, Roomy, type ShowProps } from '../look';

/** Which type a reference leads to: said by the value where the field leads to several. */
function targetOf(model: Model, to: string[] | undefined, value: unknown): RecordType | undefined {
  const said =
    value && typeof value === 'object' && 'type' in value ? String(value.type) : undefined;
  return model.find(said ?? to?.[0] ?? '');
}

/** The title of a related record: from the answer where it was asked for, else looked up once. */
export function useTitle(type: RecordType | undefined, value: unknown): string {
  const known = titleIn(type, value);
  const id = idOf(value);
  const { data } = useQuery({
    queryKey: ['title', type?.name, id],
    enabled: known === '' && type !== undefined && id !== null,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}', {
        path: { noun: type?.plural ?? '', id: id ?? '' },
        query: { fields: type?.title },
        signal,
      }),
  });
  return known || titleIn(type, data) || '';
}

function Show({ value, field }: ShowProps) {
  const model = useModel();
  const type = targetOf(model, field.to, value);
  const title = useTitle(type, value);
  const id = idOf(value);
  const roomy = useContext(Roomy);
  if (!type || !id) return null;
  // Colleagues have no page of their own: a link would lead nowhere.
  if (type.origin === 'fixed') return <span className={styles.line}>{title}</span>;
  return (
    <span className={styles.line}>
      <Link
        className={styles.link}
        to="/$noun/$id"
        params={{ noun: type.plural, id }}
        tabIndex={roomy ? undefined : -1}
      >
        {title || '…'}
      </Link>
    </span>
  );
}

function Edit(props: EditProps) {
  const model = useModel();
  const [text, setText] = useState<string | null>(null);
  const to = props.field.to ?? [];
  const types = to.includes('*')
    ? model.everyday
    : to.map(name => model.find(name)).filter(type => type !== undefined);
  const several = to.length > 1 || to.includes('*');
  const title = useTitle(targetOf(model, to, props.value), props.value);
  const { data = [], isFetching } = useCandidates(types, text ?? '', text !== null);
  const making = types.length === 1 && types[0]?.may_create ? types[0] : undefined;
  return (
    <Pick
      id={props.id}
      label={props.label}
      className={styles.input}
      options={data.map(one => ({
        key: `${one.type.name} ${one.row.id}`,
        label: one.title,
        hint: several ? one.type.label : undefined,
      }))}
      chosen={title}
      clearable={!props.field.required}
      loading={isFetching}
      onSearch={setText}
      autoFocus={props.autoFocus}
      invalid={props.invalid}
      describedBy={props.describedBy}
      create={
        making && props.place === 'form'
          ? {
              label: name => t('field.add_this', { name }),
              run: name =>
                startAdding({
                  type: making.name,
                  values: named(making, name),
                  onMade: one => props.onChange({ ...one, type: making.name }),
                }),
            }
          : undefined
      }
      onPick={key => {
        const one = data.find(found => `${found.type.name} ${found.row.id}` === key);
        props.onChange(one ? { ...one.row, type: one.type.name } : null);
        props.onDone?.();
      }}
    />
  );
}

export const relation: Look = {
  Show,
  Edit,
  text: value => {
    const object = value as Record<string, unknown> | null;
    return spoken(object && typeof object === 'object' ? (object.name ?? object.title ?? '') : '');
  },
  // What the server takes: the id, with its type where the field leads to several.
  send: (value, field) => {
    const id = idOf(value);
    if (id === null) return null;
    const several = (field.to?.length ?? 0) > 1 || field.to?.includes('*');
    return several ? { type: (value as { type?: string }).type, id } : id;
  },
  width: 184,
};

const count = (value: unknown) => (Array.isArray(value) ? value.length : 0);

/** The other side of a relation: how many there are. The record page lists them. */
export const inverse: Look = {
  Show: ({ value, field }) => (
    <span className={styles.quiet}>
      {t('field.related', { count: count(value), name: field.label })}
    </span>
  ),
  text: value => String(count(value)),
  end: true,
  width: 96,
};

export const listOf = (value: unknown) => (Array.isArray(value) ? value : []);

const LazySeveral = lazy(() => import('./Several'));

// A boundary of its own: a form around it stays on the screen while this loads.
const Several = (props: EditProps) => (
  <Suspense>
    <LazySeveral {...props} />
  </Suspense>
);

export const relations: Look = {
  Show: ({ value, field }) => (
    <span className={styles.quiet}>
      {t('field.related', { count: listOf(value).length, name: field.label })}
    </span>
  ),
  Edit: Several,
  text: value => String(listOf(value).length),
  send: value => listOf(value).map(idOf),
  floats: true,
  width: 120,
};
