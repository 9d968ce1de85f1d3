import type { api } from './api';
import type { Key } from './messages';

type Capability = api.Me['capabilities'][number];

/** A page of the settings: where it is, and what one must be able to do to have use of it. */
interface Page {
  to:
    | '/settings/me'
    | '/settings/sign-in'
    | '/settings/keys'
    | '/settings/first-steps'
    | '/settings/people'
    | '/settings/teams'
    | '/settings/departments'
    | '/settings/roles'
    | '/settings/closures'
    | '/settings/why'
    | '/settings/model'
    | '/settings/coverage'
    | '/settings/mail'
    | '/settings/all-keys'
    | '/settings/audit';
  label: Key;
  /** What else people look for when they mean it. */
  words: Key;
  needs?: Capability;
}

export const OWN_PAGES = [
  { to: '/settings/me', label: 'pages.me', words: 'pages.me.words' },
  { to: '/settings/sign-in', label: 'pages.sign_in', words: 'pages.sign_in.words' },
  { to: '/settings/keys', label: 'pages.keys', words: 'pages.keys.words' },
  { to: '/settings/first-steps', label: 'pages.first_steps', words: 'pages.first_steps.words' },
] as const satisfies Page[];

export const SHARED_PAGES = [
  { to: '/settings/people', label: 'pages.people', words: 'pages.people.words' },
  { to: '/settings/teams', label: 'pages.teams', words: 'pages.teams.words' },
  { to: '/settings/departments', label: 'pages.departments', words: 'pages.departments.words' },
  { to: '/settings/roles', label: 'pages.roles', words: 'pages.roles.words' },
  { to: '/settings/closures', label: 'pages.closures', words: 'pages.closures.words' },
  { to: '/settings/why', label: 'pages.why', words: 'pages.why.words' },
  { to: '/settings/model', label: 'pages.model', words: 'pages.model.words' },
  { to: '/settings/coverage', label: 'pages.coverage', words: 'pages.coverage.words' },
  {
    to: '/settings/mail',
    label: 'pages.mail',
    words: 'pages.mail.words',
    needs: 'administer_users',
  },
  {
    to: '/settings/all-keys',
    label: 'pages.all_keys',
    words: 'pages.all_keys.words',
    needs: 'administer_users',
  },
  {
    to: '/settings/audit',
    label: 'pages.audit',
    words: 'pages.audit.words',
    needs: 'read_audit',
  },
] as const satisfies Page[];

export type SettingsPage = Page;

/** Those of some pages that somebody has use of. */
export function pagesFor(pages: readonly Page[], may: readonly Capability[]): Page[] {
  return pages.filter(page => !page.needs || may.includes(page.needs));
}
