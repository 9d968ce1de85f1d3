package org.candorcrm.records.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the documentation shows works on the standard model. */
class DocumentedExpressionsTest {

  private static final RunningCandor CANDOR = RunningCandor.console();
  private static final Viewer VIEWER =
      new Viewer(
          new UUID(0, 1), "Ada", null, Set.of(), 1, Rights.EVERYTHING, Set.of(), Instant.EPOCH);

  @AfterAll
  static void stop() {
    CANDOR.close();
  }

  @Test
  void everyExampleRuns() throws Exception {
    var examples = examples("expression");
    assertThat(examples).hasSizeGreaterThan(30);
    CANDOR.inWorkspace(() -> {
      examples.forEach(DocumentedExpressionsTest::run);
      return null;
    });
  }

  private static void run(String example, String typeName) {
    var schema = CANDOR.bean(Schemas.class).current();
    var type = schema.type(typeName).orElseThrow();
    var scope = ViewerScope.of(VIEWER);
    try {
      var checked = Expressions.condition(example, schema, type, scope);
      var sql = SqlCompiler.predicate(checked, scope, new Asking(VIEWER.now(), VIEWER.user()), "t");
      CANDOR
          .bean(Database.class)
          .sql("select count(t.id) from " + scope.table(type) + " t where " + sql.text())
          .params(sql.values())
          .query(Long.class)
          .single();
    } catch (Problem problem) {
      throw new AssertionError(example + " " + problem.details(), problem);
    }
  }

  @Test
  void everyMistakeIsAnsweredAsShown() throws Exception {
    var mistakes = examples("mistake");
    assertThat(mistakes).hasSizeGreaterThan(5);
    CANDOR.inWorkspace(() -> {
      mistakes.forEach(DocumentedExpressionsTest::refused);
      return null;
    });
  }

  private static void refused(String example, String typeName) {
    var text = example.substring(0, example.lastIndexOf(" -> "));
    var answer = example.substring(example.lastIndexOf(" -> ") + 4);
    var schema = CANDOR.bean(Schemas.class).current();
    var type = schema.type(typeName).orElseThrow();
    assertThatThrownBy(() -> Expressions.condition(text, schema, type, ViewerScope.of(VIEWER)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              var suggestion = problem.details().get("suggestion");
              var told = problem.code() + " at " + problem.details().get("position");
              assertThat(suggestion == null ? told : told + ", did you mean " + suggestion)
                  .as(text)
                  .isEqualTo(answer);
            });
  }

  /** Lines of the fenced blocks of this kind, each with the record type that it is about. */
  private static Map<String, String> examples(String kind) throws Exception {
    var block = Pattern.compile("```" + kind + " (\\w+)\n(.*?)```", Pattern.DOTALL);
    var out = new LinkedHashMap<String, String>();
    block
        .matcher(Files.readString(Path.of("docs/expressions.md")))
        .results()
        .forEach(found ->
            List.of(found.group(2).split("\n")).forEach(line -> out.put(line, found.group(1))));
    return out;
  }
}
