import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { type Model, useModel } from '@/records/schema';

type Closed = Pick<api.Closure, 'record_type' | 'record' | 'field' | 'role'> & {
  title?: string | null;
};

/** What is closed, as one says it: a field, a role, a record by its name for who may see it. */
export function whatOf(model: Model, closure: Closed): string {
  if (closure.role) return t('people.closure.what.role', { name: closure.role });
  const type = model.find(closure.record_type ?? '');
  const label = type?.label ?? closure.record_type ?? '';
  if (closure.field) {
    const field = type?.fields.find(one => one.name === closure.field)?.label ?? closure.field;
    return t('people.closure.what.field', { field, type: type?.plural_label ?? label });
  }
  return closure.title ?? t('people.closure.what.record', { type: label });
}

/** The same with the way to it. */
export function What({ closure }: { closure: Closed }) {
  const model = useModel();
  const said = whatOf(model, closure);
  const type = model.find(closure.record_type ?? '');
  if (closure.role) {
    return (
      <Link to="/settings/roles/$name" params={{ name: closure.role }}>
        {said}
      </Link>
    );
  }
  if (closure.record && closure.title && type && type.origin !== 'fixed') {
    return (
      <Link to="/$noun/$id" params={{ noun: type.plural, id: closure.record }} dir="auto">
        {said}
      </Link>
    );
  }
  return <span dir="auto">{said}</span>;
}
