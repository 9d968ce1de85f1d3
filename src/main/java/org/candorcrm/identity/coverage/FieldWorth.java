package org.candorcrm.identity.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WorthKnowing;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.FieldUses;
import org.candorcrm.records.schema.Schemas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Views, formulas and figures that read a field are blind where it is empty. */
@Component
final class FieldWorth implements WorthKnowing {

  /** So many uses double what a field is worth; more do not count. */
  private static final int ENOUGH = 5;

  private final Schemas schemas;
  private final ObjectProvider<FieldUses> rooms;

  /** Uses change slowly, and finding them reads every saved view. */
  private final Cache<Key, Map<String, Worth>> known =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  private record Key(UUID workspace, UUID user, long schema, String type) {}

  FieldWorth(Schemas schemas, ObjectProvider<FieldUses> rooms) {
    this.schemas = schemas;
    this.rooms = rooms;
  }

  @Override
  public Map<String, Worth> of(Viewer viewer, String type, UUID record) {
    var schema = schemas.current();
    var key = new Key(CurrentWorkspace.get().id(), viewer.user(), schema.version(), type);
    var worth = known.getIfPresent(key);
    if (worth == null) {
      worth = count(viewer, type);
      known.put(key, worth);
    }
    return worth;
  }

  private Map<String, Worth> count(Viewer viewer, String type) {
    var worth = new LinkedHashMap<String, Worth>();
    for (var thing : Things.of(type)) {
      if (thing.askable() && thing.measure() instanceof Measure.OfField(var field)) {
        long uses =
            rooms
                .orderedStream()
                .flatMap(room -> room.of(viewer, type, field).stream())
                .filter(use -> reads(use.kind()))
                .count();
        if (uses > 0) {
          worth.put(
              thing.key(),
              new Worth(Math.min(1, (double) uses / ENOUGH), "used", Map.of("count", "" + uses)));
        }
      }
    }
    return worth;
  }

  private static boolean reads(FieldUses.Kind kind) {
    return switch (kind) {
      case VIEW, FORMULA, ROLL_UP -> true;
      case RELATION, CLOSURE, ROLE, IMPORT, EXPORT -> false;
    };
  }
}
