export interface Labelled {
  value: string;
  label: string | null;
}

export interface PersonName {
  prefix?: string;
  first?: string;
  middle?: string;
  last?: string;
  suffix?: string;
}

export interface Address {
  street?: string;
  postcode?: string;
  city?: string;
  region?: string;
  country?: string;
}

/** Who somebody is, as far as a signature or a card tells; what it does not tell is missing. */
export interface Contact {
  name: PersonName | null;
  company: string | null;
  job_title: string | null;
  emails: Labelled[];
  phones: Labelled[];
  links: Labelled[];
  address: Address | null;
  birthday: string | null;
  description: string | null;
}

export const nobody = (): Contact => ({
  name: null,
  company: null,
  job_title: null,
  emails: [],
  phones: [],
  links: [],
  address: null,
  birthday: null,
  description: null,
});

export const tellsNothing = (one: Contact) =>
  Object.values(one).every(value => value === null || (Array.isArray(value) && !value.length));

/** Adds what is not there yet, however it is written. */
export function put(list: Labelled[], value: string, label: string | null) {
  const plain = (text: string) => text.toLowerCase().replace(/[\s()/.-]/g, '');
  if (value && !list.some(one => plain(one.value) === plain(value))) list.push({ value, label });
}
