package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in parts; also accepted as one text ({@code "Ada Lovelace"}). Parts stand in
 * columns {@code _first}, to compare {@code _first_folded}; the whole is {@code _folded} ("first
 * last") and {@code _sort} ("last first").
 */
public record PersonNameKind() implements Composite {

  /** What can be reached with a dot. */
  public static final List<String> PARTS = List.of("prefix", "first", "middle", "last", "suffix");

  private static final Parts NAME = new Parts(PARTS, 120);
  private static final List<Column> COLUMNS =
      NAME.columns(
          Column.folded("_folded"), new Column("_sort", "text collate \"C\"", Column.Role.DERIVED));

  @Override
  public String name() {
    return "person_name";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Parts shape() {
    return NAME;
  }

  @Override
  public String refusal() {
    return "value_not_a_person_name";
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = Texts.line(cell, 640);
    if (text == null) {
      return null;
    }
    var pieces = NAME.parsePieces(text);
    return pieces != null ? ofAny(pieces) : ofAny(checked(SpokenName.apart(text)));
  }

  private static List<@Nullable String> checked(PersonName name) {
    for (var part : name.parts()) {
      if (part != null) {
        Texts.line(part, NAME.longest());
      }
    }
    return name.parts();
  }

  @Override
  public PersonName of(List<@Nullable String> parts) {
    return new PersonName(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var name = (PersonName) value;
    if (name == null) {
      return NAME.nothing(COLUMNS.size());
    }
    var values = NAME.store(name.parts());
    boolean unnamed = name.first() == null && name.last() == null;
    values.add(folded(unnamed ? name.spoken() : Parts.spaced(name.first(), name.last())));
    values.add(folded(unnamed ? name.spoken() : Parts.spaced(name.last(), name.first())));
    return values.toArray();
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : Folding.fold(text);
  }

  @Override
  public String text(Object value) {
    var name = (PersonName) value;
    var spoken = name.spoken();
    boolean clear = spoken.indexOf(';') < 0 && SpokenName.apart(spoken).equals(name);
    return clear ? spoken : NAME.text(name.parts());
  }

  @Override
  public Object example() {
    return Map.of("first", "Ada", "last", "Lovelace");
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_sort");
  }
}
