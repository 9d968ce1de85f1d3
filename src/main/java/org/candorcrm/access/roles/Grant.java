package org.candorcrm.access.roles;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a role may do with one record type.
 *
 * @param fields what it may not do with single fields, by API name; every other field is full
 */
public record Grant(
    boolean create, boolean export, Rows read, Rows write, Rows delete, Map<String, Limit> fields) {

  /** HIDDEN: not readable; FIXED: readable, not writable. */
  public enum Limit {
    HIDDEN,
    FIXED
  }

  public Grant {
    fields = Map.copyOf(fields);
  }

  static Grant open(Rows delete) {
    return new Grant(true, true, Rows.ALL, Rows.ALL, delete, Map.of());
  }

  static final Grant READING = new Grant(false, false, Rows.ALL, Rows.NONE, Rows.NONE, Map.of());

  static final Grant NOTHING = new Grant(false, false, Rows.NONE, Rows.NONE, Rows.NONE, Map.of());

  /** Whether it keeps something from being read: that counts as a closure. */
  boolean narrow() {
    return read != Rows.ALL || fields.containsValue(Limit.HIDDEN);
  }

  /** The same grant without what it keeps from being read; what was hidden stays unwritable. */
  Grant opened() {
    var limits = new LinkedHashMap<String, Limit>();
    fields.keySet().forEach(field -> limits.put(field, Limit.FIXED));
    return new Grant(create, export, Rows.ALL, write, delete, limits);
  }

  boolean reaches(Rows rows) {
    return read == rows || write == rows || delete == rows;
  }
}
