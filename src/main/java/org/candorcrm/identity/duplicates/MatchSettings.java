package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * How records of a type are held against each other.
 *
 * @param enabled whether they are
 * @param signs what records are known by
 * @param usual whether nobody chose the signs
 * @param linkSurely what is done with two records that are surely the same
 * @param imports whether rows of files are matched to what is there
 */
record MatchSettings(
    RecordType type,
    boolean enabled,
    List<Sign> signs,
    boolean usual,
    LinkSurely linkSurely,
    boolean imports,
    int version) {

  /** What is done with two records that are surely the same. */
  enum LinkSurely {
    PROPOSE,
    MERGE
  }

  MatchSettings {
    signs = List.copyOf(signs);
  }

  /** The same, where sure pairs wait for an answer. */
  MatchSettings proposing() {
    return new MatchSettings(type, enabled, signs, usual, LinkSurely.PROPOSE, imports, version);
  }

  static MatchSettings usual(RecordType type) {
    boolean known = UsualSigns.TYPES.contains(type.name());
    return new MatchSettings(
        type,
        known,
        signs(type, UsualSigns.of(type)),
        true,
        LinkSurely.PROPOSE,
        known && !type.name().equals("lead"),
        0);
  }

  /** In the order of the type's fields; a path that the type does not have any more is left out. */
  static List<Sign> signs(RecordType type, Map<String, Role> roles) {
    var signs = new ArrayList<Sign>();
    for (var field : type.activeFields()) {
      for (var part : Sign.parts(field)) {
        var role = roles.get(field.name() + "." + part);
        if (role != null) {
          signs.add(new Sign(field, part, role));
        }
      }
      var role = roles.get(field.name());
      if (role != null && !field.kind().columns().isEmpty()) {
        signs.add(new Sign(field, null, role));
      }
    }
    return signs;
  }

  /**
   * @throws Problem {@code match_field_invalid}
   */
  static List<Sign> checked(RecordType type, Map<String, Role> roles) {
    var signs = signs(type, roles);
    var paths = signs.stream().map(Sign::path).toList();
    roles.keySet().stream()
        .filter(path -> !paths.contains(path))
        .findFirst()
        .ifPresent(path -> {
          throw Problem.invalid("match_field_invalid").field(path).with("type", type.name());
        });
    return signs;
  }

  List<org.candorcrm.identity.matching.Field> fields() {
    return signs.stream().map(Sign::matched).toList();
  }

  boolean works() {
    return enabled && !signs.isEmpty() && !type.retired() && type.mergeable();
  }

  /**
   * What a record says.
   *
   * @param source its number
   * @param values by field, as its kind keeps them in memory
   * @param titles what people call the records that it leads to
   */
  Profile profile(
      int source, Map<String, ? extends @Nullable Object> values, Map<Reference, String> titles) {
    var said = new ArrayList<Profile.Value>();
    for (var sign : signs) {
      var value = values.get(sign.field().name());
      if (value instanceof Reference reference) {
        var title = titles.get(reference);
        if (title != null) {
          said.add(new Profile.Value(sign.matched(), title));
        }
      } else if (value != null) {
        sign.texts(value).forEach(text -> said.add(new Profile.Value(sign.matched(), text)));
      }
    }
    return new Profile(source, said);
  }
}
