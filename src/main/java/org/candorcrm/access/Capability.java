package org.candorcrm.access;

/** What a role may do beyond records. */
public enum Capability {
  ADMINISTER_USERS,
  ADMINISTER_ROLES,
  ADMINISTER_MODEL,
  IMPORT,
  EXPORT_WORKSPACE,
  SHARE_VIEWS,
  READ_AUDIT,
  ERASE,
  ANSWER_PRIVACY,
  PLAN_FORECAST
}
