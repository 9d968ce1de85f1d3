package org.candorcrm.bench.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Matching;
import org.candorcrm.identity.matching.Population;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.records.formats.Tables;

/**
 * Labelled pairs of names, judged by the name alone with what is believed before any record is
 * seen: the same where the name speaks for it by more bits than a name can say by chance.
 */
final class NamePairs {

  private static final double ENOUGH = 6.0;

  private NamePairs() {}

  record Case(String schema, String one, String other, boolean same) {

    boolean person() {
      return schema.equals("Person");
    }
  }

  static List<Case> read(Path file) {
    var cases = new ArrayList<Case>();
    try (var table = Tables.open(file)) {
      var header = table.header();
      for (var row : table) {
        cases.add(
            new Case(
                String.valueOf(row.text(header.indexOf("schema"))),
                String.valueOf(row.text(header.indexOf("name1"))),
                String.valueOf(row.text(header.indexOf("name2"))),
                "true".equals(row.text(header.indexOf("is_match")))));
      }
    }
    return cases;
  }

  static double bits(Case one) {
    var field = new Field("name", one.person() ? Role.FULL_NAME : Role.ORGANISATION);
    var profiles =
        List.of(
            new Profile(0, List.of(new Profile.Value(field, one.one()))),
            new Profile(0, List.of(new Profile.Value(field, one.other()))));
    var verdict = Matching.of(Population.of(List.of(field), profiles)).explain(0, 1);
    return verdict.reasons().stream().mapToDouble(reason -> reason.bits()).sum();
  }

  static void print(Path file) {
    Map<String, int[]> counts = new TreeMap<>();
    for (var one : read(file)) {
      boolean found = bits(one) > ENOUGH;
      for (var group : new String[] {"all", one.person() ? "people" : "others"}) {
        var count = counts.computeIfAbsent(group, fresh -> new int[4]);
        count[found ? one.same() ? 0 : 1 : one.same() ? 2 : 3]++;
      }
    }
    counts.forEach((group, c) -> {
      double precision = (double) c[0] / Math.max(1, c[0] + c[1]);
      double recall = (double) c[0] / Math.max(1, c[0] + c[2]);
      System.out.printf(
          Locale.ROOT,
          "%-22s pairs: precision %.4f  recall %.4f  F1 %.4f   (%d of %d right)%n",
          "name_bench, " + group,
          precision,
          recall,
          2 * precision * recall / (precision + recall),
          c[0] + c[3],
          c[0] + c[1] + c[2] + c[3]);
    });
  }
}
