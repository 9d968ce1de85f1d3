import type { api } from '@/lib/api';

/** Records that rows lead to and that nobody has: by the field that leads there. */
export interface Missing {
  field: string;
  type: string;
  names: string[];
}

interface KeyProblem {
  code?: string;
  field?: string;
  type?: string;
  key?: string;
  more?: KeyProblem[];
}

/** What refused rows lack, each name once. */
export function missing(problems: api.ImportRehearsal['problems']): Missing[] {
  const found = new Map<string, Missing>();
  const meet = ({ code, field, type, key, more }: KeyProblem) => {
    more?.forEach(meet);
    if (code !== 'import_key_unknown' || !field || !type || !key) return;
    const known = found.get(field) ?? { field, type, names: [] };
    if (!known.names.includes(key)) known.names.push(key);
    found.set(field, known);
  };
  problems.forEach(({ problem }) => meet(problem as KeyProblem));
  return [...found.values()];
}
