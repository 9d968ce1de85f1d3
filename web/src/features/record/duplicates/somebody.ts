import type { RecordType } from '@/records/schema';

const TYPES = new Set(['person', 'company', 'lead']);

/** Whether records of a type are somebody who may be there twice. */
export const isSomebody = (type: RecordType) => TYPES.has(type.name) || type.name.startsWith('x_');
