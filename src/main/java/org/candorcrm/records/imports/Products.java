package org.candorcrm.records.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.platform.YamlResource;
import org.candorcrm.records.formats.ColumnGuess;
import org.candorcrm.records.formats.Guess;
import org.jspecify.annotations.Nullable;

/** Recognises the files of other products by their headers, and knows where their columns go. */
final class Products {

  private static final List<Product> ALL = load();

  private Products() {}

  /**
   * What one product writes of one record type.
   *
   * @param marks loose header words that are all there
   * @param columns targets by loose header word; null where a column goes nowhere
   */
  record Product(
      String product, String type, Set<String> marks, Map<String, @Nullable String> columns) {}

  /** The one with most marks, if any; of another type than the wished one only without a wish. */
  static Optional<Product> of(Guess guess, @Nullable String type) {
    var words = new HashSet<String>();
    guess.columns().forEach(column -> words.add(NaturalKeys.loose(column.name())));
    return ALL.stream()
        .filter(one -> words.containsAll(one.marks))
        .filter(one -> type == null || one.type.equals(type))
        .max(Comparator.comparingInt(one -> one.marks.size()));
  }

  /** The proposal of the headers alone, put right by what is known of the product. */
  static List<ColumnMapping> corrected(
      Product product, Guess guess, List<ColumnMapping> proposed, Set<String> possible) {
    var places = new LinkedHashMap<String, String>();
    proposed.forEach(one -> places.put(one.column(), one.field()));
    for (var column : guess.columns()) {
      correct(product, column, places, possible);
    }
    return guess.columns().stream()
        .filter(column -> places.containsKey(column.name()))
        .map(column -> ColumnMapping.plain(column.name(), places.getOrDefault(column.name(), "")))
        .toList();
  }

  private static void correct(
      Product product, ColumnGuess column, Map<String, String> places, Set<String> possible) {
    var word = NaturalKeys.loose(column.name());
    if (!product.columns.containsKey(word)) {
      return;
    }
    var target = product.columns.get(word);
    places.remove(column.name());
    if (target == null || !possible.contains(target)) {
      return;
    }
    if (!target.equals("emails") && !target.equals("phones")) {
      places.values().removeIf(target::equals);
    }
    places.put(column.name(), target);
  }

  private static List<Product> load() {
    List<Map<?, ?>> read = YamlResource.read("/import/products.yaml");
    return read.stream().map(Products::product).toList();
  }

  private static Product product(Map<?, ?> read) {
    var marks = new HashSet<String>();
    ((List<?>) Objects.requireNonNull(read.get("marks")))
        .forEach(mark -> marks.add(String.valueOf(mark)));
    var columns = new HashMap<String, @Nullable String>();
    ((Map<?, ?>) Objects.requireNonNull(read.get("columns")))
        .forEach((word, target) ->
            columns.put(String.valueOf(word), target == null ? null : String.valueOf(target)));
    return new Product(
        String.valueOf(read.get("product")), String.valueOf(read.get("type")), marks, columns);
  }
}
