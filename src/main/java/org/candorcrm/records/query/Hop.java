package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.records.schema.RecordType;

/** How a relation leads from a record to others. */
sealed interface Hop {

  /** The record types that it leads to. */
  List<RecordType> targets();

  /** The row holds the other record's id. */
  record ToOne(RecordType target, String column) implements Hop {
    @Override
    public List<RecordType> targets() {
      return List.of(target);
    }
  }

  /** The row holds the other record's type and id. */
  record ToAny(List<RecordType> targets, String typeColumn, String idColumn) implements Hop {
    public ToAny {
      targets = List.copyOf(targets);
    }
  }

  /**
   * The other rows hold this record's id.
   *
   * @param condition what else must hold of the other row, with alias {@code t}; or empty
   */
  record Inverse(RecordType target, String column, String condition) implements Hop {
    @Override
    public List<RecordType> targets() {
      return List.of(target);
    }
  }

  /** A table of its own holds pairs. */
  record Linked(RecordType target, String table, String here, String there) implements Hop {
    @Override
    public List<RecordType> targets() {
      return List.of(target);
    }
  }

  default boolean toMany() {
    return switch (this) {
      case ToOne _, ToAny _ -> false;
      case Inverse _, Linked _ -> true;
    };
  }
}
