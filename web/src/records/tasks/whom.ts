import type { Row } from '@/lib/api';
import { idOf, type Model, titleOf } from '../schema';

const FIRST = ['person', 'company', 'deal', 'lead'];

/** The relations of a task that say for whom it is, with their titles, as they are asked for. */
export function fieldsOfWhom(model: Model): string[] {
  const task = model.find('task');
  return FIRST.flatMap(name => {
    const field = task?.fields.find(one => one.name === name && one.kind === 'relation');
    const target = field?.to?.length === 1 ? model.find(field.to[0] ?? '') : undefined;
    return target ? [`${name}.${target.title}`] : [];
  });
}

/** For whom a task is: the two nearest, without the record where this is read. */
export function whomOf(model: Model, task: Row, here?: string): string {
  const names = FIRST.flatMap(name => {
    const related = task[name];
    if (!related || typeof related !== 'object' || idOf(related) === here) return [];
    const title = titleOf(model, name, related);
    return title === '—' ? [] : [title];
  });
  return names.slice(0, 2).join(' · ');
}
