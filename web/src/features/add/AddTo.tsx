import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Row, sentence, type Values } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf, sent } from '@/records/fields';
import { patch } from '@/records/rows';
import type { Field, RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './add.module.css';
import { type Difference, differences } from './comparing';

interface Props {
  type: RecordType;
  id: string;
  title: string;
  given: Values;
  onBack: () => void;
  onDone: (row: Row) => void;
}

/** What was typed goes into a record that is there: empty fields are filled, the rest is chosen. */
export function AddTo({ type, id, title, given, onBack, onDone }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mine, setMine] = useState<string[]>([]);
  const { data: row, error } = useQuery({
    queryKey: ['record', type.name, id, 'add to it'],
    gcTime: 0,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}', { path: { noun: type.plural, id }, signal }),
  });
  const all = row ? differences(type, row, given) : [];
  const taken = all.filter(one => one.fills || mine.includes(one.field.name));
  const write = useMutation({
    mutationFn: (to: Row) =>
      patch(
        type,
        id,
        to.version,
        Object.fromEntries(taken.map(one => [one.field.name, sent(one.field, one.mine)])),
      ),
    onSuccess: now => {
      void client.invalidateQueries({ queryKey: ['record', type.name, id] });
      toast(t('add.to_it.done', { name: title }), {
        action: {
          label: t('add.open'),
          run: () => void navigate({ to: '/$noun/$id', params: { noun: type.plural, id } }),
        },
      });
      onDone(now);
    },
  });

  return (
    <section className={styles.into} aria-labelledby="add-to">
      <h2 id="add-to">{t('add.to_it.of', { name: title })}</h2>
      {row && all.length === 0 && <p>{t('add.to_it.nothing')}</p>}
      {all.length > 0 && (
        <table className={styles.sides}>
          <thead>
            <tr>
              <th scope="col">{t('add.field')}</th>
              <th scope="col">{t('add.theirs')}</th>
              <th scope="col">{t('add.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(one => (
              <Side
                key={one.field.name}
                one={one}
                mine={taken.includes(one)}
                onPick={take =>
                  setMine(old =>
                    take ? [...old, one.field.name] : old.filter(name => name !== one.field.name),
                  )
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {(error ?? write.error) && (
        <p className={styles.problem} role="alert">
          {sentence(error ?? write.error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={onBack}>
          {t('add.to_it.back')}
        </Button>
        <Button
          disabled={!row || taken.length === 0}
          loading={write.isPending}
          onClick={() => row && write.mutate(row)}
        >
          {t('add.to_it.write', { count: taken.length })}
        </Button>
      </div>
    </section>
  );
}

function Side(props: { one: Difference; mine: boolean; onPick: (mine: boolean) => void }) {
  const { field, theirs, mine, fills } = props.one;
  if (fills) {
    return (
      <tr>
        <th scope="row">{field.label}</th>
        <td className={styles.hint}>{text(theirs, field) || t('add.unknown')}</td>
        <td dir="auto">{text(mine, field)}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {[false, true].map(side => (
        <td key={String(side)} dir="auto">
          <label>
            <input
              type="radio"
              name={`side-${field.name}`}
              checked={props.mine === side}
              onChange={() => props.onPick(side)}
            />{' '}
            {text(side ? mine : theirs, field)}
          </label>
        </td>
      ))}
    </tr>
  );
}

function text(value: unknown, field: Field) {
  return value === null || value === undefined ? '' : lookOf(field).text(value, field);
}
