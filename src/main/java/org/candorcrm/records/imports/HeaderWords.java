package org.candorcrm.records.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.candorcrm.access.TypeRights;
import org.candorcrm.records.formats.ColumnGuess;
import org.candorcrm.records.formats.ColumnType;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Proposes where columns go, by their headers, and which record type a file is about. */
final class HeaderWords {

  private static final Map<String, List<String>> WORDS = load();

  private HeaderWords() {}

  /**
   * The columns that have a place in this type; each place is taken once, lists more often. What is
   * called id is the other product's, unless the file came from Candor and its key is the id.
   */
  static List<ColumnMapping> propose(
      RecordType type, TypeRights rights, @Nullable String key, Guess guess) {
    var targets = targets(type, rights, "id".equals(key));
    var taken = new HashSet<String>();
    var places = new HashMap<ColumnGuess, String>();
    // What is a field's own name is not taken for what another field is sometimes called.
    guess
        .columns()
        .forEach(column -> place(places, column, best(targets, Words::own, column, taken)));
    for (var column : guess.columns()) {
      if (!places.containsKey(column)) {
        place(places, column, best(targets, Words::also, column, taken));
      }
      if (!places.containsKey(column)) {
        place(places, column, byContent(targets, column, taken));
      }
    }
    return guess.columns().stream()
        .filter(places::containsKey)
        .map(column -> ColumnMapping.plain(column.name(), places.getOrDefault(column, "")))
        .toList();
  }

  /** Places of the type that columns may go to. */
  static Set<String> places(RecordType type, TypeRights rights, @Nullable String key) {
    return targets(type, rights, "id".equals(key)).keySet();
  }

  private static void place(
      Map<ColumnGuess, String> places, ColumnGuess column, @Nullable String target) {
    if (target != null) {
      places.put(column, target);
    }
  }

  private static @Nullable String best(
      Map<String, Words> targets,
      Function<Words, Set<String>> which,
      ColumnGuess column,
      Set<String> taken) {
    var word = NaturalKeys.loose(column.name());
    for (var target : targets.entrySet()) {
      boolean several = target.getKey().equals("emails") || target.getKey().equals("phones");
      if (which.apply(target.getValue()).contains(word)
          && (several || taken.add(target.getKey()))) {
        return target.getKey();
      }
    }
    return null;
  }

  private static @Nullable String byContent(
      Map<String, Words> targets, ColumnGuess column, Set<String> taken) {
    var target =
        switch (column.type()) {
          case EMAIL -> "emails";
          case PHONE -> "phones";
          default -> null;
        };
    return target != null && targets.containsKey(target) && taken.add(target) ? target : null;
  }

  /** For each place of the type the words that mean it, its own name and label first. */
  private static Map<String, Words> targets(RecordType type, TypeRights rights, boolean ownIds) {
    var targets = new LinkedHashMap<String, Words>();
    targets.put("id", new Words(ownIds ? Set.of("id") : Set.of(), Set.of()));
    targets.put("external_id", words("external_id"));
    for (var field : type.activeFields()) {
      boolean computed =
          field.kind() instanceof FormulaKind
              || field.kind() instanceof RollUpKind
              || field.kind() instanceof InverseKind;
      if (computed || field.traits().readOnly() || !rights.mayWrite(field.id())) {
        continue;
      }
      targets.put(field.name(), words(field));
      if (field.kind().type() == ValueType.PARTS) {
        WORDS.keySet().stream()
            .filter(path -> path.startsWith(field.name() + "."))
            .forEach(path -> targets.put(path, words(path)));
      }
    }
    // An account of a deal is its company: what a record is called comes after what it is about.
    var title = targets.remove(type.titleField());
    if (title != null) {
      targets.put(type.titleField(), title);
    }
    return targets;
  }

  /**
   * Words that mean a place.
   *
   * @param own its name, and what it is called in any language
   * @param also what other products call it
   */
  private record Words(Set<String> own, Set<String> also) {}

  private static Words words(Field field) {
    var words = words(field.name());
    field.labels().all().forEach(label -> words.own.add(NaturalKeys.loose(label)));
    return words;
  }

  private static Words words(String path) {
    var own = new HashSet<String>();
    own.add(NaturalKeys.loose(path));
    return new Words(own, Set.copyOf(WORDS.getOrDefault(path, List.of())));
  }

  /** How well a file's columns fit a type: the share of columns that have a place. */
  static double fit(RecordType type, TypeRights rights, Guess guess) {
    long filled =
        guess.columns().stream().filter(column -> column.type() != ColumnType.EMPTY).count();
    return filled == 0
        ? 0
        : (double) propose(type, rights, null, guess).size() / guess.columns().size();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> load() {
    try (var in = HeaderWords.class.getResourceAsStream("/import/headers.yaml")) {
      return (Map<String, List<String>>)
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
