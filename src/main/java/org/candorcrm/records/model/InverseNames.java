package org.candorcrm.records.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.records.schema.Schema;

/** Finds a name for the other side of a relation where the request gives none. */
final class InverseNames {

  private static final int LONGEST = 28;

  private final Schema schema;
  private final String plural;
  private final Set<String> given = new HashSet<>();

  InverseNames(Schema schema, String plural) {
    this.schema = schema;
    this.plural = FieldWish.custom(plural);
  }

  /** The plural of the type that has the relation; with the field's name where that is taken. */
  String free(List<?> targets, String fieldName) {
    var longer = plural + "_" + (fieldName.startsWith("x_") ? fieldName.substring(2) : fieldName);
    var name = taken(targets, plural) ? longer : plural;
    var shortened = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    targets.forEach(target -> given.add(target + "." + shortened));
    return shortened;
  }

  private boolean taken(List<?> targets, String name) {
    return targets.stream()
        .map(String::valueOf)
        .anyMatch(target ->
            given.contains(target + "." + name)
                || schema.type(target).stream()
                    .flatMap(type -> type.fields().stream())
                    .anyMatch(field -> field.name().equals(name)));
  }
}
