package org.candorcrm.identity.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The weights of a type: those that people set, else the usual ones. Remembered for a minute, as
 * every look at a record asks for them twice.
 */
@Component
final class Scales {

  private final Database database;
  private final Cache<Key, Scale> known =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private record Key(UUID workspace, int type) {}

  Scales(Database database) {
    this.database = database;
  }

  /** One weight that somebody set; {@code facet} only for a field that was added. */
  record Set(String key, double weight, @Nullable String facet, @Nullable String question) {}

  Scale of(RecordType type) {
    var key = new Key(CurrentWorkspace.get().id(), type.id());
    var scale = known.getIfPresent(key);
    if (scale == null) {
      scale = read(type);
      known.put(key, scale);
    }
    return scale;
  }

  /** Somebody set weights: the next look on this node counts them, on others within a minute. */
  void forget(RecordType type) {
    known.invalidate(new Key(CurrentWorkspace.get().id(), type.id()));
  }

  private Scale read(RecordType type) {
    var facets = new EnumMap<Facet, Double>(Facet.class);
    var things = new LinkedHashMap<String, Thing>();
    Things.of(type.name()).forEach(thing -> things.put(thing.key(), thing));
    for (var set : sets(type)) {
      Facet.of(set.key).ifPresent(facet -> facets.put(facet, set.weight));
      things.computeIfPresent(set.key, (key, thing) -> thing.weighing(set.weight));
      if (set.facet != null && !things.containsKey(set.key)) {
        Facet.of(set.facet)
            .ifPresent(facet ->
                things.put(set.key, Thing.added(set.key, facet, set.weight, set.question)));
      }
    }
    var counting = new ArrayList<Thing>();
    things.values().stream().filter(thing -> thing.weight() > 0).forEach(counting::add);
    return new Scale(reserved(type), facets, counting);
  }

  List<Set> sets(RecordType type) {
    return database
        .sql(
            """
            select key, weight, facet, question from {ws}.coverage_weights
             where record_type = ? order by key
            """)
        .param(type.id())
        .query((row, number) ->
            new Set(
                row.getString("key"),
                row.getDouble("weight"),
                row.getString("facet"),
                row.getString("question")))
        .list();
  }

  int reserved(RecordType type) {
    return database
        .sql("select degrees from {ws}.coverage_reserves where record_type = ?")
        .param(type.id())
        .query((row, number) -> row.getInt("degrees"))
        .optional()
        .orElse(Scale.LEAST_RESERVED);
  }

  static Map<String, Thing> byKey(Scale scale) {
    var byKey = new LinkedHashMap<String, Thing>();
    scale.things().forEach(thing -> byKey.put(thing.key(), thing));
    return byKey;
  }
}
