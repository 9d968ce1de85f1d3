package org.candorcrm.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.candorcrm.bench.identity.IdentityBench;
import org.candorcrm.bench.learning.LearningBench;

/** {@code ./candor bench NAME [--people N] [--companies N] [--interactions N] [--work FOLDER]}. */
final class Bench {

  private static final String USAGE =
      """
      Usage: ./candor bench NAME [options]
        records    import, list, filter, search, create, change, batch and start, at size
        search     the searches of records alone, over what it has left
        screens    how long the screens take as a person feels it, over 100,000 people and 20,000 deals
        copy       what bare COPY plus the same indexes takes on this machine
        past       lists and figures of past moments, over --people N deals
        questions  how long answers and the night take, over --deals N with --changes N;
                   --night no where measures are prepared, --measures N for another night
        deals      how long the forecast of a night and its pages take, over --deals N
        radar      how long the silo radar takes, over --people N people of twelve sources
        forecast   series of the M3 and M4 competitions, or your own:
                   --set FILE.csv --period N --horizon N --out OUT.csv
        forecast-score --forecast OUT.csv --truth FILE.csv
        surprise   which values of watched series surprised, or of your own (at,value):
                   --set FILE.csv --out OUT.csv
        changes    where series changed that people marked, or your own (at,value):
                   --set FILE.csv --out OUT.csv
        learn      what becomes of the rows of a table: probability and interval for other rows;
                   --train A.csv --test B.csv --target COLUMN --out OUT.csv; learn --help tells more
        learn-score   such probabilities against what came
        learn-walk    through one table in time, learning anew on the way
        identity   who is who among shared or given records: how right and how fast; identity --help tells more
        identity-score   a file of clusters against a truth
      Options: --people N  --companies N  --interactions N  --deals N  --port N  --work FOLDER
      """;

  private Bench() {}

  public static void main(String[] words) throws IOException, InterruptedException, SQLException {
    try {
      run(words);
    } catch (WrongWords wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  private static void run(String[] words) throws IOException, InterruptedException, SQLException {
    switch (words.length == 0 ? "help" : words[0]) {
      case "records" -> new RecordsBench(Options.of(words)).run();
      case "search" -> new RecordsBench(Options.of(words)).searches();
      case "screens" -> new ScreensBench(Options.ofScreens(words)).run();
      case "past" -> new PastBench(Options.of(words)).run();
      case "radar" -> new RadarBench(Options.of(words)).run();
      case "deals" -> new DealsBench(Options.ofDeals(words)).run();
      case "questions" -> new QuestionsBench(Options.ofQuestions(words)).run();
      case "copy" -> new CopyBench(Options.of(words)).run();
      case "forecast" -> ForecastBench.run(new Words(words));
      case "surprise" -> SurpriseBench.run(new Words(words));
      case "changes" -> ChangesBench.run(new Words(words));
      case "forecast-score" -> ForecastScore.run(new Words(words));
      case "learn", "learn-score", "learn-walk" -> LearningBench.main(words);
      case "identity", "identity-score" -> IdentityBench.main(words);
      default -> {
        System.out.print(USAGE);
        System.exit(words.length == 0 || words[0].endsWith("help") ? 0 : 2);
      }
    }
  }
}
