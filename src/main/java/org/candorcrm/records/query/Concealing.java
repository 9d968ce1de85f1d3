package org.candorcrm.records.query;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Empties who did it in records that tell what colleagues do: a file of them with names is a
 * measure of everybody as soon as somebody counts.
 */
final class Concealing {

  private final PersonMeasures measures;
  private final Set<UUID> allowed;

  /**
   * @param allowed colleagues whom the viewer may measure
   */
  Concealing(PersonMeasures measures, Set<UUID> allowed) {
    this.measures = measures;
    this.allowed = allowed;
  }

  boolean conceal(Row row) {
    boolean concealed = false;
    var selection = row.selection();
    for (int i = 0; i < selection.picks().size(); i++) {
      var value = row.values()[i];
      if (value == null) {
        continue;
      }
      if (hides(row, selection.picks().get(i))) {
        row.values()[i] = value instanceof List<?> ? List.of() : null;
        concealed = true;
        continue;
      }
      if (measures.namesDoer(selection.type(), selection.picks().get(i).field())) {
        var left = withoutOthers(value);
        concealed |= !value.equals(left);
        row.values()[i] = left;
        continue;
      }
      concealed |= inside(value);
    }
    return concealed;
  }

  /**
   * What a colleague did, read from their own end; and what a formula says of who did something.
   */
  private boolean hides(Row row, Pick pick) {
    if (pick instanceof Pick.Computed computed) {
      return computed.doer();
    }
    var type = row.selection().type();
    return PersonMeasures.isUser(type)
        && !allowed.contains(row.id())
        && measures.tellsBehaviour(new Compiled.Use(type, pick.field()));
  }

  private boolean inside(Object value) {
    return switch (value) {
      case Row row -> conceal(row);
      case List<?> many ->
          many.stream()
              .map(one -> one instanceof Row row && conceal(row))
              .reduce(false, (a, b) -> a || b);
      default -> false;
    };
  }

  private @Nullable Object withoutOthers(Object value) {
    if (value instanceof List<?> many) {
      return many.stream().filter(one -> open(one)).toList();
    }
    return open(value) ? value : null;
  }

  private boolean open(Object who) {
    return switch (who) {
      case Reference reference -> allowed.contains(reference.id());
      case Row row -> allowed.contains(row.id());
      case UUID id -> allowed.contains(id);
      default -> false;
    };
  }
}
