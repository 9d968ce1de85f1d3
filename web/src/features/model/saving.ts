import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { meQuery } from '@/lib/me';
import { type Field, fieldOf, modelQuery, type RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';

/** The model anew, and with it what one may do: a new type brings rights. */
export function useRenew() {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['model', 'retired'] });
    await Promise.all([
      client.invalidateQueries({ queryKey: modelQuery.queryKey }),
      client.invalidateQueries({ queryKey: meQuery.queryKey }),
    ]);
  };
}

const said = (field: Field) => JSON.stringify({ ...field, writable: undefined });

/** Somebody else changed the same field; who comes second chooses. */
export class FieldConflict extends Error {
  constructor(readonly version: number) {
    super('changed meanwhile');
  }
}

/**
 * Changes a field. The version is that of the whole type: where somebody changed something else of
 * it meanwhile, nothing is lost by writing on top of that.
 */
export async function changeField(
  type: RecordType,
  field: Field,
  body: api.FieldPatch,
  version = type.version,
): Promise<void> {
  try {
    await call('PATCH /api/model/types/{record_type}/fields/{field}', {
      path: { record_type: type.name, field: field.name },
      version,
      body,
    });
  } catch (failure) {
    const current = staleBy(failure);
    if (!current) throw failure;
    const theirs = fieldOf(current, field.name);
    if (!theirs || said(theirs) !== said(field)) throw new FieldConflict(current.version);
    await changeField(type, field, body, current.version);
  }
}

/** The order of the fields, for everybody, on top of whatever else somebody changed of the type meanwhile. */
export async function arrangeFields(
  type: RecordType,
  fields: string[],
  version = type.version,
): Promise<void> {
  try {
    await call('PUT /api/model/types/{record_type}/field-order', {
      path: { record_type: type.name },
      version,
      body: { fields },
    });
  } catch (failure) {
    const current = staleBy(failure);
    if (!current) throw failure;
    await arrangeFields(type, fields, current.version);
  }
}

function staleBy(failure: unknown): RecordType | null {
  const stale = failure instanceof ApiProblem && failure.status === 412;
  return stale ? ((failure.document.current as RecordType | undefined) ?? null) : null;
}

/** One act at a time, with what went wrong in words. */
export function useAct() {
  const renew = useRenew();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<number | null>(null);

  async function run(act: () => Promise<unknown>, done?: string): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    setConflict(null);
    try {
      await act();
      await renew();
      if (done) toast(done);
      return true;
    } catch (failure) {
      if (failure instanceof FieldConflict) setConflict(failure.version);
      else setProblem(sentence(failure));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, conflict, run, renew };
}

/** Out of use, with the way back at hand. */
export function useRetiring(type: RecordType) {
  const { run, ...rest } = useAct();
  const path = { record_type: type.name };

  const fieldBack = (name: string, label: string) =>
    run(
      () =>
        call('DELETE /api/model/types/{record_type}/fields/{field}/retirement', {
          path: { ...path, field: name },
        }),
      t('model.back', { name: label }),
    );

  async function retireField(field: Field) {
    const done = await run(() =>
      call('POST /api/model/types/{record_type}/fields/{field}/retirement', {
        path: { ...path, field: field.name },
      }),
    );
    if (done) {
      toast(t('model.retired', { name: field.label }), {
        action: { label: t('undo'), run: () => void fieldBack(field.name, field.label) },
      });
    }
    return done;
  }

  const typeBack = () =>
    run(
      () => call('DELETE /api/model/types/{record_type}/retirement', { path }),
      t('model.back', { name: type.plural_label }),
    );

  async function retireType() {
    const done = await run(() => call('POST /api/model/types/{record_type}/retirement', { path }));
    if (done) {
      toast(t('model.retired', { name: type.plural_label }), {
        action: { label: t('undo'), run: () => void typeBack() },
      });
    }
    return done;
  }

  return { ...rest, retireField, fieldBack, retireType, typeBack };
}
