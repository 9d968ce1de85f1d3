package org.candorcrm.identity.duplicates;

import java.util.List;
import java.util.Objects;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.records.kinds.Address;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a record is known by.
 *
 * @param field of the record
 * @param part of a name or an address; null for the whole field
 * @param role what it says
 */
record Sign(Field field, @Nullable String part, Role role) {

  private static final List<String> NAME = List.of("prefix", "first", "middle", "last", "suffix");
  private static final List<String> ADDRESS =
      List.of("street", "city", "region", "postcode", "country");

  /** As people name it: {@code name.last}. */
  String path() {
    return part == null ? field.name() : field.name() + "." + part;
  }

  org.candorcrm.identity.matching.Field matched() {
    return new org.candorcrm.identity.matching.Field(path(), role);
  }

  boolean relation() {
    return field.kind() instanceof org.candorcrm.records.kinds.RelationKind;
  }

  static List<String> parts(Field field) {
    return switch (field.kind()) {
      case org.candorcrm.records.kinds.PersonNameKind _ -> NAME;
      case org.candorcrm.records.kinds.AddressKind _ -> ADDRESS;
      default -> List.of();
    };
  }

  /** What a value of the field says; a relation says nothing by itself. */
  List<String> texts(Object value) {
    return switch (value) {
      case PersonName name -> one(part == null ? name.spoken() : at(name.parts(), NAME));
      case Address address -> one(part == null ? joined(address) : at(address.parts(), ADDRESS));
      case List<?> list -> list.stream().map(this::text).filter(Objects::nonNull).toList();
      case Reference _ -> List.of();
      default -> one(field.kind().text(value));
    };
  }

  private @Nullable String text(Object item) {
    var text = item instanceof Labelled labelled ? labelled.value() : item.toString();
    return role == Role.EMAIL ? address(text) : text;
  }

  /** A domain is what its addresses have in common. */
  private static String address(String text) {
    return text.indexOf('@') >= 0
        ? text
        : "@"
            + text.replaceFirst("^https?://", "").replaceFirst("^www\\.", "").replaceAll("/.*", "");
  }

  private @Nullable String at(List<@Nullable String> parts, List<String> names) {
    return parts.get(names.indexOf(part));
  }

  private static String joined(Address address) {
    return String.join(" ", address.parts().stream().filter(Objects::nonNull).toList());
  }

  private static List<String> one(@Nullable String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text);
  }
}
