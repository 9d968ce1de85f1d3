import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { ApiProblem, call, sentence, type Values } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { editable, isEmpty, lookOf, sent } from '@/records/fields';
import { type Field, type RecordType, useModel } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './add.module.css';
import { Likely } from './Likely';

interface Props {
  typeName: string;
  onType: (typeName: string) => void;
  onClose: () => void;
}

const MOST_FIELDS = 6;

/** Adds one record: what is needed and what is usual first, the rest on demand. */
export default function AddDialog({ typeName, onType, onClose }: Props) {
  const model = useModel();
  const offered = model.everyday.filter(type => type.may_create);
  const type = offered.find(one => one.name === typeName) ?? offered[0];
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={type ? t('add.title', { name: type.label }) : t('add')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.types} role="group" aria-label={t('add.what')}>
        {offered.map(one => (
          <button
            key={one.name}
            type="button"
            className={styles.type}
            aria-pressed={one === type}
            onClick={() => onType(one.name)}
          >
            {one.label}
          </button>
        ))}
      </div>
      {type && <AddForm key={type.name} type={type} onClose={onClose} />}
    </Modal>
  );
}

function AddForm({ type, onClose }: { type: RecordType; onClose: () => void }) {
  const id = useId();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>(() => defaults(type, me.id));
  const [more, showMore] = useState(false);
  const [first, rest] = arranged(type);

  const add = useMutation({
    mutationFn: (_: 'open' | 'another') =>
      call('POST /api/{noun}', {
        path: { noun: type.plural },
        body: Object.fromEntries(
          type.fields
            .filter(field => editable(field) && !isEmpty(values[field.name]))
            .map(field => [field.name, sent(field, values[field.name])]),
        ),
      }),
    onSuccess: (made, then) => {
      void client.invalidateQueries({ queryKey: ['list', type.name] });
      void client.invalidateQueries({ queryKey: ['figures', type.name] });
      const title = lookOf(titleField(type)).text(made[type.title], titleField(type));
      toast(t('add.done', { name: title || type.label }), {
        action: {
          label: t('add.open'),
          run: () =>
            void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: made.id } }),
        },
      });
      if (then === 'another') setValues(defaults(type, me.id));
      else onClose();
    },
  });
  const problem = add.error instanceof ApiProblem ? add.error : null;
  const placed = [...first, ...rest].some(field => field.name === problem?.field);

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate('open');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add.mutate(event.shiftKey ? 'another' : 'open');
    }
  }

  const shown =
    more || rest.some(field => field.name === problem?.field) ? [...first, ...rest] : first;
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {shown.map((field, place) => {
        const { Edit } = lookOf(field);
        const wrong = problem?.field === field.name;
        if (!Edit) return null;
        return (
          <div key={field.name} className={styles.field}>
            <label htmlFor={`${id}-${field.name}`}>
              {field.label}
              {field.required && <span className={styles.needed}> {t('add.needed')}</span>}
            </label>
            <Edit
              field={field}
              id={`${id}-${field.name}`}
              value={values[field.name] ?? null}
              label={field.label}
              place="form"
              autoFocus={place === 0}
              invalid={wrong}
              describedBy={wrong ? `${id}-problem` : undefined}
              onChange={value => setValues(old => ({ ...old, [field.name]: value }))}
            />
            {wrong && (
              <p className={styles.problem} id={`${id}-problem`}>
                {sentence(problem)}
              </p>
            )}
          </div>
        );
      })}
      <Likely type={type} title={values[type.title]} onOpen={onClose} />
      {problem && !placed && (
        <p className={styles.problem} role="alert">
          {sentence(problem)}
        </p>
      )}
      <div className={styles.actions}>
        {!more && rest.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => showMore(true)}>
            {t('add.more', { count: rest.length })}
          </Button>
        )}
        <span className={styles.gap} />
        <Button
          variant="default"
          loading={add.isPending && add.variables === 'another'}
          onClick={() => add.mutate('another')}
        >
          {t('add.another')}
        </Button>
        <Button type="submit" loading={add.isPending && add.variables === 'open'}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

function titleField(type: RecordType): Field {
  return type.fields.find(field => field.name === type.title) ?? (type.fields[0] as Field);
}

function defaults(type: RecordType, me: string): Values {
  const values: Values = {};
  for (const field of type.fields) {
    if (field.name === 'owner') values.owner = me;
    else if (editable(field) && !isEmpty(field.default)) values[field.name] = field.default;
  }
  return values;
}

/** Title and what is required, then what is looked for most, then the rest. */
function arranged(type: RecordType): [Field[], Field[]] {
  const all = type.fields.filter(editable);
  const rank = (field: Field) =>
    field.name === type.title ? 0 : field.required ? 1 : field.indexed || field.searchable ? 2 : 3;
  const sorted = all
    .map((field, place) => ({ field, place }))
    .sort((one, other) => rank(one.field) - rank(other.field) || one.place - other.place)
    .map(one => one.field);
  return [sorted.slice(0, MOST_FIELDS), sorted.slice(MOST_FIELDS)];
}
