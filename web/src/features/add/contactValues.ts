import type { Values } from '@/lib/api';
import type { Contact } from '@/lib/contact';
import { editable } from '@/records/fields';
import type { RecordType } from '@/records/schema';

const TAKERS = new Set(['person', 'lead', 'company']);
/** Where everybody may have an address, its domain says nothing about a company. */
const EVERYBODYS =
  /^(?:gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|icloud|me|aol|posteo|mailbox|proton|protonmail|post)\./;

export const takesContact = (type: RecordType) => TAKERS.has(type.name);

/** What a contact says of a record of this type; nothing that the type does not have. */
export function valuesOf(type: RecordType, contact: Contact): Values {
  const { company, ...person } = contact;
  const told: Values =
    type.name === 'company' ? companyValues(contact) : { ...person, company_name: company };
  const names = new Set(type.fields.filter(editable).map(field => field.name));
  return Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) =>
        names.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function companyValues(contact: Contact): Values {
  const spoken = [contact.name?.first, contact.name?.last].filter(Boolean).join(' ');
  return {
    name: contact.company ?? (spoken || null),
    domains: domainsOf(contact.emails),
    // A mobile number or a name in the address is somebody's, not the company's.
    phones: contact.phones.filter(one => one.label !== 'mobile'),
    emails: contact.emails.filter(one =>
      /^(info|office|kontakt|contact|sales|hello|mail|service|support)@/i.test(one.value),
    ),
    links: contact.links,
    address: contact.address,
  };
}

export function domainsOf(emails: unknown): string[] {
  const values = Array.isArray(emails) ? emails.map(one => String(one?.value ?? one)) : [];
  const domains = values.map(one => one.split('@')[1]?.toLowerCase() ?? '');
  return [...new Set(domains.filter(one => one.includes('.') && !EVERYBODYS.test(one)))];
}
