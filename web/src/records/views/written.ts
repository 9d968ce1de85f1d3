import { type Field, fieldOf, type RecordType } from '../schema';
import { COMPARED, type Condition } from './filter';

/** The expression of some conditions. */
export function expressionOf(
  type: RecordType,
  conditions: Condition[],
  at = (path: string) => fieldOf(type, path),
): string {
  return conditions.map(one => written(at(one.field), one)).join(' && ');
}

const signOf = (op: Condition['op']) =>
  Object.entries(COMPARED).find(([, means]) => means === op)?.[0] ?? '==';

const quoted = (text: string) => JSON.stringify(text);

function written(field: Field | undefined, { field: name, op, value }: Condition): string {
  const clock = field?.value_type === 'date' ? 'today' : 'now';
  switch (op) {
    case 'empty':
      return `${name} == null`;
    case 'known':
      return `${name} != null`;
    case 'mine':
      return `${name} == me`;
    case 'any_of':
      return `${name} in [${(value as string[]).map(quoted).join(', ')}]`;
    case 'none_of':
      return `!(${name} in [${(value as string[]).map(quoted).join(', ')}])`;
    case 'contains':
      return `${name}.contains(${quoted(String(value))})`;
    case 'during':
      return `during(${name}, ${quoted(String(value))})`;
    case 'last_days':
      return `${name} >= ${clock} - duration("${value}d")`;
    case 'next_days':
      return `${name} <= ${clock} + duration("${value}d")`;
    case 'older_days':
      return `${name} < ${clock} - duration("${value}d")`;
    default:
      return `${name} ${signOf(op)} ${typeof value === 'string' ? quoted(value) : value}`;
  }
}
