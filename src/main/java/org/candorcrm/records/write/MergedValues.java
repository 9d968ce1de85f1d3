package org.candorcrm.records.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges.Request;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.WriteTerms.Composer;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.United;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** What the winner of a merge holds afterwards. */
final class MergedValues {

  private final TypeTable table;
  private final Viewer viewer;
  private final Request request;
  private final Image winner;
  private final Image loser;
  private final Set<UUID> pair;

  MergedValues(TypeTable table, Viewer viewer, Request request, Image winner, Image loser) {
    this.table = table;
    this.viewer = viewer;
    this.request = request;
    this.winner = winner;
    this.loser = loser;
    this.pair = Set.of(winner.id(), loser.id());
  }

  /**
   * The fields that get another value. Those that the viewer may not see or change follow the rule
   * for fields that nobody chose; nothing of them is told.
   */
  Map<String, @Nullable Object> differing() {
    checkChoices();
    var values = new LinkedHashMap<String, @Nullable Object>(request.values());
    for (var field : fields(request.type())) {
      if (!request.values().containsKey(field.name())) {
        var merged = merged(field);
        if (!Same.value(winner.values().get(field.name()), merged)) {
          values.put(field.name(), merged);
        }
      }
    }
    return values;
  }

  private List<Field> fields(RecordType type) {
    var linked = type.activeFields().stream().filter(f -> f.kind() instanceof RelationsKind);
    return Stream.concat(table.stored.stream(), linked).toList();
  }

  private void checkChoices() {
    var may = new MayWrite(viewer);
    request
        .sides()
        .forEach((name, side) -> {
          var field = table.byName.get(name);
          if (field == null) {
            throw Problem.invalid("field_unknown").field(name).with("type", request.type().name());
          }
          may.check(request.type(), field, Composer.VIEWER);
          if (request.values().containsKey(name) || (side == Side.BOTH && !isList(field))) {
            throw Problem.invalid("merge_side_invalid").field(name);
          }
        });
  }

  private @Nullable Object merged(Field field) {
    var mine = withoutThemselves(winner.values().get(field.name()));
    var theirs = withoutThemselves(loser.values().get(field.name()));
    return switch (request.sides().get(field.name())) {
      case WINNER -> mine;
      case LOSER -> theirs;
      case BOTH -> United.of(field.kind(), mine, theirs);
      case null ->
          isList(field) ? United.of(field.kind(), mine, theirs) : mine == null ? theirs : mine;
    };
  }

  private static boolean isList(Field field) {
    return switch (field.kind().type()) {
      case TEXTS, RECORDS -> true;
      default -> false;
    };
  }

  /** Nobody reports to themselves after a merge with whom they reported to. */
  private @Nullable Object withoutThemselves(@Nullable Object value) {
    if (value instanceof Reference reference) {
      return pair.contains(reference.id()) ? null : reference;
    }
    if (value instanceof List<?> list && list.stream().anyMatch(this::isThemselves)) {
      var others = list.stream().filter(item -> !isThemselves(item)).toList();
      return others.isEmpty() ? null : others;
    }
    return value;
  }

  private boolean isThemselves(Object item) {
    return item instanceof Reference reference && pair.contains(reference.id());
  }
}
