package org.candorcrm.insight.beliefs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.beliefs.Statement.Bound;
import org.candorcrm.insight.beliefs.Statement.Comparison;
import org.candorcrm.insight.beliefs.Statement.Leader;
import org.candorcrm.insight.beliefs.Statement.Part;
import org.candorcrm.insight.beliefs.Statement.Side;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beliefs to begin with: those that this workspace's types and this viewer's rights allow. */
@Component
final class Templates {

  private static final String SETTLED = "stage in [\"won\", \"lost\"]";
  private static final String WON = "stage == \"won\"";

  private static final Map<String, Statement> ALL =
      Map.of(
          "meeting",
          new Comparison(
              "deal",
              SETTLED,
              "close_date",
              "interactions.exists(i, i.kind == \"meeting\" &&"
                  + " i.happened_at < created_at + duration(\"14d\"))",
              null,
              WON),
          "large",
          new Comparison("deal", SETTLED, "close_date", "amount >= 20000", null, WON),
          "price",
          new Bound(
              "deal",
              "stage == \"lost\" && has(lost_reason)",
              "close_date",
              "lost_reason == \"price\"",
              Side.AT_LEAST,
              new BigDecimal("50")),
          "fairs",
          new Bound(
              "lead",
              "source.contains(\"fair\")",
              "created_at",
              "status == \"converted\"",
              Side.AT_MOST,
              new BigDecimal("5")),
          "quarter",
          new Leader(
              "deal",
              WON,
              "close_date",
              null,
              Part.QUARTER,
              "4",
              Function.SUM,
              "amount",
              Span.YEAR));

  private static final List<String> ORDER =
      List.of("meeting", "large", "price", "fairs", "quarter");

  private final Testing testing;

  Templates(Testing testing) {
    this.testing = testing;
  }

  record Template(String key, String words, Map<String, @Nullable Object> statement) {}

  List<Template> all(Viewer viewer, Locale language) {
    var usable = new ArrayList<Template>();
    for (var key : ORDER) {
      var statement = java.util.Objects.requireNonNull(ALL.get(key));
      if (compiles(viewer, statement)) {
        var words = Messages.text("belief.template." + key, language, Map.of());
        usable.add(new Template(key, words, Statements.written(statement)));
      }
    }
    return usable;
  }

  private boolean compiles(Viewer viewer, Statement statement) {
    try {
      testing.check(viewer, statement);
      return true;
    } catch (Problem notHere) {
      return false;
    }
  }
}
