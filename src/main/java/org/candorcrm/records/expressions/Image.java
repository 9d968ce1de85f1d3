package org.candorcrm.records.expressions;

import java.util.List;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * A record as an expression judges it in memory: stored, or about to be. Whoever makes it answers
 * for the rights: rows that the viewer may not see, deleted and merged ones are not among the
 * related ones.
 */
public interface Image {

  UUID id();

  /** The stored value in the memory form of the field's kind; null where it is empty. */
  @Nullable Object value(Field field);

  /** The record that a to-one relation points at; null where there is none or it is not seen. */
  default @Nullable Image one(Field relation) {
    throw new UnsupportedOperationException("related records are not loaded: " + relation.name());
  }

  /** The records that a to-many relation names. */
  default List<Image> many(Field relation) {
    throw new UnsupportedOperationException("related records are not loaded: " + relation.name());
  }
}
