/** What somebody looks for in the log, as the actions that it is made of. */
export const ABOUT = {
  signing_in: [
    'signed_in',
    'sign_in_refused',
    'signed_out',
    'sign_in_ended',
    'other_sign_ins_ended',
    'password_changed',
    'password_set',
    'password_chosen',
    'second_factor_added',
    'second_factor_removed',
  ],
  people: [
    'user_created',
    'user_changed',
    'user_invited',
    'workspace_joined',
    'team_created',
    'team_changed',
    'team_deleted',
    'department_created',
    'department_changed',
    'department_deleted',
    'colleagues_placed',
  ],
  rights: ['role_created', 'role_changed', 'role_deleted', 'user_changed'],
  closures: [
    'closure_proposed',
    'closure_agreed',
    'closure_ended',
    'closure_member_admitted',
    'closure_member_dismissed',
    'access_asked',
    'access_declined',
  ],
  files: ['exported', 'workspace_exported', 'workspace_imported', 'audit_exported', 'import_run'],
  keys: ['key_created', 'key_revoked'],
} as const;

export type About = keyof typeof ABOUT;

export function aboutOf(value: unknown): About | undefined {
  return typeof value === 'string' && value in ABOUT ? (value as About) : undefined;
}

/** Days are those of whoever looks. */
export const dayStart = (day?: string) =>
  day ? new Date(`${day}T00:00:00`).toISOString() : undefined;

export function dayEnd(day?: string) {
  if (!day) return undefined;
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}
