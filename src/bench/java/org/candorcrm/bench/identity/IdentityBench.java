package org.candorcrm.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.candorcrm.platform.Problem;

/** {@code ./candor bench identity} and {@code ./candor bench identity-score}. */
public final class IdentityBench {

  private static final String USAGE =
      """
      Who is who, measured.
        ./candor bench identity [--data FOLDER]
            All shared sets with a known truth; the folder is ../shared/data.
        ./candor bench identity --set FILE.csv [--set FILE2.csv] --roles ROLES.json --id COLUMN --out CLUSTERS.csv
            Any other set. Writes source,id,cluster,sure. Options:
            --review FILE     pairs that somebody should look at, the most useful first
            --explain FILE    why pairs were put together, field by field (with at most 1,000 pairs)
            --parameters FILE what was learned, as JSON
        ./candor bench identity-score --clusters CLUSTERS.csv --truth TRUTH.csv
            Compares. The truth has id and cluster (and source, where ids repeat between files), or pairs of ids.
        ./candor bench identity --size 1000000
            Made-up people: time for all, and for one incoming record.
        ./candor bench identity --whole 1000000
            The same without incoming records, as everything is matched each night: it needs less memory.
      Roles and truth files are told in docs/matching.md.
      """;

  private IdentityBench() {}

  public static void main(String[] words) {
    if (Arrays.stream(words).anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
      System.out.print(USAGE);
      return;
    }
    try {
      var options = Options.of(Arrays.asList(words).subList(1, words.length));
      if (words[0].equals("identity-score")) {
        Scoring.run(options.one("clusters"), options.one("truth"));
      } else if (options.has("set")) {
        FileRun.run(options);
      } else if (options.has("size")) {
        SizeBench.run(Integer.parseInt(options.one("size")), false);
      } else if (options.has("whole")) {
        SizeBench.run(Integer.parseInt(options.one("whole")), true);
      } else {
        shared(Path.of(options.orElse("data", "../shared/data")));
      }
    } catch (WrongUse e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (Problem e) {
      System.err.println("The file cannot be read: " + e.code().replace("_", " "));
      System.exit(2);
    } catch (NumberFormatException e) {
      System.err.println("That is no number: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      System.err.println(e);
      System.exit(1);
    }
  }

  static String usage() {
    return USAGE;
  }

  private static void shared(Path folder) {
    if (!Files.isDirectory(folder)) {
      System.out.println(
          "The shared sets are not here ("
              + folder
              + "). Name their folder with --data, or run your own set with --set.");
      return;
    }
    for (var set : SharedSet.ALL) {
      if (set.files().stream().allMatch(file -> Files.exists(folder.resolve(file)))) {
        var sets = set.read(folder);
        var truth = set.truth(folder, sets.ids());
        var run = Run.over(sets);
        var figures = Figures.of(run.clusters().of(), truth);
        var surely = Figures.of(run.surely(), truth);
        System.out.printf("%-22s %s   %.1f s%n", set.name(), figures.line(), run.seconds());
        System.out.printf(
            Locale.ROOT,
            "%-22s linked without asking: precision %.4f, recall %.4f%n",
            "",
            surely.precision(),
            surely.recall());
      } else {
        System.out.printf("%-22s is not in %s%n", set.name(), folder);
      }
    }
    var names = folder.resolve("name_bench/cases.csv");
    if (Files.exists(names)) {
      NamePairs.print(names);
    }
  }
}
