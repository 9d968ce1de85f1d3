import { isEmpty } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import type { Row } from '@/lib/api';

export type GroupName = 'details' | 'contact' | 'text';

export interface Group {
  name: GroupName | 'section';
  /** What somebody called it in the data model; the groups of Candor have words of their own. */
  section: string | null;
  known: Field[];
  unknown: Field[];
}

const STAMPS = ['created_at', 'created_by', 'updated_at', 'updated_by', 'version'];
const CONTACT = new Set(['emails', 'phones', 'links', 'address']);

function groupOf(field: Field): GroupName {
  if (CONTACT.has(field.kind)) return 'contact';
  return field.kind === 'long_text' ? 'text' : 'details';
}

/** The fields of a record as they are read: how to reach them, what they are, what was written about them. */
export function groupsOf(type: RecordType, row: Row, apart: string[]): Group[] {
  const names: GroupName[] = ['details', 'contact', 'text'];
  const all = type.fields.filter(
    field =>
      field.kind !== 'inverse' && !STAMPS.includes(field.name) && !apart.includes(field.name),
  );
  const sections = [...new Set(all.map(field => field.section))].filter(one => one !== null);
  const wanted: Pick<Group, 'name' | 'section'>[] = [
    { name: 'details', section: null },
    ...sections.map(section => ({ name: 'section' as const, section })),
    ...names.slice(1).map(name => ({ name, section: null })),
  ];
  return wanted
    .map(({ name, section }) => {
      const fields = all.filter(field =>
        section === null
          ? field.section === null && groupOf(field) === name
          : field.section === section,
      );
      return {
        name,
        section,
        known: fields.filter(field => !isEmpty(row[field.name])),
        unknown: fields.filter(field => isEmpty(row[field.name])),
      };
    })
    .filter(group => group.name === 'details' || group.known.length + group.unknown.length > 0);
}

/** Written by Candor itself: nobody may change it, and that is no exception to be marked. */
export function computed(field: Field) {
  return field.kind === 'formula' || field.kind === 'roll_up';
}
