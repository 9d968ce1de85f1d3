package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.coverage.Scales.Set;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how coverage is weighed: for everybody, so it takes who may change the data model. */
@Component
class Weighing {

  static final int MOST_ADDED = 20;
  static final double HEAVIEST = 1000;

  private final Database database;
  private final Audit audit;

  Weighing(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * What somebody wants instead of what there is.
   *
   * @param weights by the key of a facet or thing; what is missing has its usual weight
   * @param added fields that are things besides
   */
  record Wish(int reserved, Map<String, Double> weights, List<Set> added) {
    Wish {
      if (reserved < Scale.LEAST_RESERVED || reserved > Scale.MOST_RESERVED) {
        throw Problem.invalid("coverage_reserve_invalid")
            .field("reserved")
            .with("least", Scale.LEAST_RESERVED)
            .with("most", Scale.MOST_RESERVED);
      }
      weights = Map.copyOf(weights);
      added = List.copyOf(added);
    }
  }

  /**
   * @throws Problem {@code coverage_not_yours}, {@code coverage_weight_invalid}, {@code
   *     coverage_thing_unknown}, {@code coverage_field_invalid}
   */
  @Transactional
  public void weigh(Viewer viewer, RecordType type, Wish wish) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("coverage_not_yours");
    }
    var sets = checked(viewer, type, wish);
    database
        .sql("delete from {ws}.coverage_weights where record_type = ?")
        .param(type.id())
        .update();
    insert(viewer, type, sets);
    database
        .sql(
            """
            insert into {ws}.coverage_reserves (record_type, degrees, set_at, set_by)
            values (?, ?, ?, ?)
            on conflict (record_type) do update
              set degrees = excluded.degrees, set_at = excluded.set_at, set_by = excluded.set_by
            """)
        .params(type.id(), wish.reserved, Moments.bound(viewer.now()), viewer.user())
        .update();
    audit.record(
        viewer,
        "coverage_weighed",
        type.name(),
        Map.of("reserved", wish.reserved, "weights", sets.size()));
  }

  private void insert(Viewer viewer, RecordType type, List<Set> sets) {
    database
        .sql(
            """
            insert into {ws}.coverage_weights
              (record_type, key, weight, facet, question, set_at, set_by)
            select :type, key, weight, facet, question, :at, :by
              from unnest(:keys::text[], :weights::numeric[], :facets::text[], :questions::text[])
                as s(key, weight, facet, question)
            """)
        .param("type", type.id())
        .param("at", Moments.bound(viewer.now()))
        .param("by", viewer.user())
        .param("keys", sets.stream().map(Set::key).toArray(String[]::new))
        .param("weights", sets.stream().map(Set::weight).toArray(Double[]::new))
        .param("facets", sets.stream().map(Set::facet).toArray(String[]::new))
        .param("questions", sets.stream().map(Set::question).toArray(String[]::new))
        .update();
  }

  private static List<Set> checked(Viewer viewer, RecordType type, Wish wish) {
    var usual = new LinkedHashMap<String, Double>();
    for (var facet : Facet.values()) {
      usual.put(facet.key(), (double) facet.usual());
    }
    var things = new HashSet<String>();
    Things.of(type.name())
        .forEach(thing -> {
          things.add(thing.key());
          usual.put(thing.key(), thing.weight());
        });
    var sets = new ArrayList<Set>();
    wish.weights.forEach((key, weight) -> {
      var standard = usual.get(key);
      if (standard == null) {
        throw unknown(key);
      }
      check(key, weight);
      if (!standard.equals(weight)) {
        sets.add(new Set(key, weight, null, null));
      }
    });
    if (wish.added.size() > MOST_ADDED) {
      throw Problem.invalid("coverage_field_invalid").field("added");
    }
    for (var added : wish.added) {
      check(added.key(), added.weight());
      if (!things.add(added.key()) || !fit(viewer, type, added)) {
        throw Problem.invalid("coverage_field_invalid").field(added.key());
      }
      sets.add(added);
    }
    return sets;
  }

  /** Values that people fill, and that are nobody's private matter. */
  private static boolean fit(Viewer viewer, RecordType type, Set added) {
    return added.facet() != null
        && Facet.of(added.facet()).isPresent()
        && !usualKey(added.key())
        && type.field(added.key()).filter(field -> addable(viewer, type, field)).isPresent();
  }

  private static boolean usualKey(String key) {
    return Facet.of(key).isPresent();
  }

  static boolean addable(Viewer viewer, RecordType type, Field field) {
    return !field.system()
        && !field.traits().readOnly()
        && !field.kind().columns().isEmpty()
        && !Things.PERSONAL.contains(field.name())
        && viewer.on(type.id()).mayRead(field.id());
  }

  private static void check(String key, double weight) {
    if (!(weight >= 0 && weight <= HEAVIEST)) {
      throw Problem.invalid("coverage_weight_invalid").field(key).with("most", HEAVIEST);
    }
  }

  private static Problem unknown(String key) {
    return Problem.invalid("coverage_thing_unknown")
        .field("weights")
        .with("thing", key.length() > 60 ? key.substring(0, 60) : key);
  }
}
