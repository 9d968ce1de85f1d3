package org.candorcrm.records.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field.Measure;
import org.candorcrm.records.schema.Field.Traits;

/** What every record type has: owner, who and when, version. */
final class SystemFields {

  private static final RelationKind USER = new RelationKind(List.of("user"), null);

  static final List<NewField> ALL =
      List.of(
          new NewField(
              "owner",
              Map.of("en", "Owner", "de", "Zuständig"),
              USER,
              new Traits(false, false, false, false, true, Measure.NONE, null, null),
              Map.of()),
          stamp("created_at", Map.of("en", "Created at", "de", "Angelegt am"), true),
          person("created_by", Map.of("en", "Created by", "de", "Angelegt von")),
          stamp("updated_at", Map.of("en", "Changed at", "de", "Geändert am"), false),
          person("updated_by", Map.of("en", "Changed by", "de", "Geändert von")),
          new NewField(
              "version",
              Map.of("en", "Version", "de", "Version"),
              new NumberKind(0, BigDecimal.ONE, null),
              written(false),
              Map.of()));

  static final Set<String> NAMES =
      Set.of("owner", "created_at", "created_by", "updated_at", "updated_by", "version");

  private SystemFields() {}

  private static NewField stamp(String name, Map<String, String> labels, boolean indexed) {
    return new NewField(name, labels, new MomentKind(), written(indexed), Map.of());
  }

  private static NewField person(String name, Map<String, String> labels) {
    return new NewField(name, labels, USER, written(false), Map.of());
  }

  private static Traits written(boolean indexed) {
    return new Traits(false, true, false, false, indexed, Measure.NONE, null, null);
  }
}
