package org.candorcrm.records.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All record types of one workspace at one version: immutable, so that a request keeps the one that
 * it started with.
 */
public final class Schema {

  private final long version;
  private final Map<String, RecordType> byWord = new LinkedHashMap<>();
  private final Map<Integer, RecordType> byId = new LinkedHashMap<>();

  public Schema(long version, Collection<RecordType> types) {
    this.version = version;
    for (var type : types) {
      byId.put(type.id(), type);
      if (type.retiredAt() == null) {
        byWord.put(type.name(), type);
        byWord.put(type.plural(), type);
      }
    }
  }

  public long version() {
    return version;
  }

  /** The type in use with this singular or plural name. */
  public Optional<RecordType> type(String nameOrPlural) {
    return Optional.ofNullable(byWord.get(nameOrPlural));
  }

  public Optional<RecordType> type(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every type, retired ones included, in the model's order. */
  public Collection<RecordType> types() {
    return java.util.Collections.unmodifiableCollection(byId.values());
  }
}
