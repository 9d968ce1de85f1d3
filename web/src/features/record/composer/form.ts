import type { Row, Values } from '@/lib/api';
import type { RecordType } from '@/records/schema';

export interface FormProps {
  type: RecordType;
  row: Row;
  /** What ties the new record to this one. */
  ties: Values;
  /** Under which name what is typed is kept. */
  place: string;
}

export const LONGEST_TITLE = 120;

/** The first line, as long as a title may be; whole words. */
export function firstLine(text: string) {
  const line = text.trim().split('\n')[0] ?? '';
  if (line.length <= LONGEST_TITLE) return line;
  return `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}
