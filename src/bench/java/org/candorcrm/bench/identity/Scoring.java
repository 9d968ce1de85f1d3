package org.candorcrm.bench.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.matching.clusters.Union;
import org.candorcrm.records.formats.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Scores a file of clusters against a truth. The truth is a file with a header: {@code id,
 * cluster}, or with a source first where ids repeat between files, or two columns of ids ({@code
 * id1, id2}, with {@code source1, source2} where needed) for pairs that are the same; a further
 * column {@code same}, {@code label}, {@code match} or {@code clerical_match_score} may say 0 for
 * pairs that are not. Records that the truth does not name are alone.
 */
final class Scoring {

  private Scoring() {}

  /** A key of a record: with its source where the truth tells it. */
  private record Named(@Nullable String source, String id) {}

  static void run(String clusters, String truth) {
    var found = new Lines(file(clusters));
    var records = new ArrayList<Named>();
    var of = new ArrayList<String>();
    int source = found.column("source");
    int id = found.needed("id");
    int cluster = found.needed("cluster");
    for (var row : found.rows()) {
      records.add(new Named(plain(row[source]), row[id].strip()));
      of.add(row[cluster]);
    }
    var numbers = numbers(of);
    var right = Truth.read(new Lines(file(truth)), records);
    System.out.println(Figures.of(numbers, right).line());
  }

  /** Puts records and truth together. */
  private static final class Truth {

    private final Map<Named, List<Integer>> bySource = new HashMap<>();
    private final Map<String, List<Integer>> byId = new HashMap<>();

    static int[] read(Lines lines, List<Named> records) {
      var truth = new Truth();
      for (int i = 0; i < records.size(); i++) {
        truth.bySource.computeIfAbsent(records.get(i), fresh -> new ArrayList<>()).add(i);
        truth.byId.computeIfAbsent(records.get(i).id, fresh -> new ArrayList<>()).add(i);
      }
      var union = new Union(records.size());
      int cluster = lines.column("cluster", "cluster_id", "entity", "entity_id", "person_id");
      if (cluster >= 0) {
        truth.byCluster(lines, cluster, union);
      } else {
        truth.byPairs(lines, union);
      }
      return java.util.stream.IntStream.range(0, records.size()).map(union::root).toArray();
    }

    private void byCluster(Lines lines, int cluster, Union union) {
      int id = lines.column("id", "unique_id", "record_id", "rec_id");
      if (id < 0) {
        id = lines.only(cluster);
      }
      int source = lines.column("source", "data_source", "source_dataset", "set", "file");
      Map<String, Integer> first = new HashMap<>();
      for (var row : lines.rows()) {
        for (int record : find(source < 0 ? null : row[source], row[id])) {
          var known = first.putIfAbsent(row[cluster], record);
          if (known != null) {
            union.join(known, record);
          }
        }
      }
    }

    private void byPairs(Lines lines, Union union) {
      int one = lines.column("id1", "id_l", "unique_id_l", "left_id", "id_1", "left");
      int other = lines.column("id2", "id_r", "unique_id_r", "right_id", "id_2", "right");
      if (one < 0 || other < 0) {
        one = 0;
        other = 1;
      }
      int sourceOne = lines.column("source1", "source_dataset_l", "source_l", "source_1");
      int sourceOther = lines.column("source2", "source_dataset_r", "source_r", "source_2");
      int label = lines.column("same", "label", "match", "is_match", "clerical_match_score");
      for (var row : lines.rows()) {
        if (label >= 0 && !yes(row[label])) {
          continue;
        }
        for (int a : find(sourceOne < 0 ? null : row[sourceOne], row[one])) {
          for (int b : find(sourceOther < 0 ? null : row[sourceOther], row[other])) {
            union.join(a, b);
          }
        }
      }
    }

    /**
     * By source and id; by the id alone where the truth calls the sources otherwise or not at all.
     */
    private List<Integer> find(@Nullable String source, String id) {
      var exact = source == null ? null : bySource.get(new Named(plain(source), id.strip()));
      return exact != null ? exact : byId.getOrDefault(id.strip(), List.of());
    }

    private static boolean yes(String label) {
      var plain = label.strip().toLowerCase(Locale.ROOT);
      if (plain.equals("true")
          || plain.equals("yes")
          || plain.equals("y")
          || plain.equals("match")) {
        return true;
      }
      try {
        return Double.parseDouble(plain) >= 0.5;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /** A small table in memory. */
  private static final class Lines {

    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();

    Lines(Path file) {
      try (var table = Tables.open(file)) {
        header = table.header().stream().map(Scoring::plain).toList();
        for (var row : table) {
          var cells = new String[header.size()];
          for (int c = 0; c < cells.length; c++) {
            var text = row.text(c);
            cells[c] = text == null ? "" : text;
          }
          rows.add(cells);
        }
      }
    }

    List<String[]> rows() {
      return rows;
    }

    int column(String... names) {
      for (var name : names) {
        if (header.contains(name)) {
          return header.indexOf(name);
        }
      }
      return -1;
    }

    int needed(String name) {
      int found = column(name);
      if (found < 0) {
        throw new WrongUse("There is no column \"" + name + "\" among " + header);
      }
      return found;
    }

    int only(int besides) {
      return besides == 0 ? header.size() - 1 : 0;
    }
  }

  private static Path file(String name) {
    var file = Path.of(name);
    if (!Files.isReadable(file)) {
      throw new WrongUse(name + " is not there, or cannot be read.");
    }
    return file;
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static int[] numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    return names.stream()
        .mapToInt(name -> numbers.computeIfAbsent(name, fresh -> numbers.size()))
        .toArray();
  }
}
