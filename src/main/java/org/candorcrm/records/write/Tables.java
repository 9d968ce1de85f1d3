package org.candorcrm.records.write;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** The tables of the record types; a type that changes is another value, so nothing goes stale. */
@Component
final class Tables {

  private final Cache<RecordType, TypeTable> known =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  TypeTable of(RecordType type) {
    return known.get(type, TypeTable::new);
  }
}
