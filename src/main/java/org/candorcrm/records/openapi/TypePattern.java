package org.candorcrm.records.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.write.Erasing;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is said of all record types out for one: {@code {noun}} becomes {@code people},
 * {@code {Type}} becomes {@code Person}, {@code {Types}} becomes {@code People}, and {@code
 * x-needs: create|write|confirm|merge|merged|claims|verify|delete|erase|export} decides whether the
 * viewer has the operation at all.
 */
final class TypePattern {

  private static final String NEEDS = "x-needs";

  private final RecordType type;
  private final Viewer viewer;

  TypePattern(RecordType type, Viewer viewer) {
    this.type = type;
    this.viewer = viewer;
  }

  Map<String, Object> operations(Map<String, Object> pattern) {
    var operations = new LinkedHashMap<String, Object>();
    pattern.forEach((method, operation) -> {
      var described = Fragments.map(operation);
      if (allowed(String.valueOf(described.getOrDefault(NEEDS, "read")))) {
        operations.put(method, tagged(described));
      }
    });
    return operations;
  }

  private boolean allowed(String need) {
    var rights = viewer.on(type.id());
    boolean fixed = type.origin() == RecordType.Origin.FIXED;
    return switch (need) {
      case "read" -> true;
      case "export" -> rights.export();
      case "create" -> !fixed && rights.create();
      case "write" -> !fixed && !rights.write().equals(RowRule.NOTHING);
      case "confirm" ->
          !fixed
              && !rights.write().equals(RowRule.NOTHING)
              && type.activeFields().stream().anyMatch(field -> field.traits().ages());
      case "merge" -> type.mergeable() && !rights.write().equals(RowRule.NOTHING);
      case "merged" -> type.mergeable();
      case "claims" -> type.mergeable() && !type.behaviour();
      case "verify" ->
          type.mergeable() && !type.behaviour() && !rights.write().equals(RowRule.NOTHING);
      case "delete" -> !fixed && !rights.delete().equals(RowRule.NOTHING);
      case "erase" -> Erasing.ERASABLE.contains(type.name()) && viewer.may(Capability.ERASE);
      default -> throw new IllegalStateException("unknown need " + need);
    };
  }

  private Map<String, Object> tagged(Map<String, Object> pattern) {
    var operation = new LinkedHashMap<>(Fragments.map(filled(pattern)));
    operation.remove(NEEDS);
    operation.put("tags", List.of(type.plural()));
    return operation;
  }

  @Nullable Object filled(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, inner) -> copy.put(text(String.valueOf(key)), filled(inner)));
        yield copy;
      }
      case List<?> list -> list.stream().map(this::filled).toList();
      case String text -> text(text);
      default -> value;
    };
  }

  String text(String text) {
    return text.replace("{noun}", type.plural())
        .replace("{type}", type.name())
        .replace("{Type}", TypeSchemas.name(type.name()))
        .replace("{Types}", TypeSchemas.name(type.plural()))
        .replace("{label}", type.label())
        .replace("{labels}", type.pluralLabel());
  }
}
