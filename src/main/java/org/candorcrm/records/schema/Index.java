package org.candorcrm.records.schema;

/**
 * An index that a type wants.
 *
 * @param name unique in the workspace, made from ids so that it never changes
 * @param table physical name of the table
 * @param definition what follows the table: {@code ("name_folded", id)} or {@code using gin (...)}
 */
record Index(String name, String table, String definition) {

  String create() {
    return "create index if not exists \"%s\" on {ws}.\"%s\" %s;\n"
        .formatted(name, table, definition);
  }

  /** Without locking the table; must run outside of a transaction. */
  String createConcurrently() {
    return "create index concurrently if not exists \"%s\" on {ws}.\"%s\" %s"
        .formatted(name, table, definition);
  }
}
