import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, call, type Row, type Values } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { stopAdding, type Wish } from '@/records/adding';
import { editable, isEmpty, lookOf, sent } from '@/records/fields';
import { type Field, type RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';
import { defaults } from './arranged';
import { useAddDraft } from './useAddDraft';

/** What is typed, kept until it is sent, and sent once. */
export function useAdding(type: RecordType, wish: Wish) {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const nothing = { ...defaults(type, me.id), ...wish.values };
  const draft = useAddDraft(type, wish.values === undefined && wish.onMade === undefined);
  const [typed, setTyped] = useState<Values | null>(null);
  const [absent, setAbsent] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const values = typed ?? draft.kept?.values ?? nothing;

  function change(next: Values) {
    setTyped(next);
    setAbsent(null);
    draft.keep(next);
  }

  /** Whatever way it ended, the record is there now. */
  async function done(row: Row) {
    void client.invalidateQueries({ queryKey: ['list', type.name] });
    void client.invalidateQueries({ queryKey: ['figures', type.name] });
    await draft.forget();
    wish.onMade?.(row);
    stopAdding();
  }

  const add = useMutation({
    mutationFn: async (_: 'open' | 'another') => {
      await draft.settle();
      return call('POST /api/{noun}', {
        path: { noun: type.plural },
        draft: draft.place,
        body: Object.fromEntries(
          type.fields
            .filter(field => editable(field) && !isEmpty(values[field.name]))
            .map(field => [field.name, sent(field, values[field.name])]),
        ),
      });
    },
    onSuccess: async (made, then) => {
      const field = titleField(type);
      const title = lookOf(field).text(made[type.title], field);
      toast(t('add.done', { name: title || type.label }), {
        action: {
          label: t('add.open'),
          run: () =>
            void navigate({ to: '/$noun/$id', params: { noun: type.plural, id: made.id } }),
        },
      });
      if (then === 'open') return done(made);
      void client.invalidateQueries({ queryKey: ['list', type.name] });
      anew();
    },
  });

  function anew() {
    setTyped(nothing);
    setRound(old => old + 1);
    add.reset();
    void draft.forget();
  }

  return {
    values,
    add,
    anew,
    done,
    absent,
    /** Another one in the same form: its fields begin anew, too. */
    round,
    began: typed === null ? draft.kept?.at : undefined,
    problem: add.error instanceof ApiProblem ? add.error : null,
    set: (name: string, value: unknown) => change({ ...values, [name]: value }),
    fill: (given: Values) => {
      change({ ...values, ...given });
      setRound(old => old + 1);
    },
    /** The first field that is needed and empty, which then says so. */
    missing() {
      const field = type.fields.find(
        one => one.required && editable(one) && isEmpty(values[one.name]),
      );
      setAbsent(field?.name ?? null);
      return field?.name ?? null;
    },
  };
}

function titleField(type: RecordType): Field {
  return type.fields.find(field => field.name === type.title) ?? (type.fields[0] as Field);
}
