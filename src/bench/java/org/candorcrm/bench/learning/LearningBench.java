package org.candorcrm.bench.learning;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.candorcrm.statistics.CannotLearn;

/** {@code bench learn}, {@code learn-score} and {@code learn-walk}. */
public final class LearningBench {

  static final String USAGE =
      """
      Usage: ./candor bench learn --train A.csv --test B.csv --target COLUMN --out OUT.csv [options]
               A.csv holds the outcomes of its rows in COLUMN: two words, or nothing where still open
               B.csv holds the rows to be judged; its outcomes are not looked at
               OUT.csv: row (or the id column),probability,lower,upper
        --time COLUMN         when; rows are judged by earlier ones
        --leave-out COLUMNS   never used, with commas between them
        --keep COLUMNS        used even where they look as if they were filled in after the outcome
        --positive WORDS      outcomes that count as "it happened"; --negative WORDS: as "it did not"
        --report FILE         what was found, as JSON
        --explain FILE        the reasons for each probability, and what would change it
      ./candor bench learn-score --predictions OUT.csv --truth B.csv --target COLUMN [--positive WORDS]
      ./candor bench learn-walk --set FILE.csv --target COLUMN [--time COLUMN] [--leave-out COLUMNS]
               [--keep COLUMNS] [--from 0.4] [--steps 12] [--out OUT.csv]
               walks through one table in the order of time or of its rows: the first part (--from) is
               learned, the next is judged, then it is learned too; beside it, what was learned once
      """;

  private static final Set<String> LEARN =
      Set.of(
          "train",
          "test",
          "target",
          "time",
          "leave-out",
          "keep",
          "positive",
          "negative",
          "out",
          "report",
          "explain");
  private static final Set<String> SCORE =
      Set.of("predictions", "truth", "target", "positive", "negative");
  private static final Set<String> WALK =
      Set.of(
          "set",
          "target",
          "time",
          "leave-out",
          "keep",
          "positive",
          "negative",
          "from",
          "steps",
          "out");

  private LearningBench() {}

  public static void main(String[] words) throws IOException {
    if (List.of(words).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    try {
      switch (words[0]) {
        case "learn" -> LearnRun.run(Options.of(words, LEARN));
        case "learn-score" -> ScoreRun.run(Options.of(words, SCORE));
        default -> WalkRun.run(Options.of(words, WALK));
      }
    } catch (WrongUse | CannotLearn wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }
}
