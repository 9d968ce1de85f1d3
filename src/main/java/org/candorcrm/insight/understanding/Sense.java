package org.candorcrm.insight.understanding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Meaning.By;
import org.candorcrm.insight.understanding.Meaning.Compare;
import org.candorcrm.insight.understanding.Meaning.Ignored;
import org.candorcrm.insight.understanding.Meaning.Mine;
import org.candorcrm.insight.understanding.Meaning.OfCurrency;
import org.candorcrm.insight.understanding.Meaning.OfFunction;
import org.candorcrm.insight.understanding.Meaning.OfMeasure;
import org.candorcrm.insight.understanding.Meaning.OfMoment;
import org.candorcrm.insight.understanding.Meaning.OfNamed;
import org.candorcrm.insight.understanding.Meaning.OfPeriod;
import org.candorcrm.insight.understanding.Meaning.OfStep;
import org.candorcrm.insight.understanding.Meaning.Superlative;
import org.candorcrm.insight.understanding.Meaning.Which;
import org.candorcrm.insight.understanding.Meaning.Why;
import org.candorcrm.insight.understanding.Reach.Chosen;
import org.candorcrm.insight.understanding.Understood.Piece;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Puts the words of a question together: first what is counted, then how, of which, by what. */
final class Sense {

  private final Schema schema;
  private final List<Measure> measures;
  private final List<Heard> heard;
  private final String currency;
  private final List<Piece> pieces = new ArrayList<>();
  private final Narrowing narrowing = new Narrowing();
  private final @Nullable Measure measure;
  private final @Nullable RecordType type;
  private @Nullable String function;
  private @Nullable String field;
  private @Nullable String breakdown;
  private @Nullable String period;
  private @Nullable String step;
  private @Nullable Instant at;

  Sense(Schema schema, List<Measure> measures, List<Heard> heard, String currency) {
    this.currency = currency;
    this.schema = schema;
    this.measures = measures;
    this.heard = heard;
    var counted = new Counted(schema, measures, heard);
    this.measure = counted.measure();
    this.type = counted.type();
  }

  Understood made() {
    for (int i = 0; i < heard.size(); ) {
      i += take(i);
    }
    var unclear = type == null ? List.<String>of() : Unclear.in(heard, pieces);
    if (type == null || !unclear.isEmpty()) {
      return new Understood(null, null, unclear, pieces);
    }
    var filter = narrowing.expression();
    var parts =
        new Composed(measures, type, measure, function, field, filter, breakdown, period, step);
    return new Understood(parts.inquiry(), at, unclear, pieces);
  }

  /** How many were taken, at least one. */
  private int take(int i) {
    var one = heard.get(i);
    if (one.as(By.class).isPresent() && i + 1 < heard.size()) {
      var path = path(heard.get(i + 1));
      if (path != null && breakdown == null) {
        breakdown = path;
        say(one, "breakdown");
        say(heard.get(i + 1), "breakdown");
        return 2;
      }
    }
    int split = which(i);
    if (split > 0) {
      return split;
    }
    var held = new Held(heard).at(i);
    if (held != null) {
      period = held.period();
      heard.subList(i, i + held.taken()).forEach(word -> say(word, "period"));
      return held.taken();
    }
    int named = named(i);
    if (named > 0) {
      return named;
    }
    int said = said(i);
    if (said > 0) {
      return said;
    }
    int compared = comparison(i);
    if (compared > 0) {
      return compared;
    }
    say(one, named(one, i) ? "filter" : alone(one));
    return 1;
  }

  /** "Which industry buys most": the parts are told, the largest first. */
  private int which(int i) {
    if (breakdown != null || i + 1 >= heard.size() || heard.get(i).as(Which.class).isEmpty()) {
      return 0;
    }
    var next = heard.get(i + 1);
    var path = path(next);
    if (path == null || number(path) || isCounted(next)) {
      return 0;
    }
    breakdown = path;
    say(heard.get(i), "breakdown");
    say(heard.get(i + 1), "breakdown");
    return 2;
  }

  private boolean splits() {
    return breakdown != null || heard.stream().anyMatch(one -> one.as(By.class).isPresent());
  }

  /** "Over 50k", "not in Spain". */
  private int said(int i) {
    if (type == null) {
      return 0;
    }
    var reach = new Reach(schema, type);
    var limit = new Limits(heard, reach).at(i);
    if (limit != null) {
      return narrowed(i, limit.taken(), limit.condition());
    }
    var denied = new Denied(heard, reach, new Whose(schema, type)).at(i);
    return denied == null ? 0 : narrowed(i, denied.taken(), denied.condition());
  }

  private int narrowed(int from, int taken, String condition) {
    narrowing.add(condition, condition);
    heard.subList(from, from + taken).forEach(one -> say(one, "filter"));
    return taken;
  }

  private String alone(Heard one) {
    var timed = one.as(OfPeriod.class);
    if (timed.isPresent() && period == null) {
      period = timed.get().word();
      return "period";
    }
    var lookedBack = one.as(OfMoment.class);
    if (lookedBack.isPresent() && at == null) {
      at = lookedBack.get().day().atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
      return "at";
    }
    var stepped = one.as(OfStep.class);
    if (stepped.isPresent()) {
      step = stepped.get().word();
      return "step";
    }
    if (measure != null && one.as(OfMeasure.class).isPresent()) {
      return one.as(OfMeasure.class).get().key().equals(measure.key()) ? "measure" : "unknown";
    }
    if (measure != null && Counted.ends(one, measure)) {
      return "measure";
    }
    var made = one.as(OfFunction.class);
    if (made.isPresent() && function == null && !shareOfPart(made.get())) {
      function = made.get().word();
      return "function";
    }
    if (one.as(Why.class).isPresent()) {
      return why();
    }
    var path = path(one);
    if (path != null && field == null && number(path)) {
      field = path;
      return "field";
    }
    if (isCounted(one)) {
      return "type";
    }
    var choice = choice(one);
    if (choice != null) {
      narrowing.add(choice.path(), choice.condition());
      return "filter";
    }
    var named = whose(one);
    if (named != null) {
      narrowing.add(of(one), named);
      return "filter";
    }
    if (one.unknown()) {
      return "unknown";
    }
    var currency = one.as(OfCurrency.class);
    if (currency.isPresent()) {
      return currency.get().code().equals(this.currency) ? "ignored" : "unknown";
    }
    boolean largest = one.as(Superlative.class).isPresent() && splits();
    return largest || one.as(Ignored.class).isPresent() || one.as(Compare.class).isPresent()
        ? "ignored"
        : "unknown";
  }

  /** "Team North", "by Lars Dreyer", "owner Lars Dreyer". */
  private int named(int i) {
    var one = heard.get(i);
    var next = i + 1 < heard.size() ? whose(heard.get(i + 1)) : null;
    var path = path(one);
    boolean introduces = one.as(By.class).isPresent() || path != null && path.contains("owner");
    if (next == null || !introduces) {
      return 0;
    }
    narrowing.add(of(heard.get(i + 1)), next);
    say(one, "filter");
    say(heard.get(i + 1), "filter");
    return 2;
  }

  /** Colleagues are alternatives to each other, as teams and countries are. */
  private static String of(Heard one) {
    if (one.as(Mine.class).isPresent()) {
      var what = one.as(Mine.class).get().what();
      return what.equals("me") ? "user" : what;
    }
    return one.as(OfNamed.class).map(OfNamed::type).orElse("country");
  }

  /** Why deals were lost is what was noted of each. */
  private String why() {
    var reason =
        type == null || measure == null || !measure.key().equals(Counted.LOST)
            ? null
            : new Reach(schema, type).lostReason();
    boolean split = heard.stream().anyMatch(one -> one.as(By.class).isPresent());
    if (reason == null || split) {
      return "unknown";
    }
    breakdown = reason;
    return "breakdown";
  }

  private @Nullable String whose(Heard one) {
    return type == null ? null : new Whose(schema, type).of(one);
  }

  /** A measure that narrows already does not tell of what it would be a share. */
  private boolean shareOfPart(OfFunction made) {
    return made.word().equals("share")
        && measure != null
        && measure.function() != Measure.Function.SHARE;
  }

  /** "Amount over 10000", "source is Fair", "in stage negotiation". */
  private int comparison(int i) {
    var found = type == null ? null : new Comparison(heard, new Reach(schema, type)).at(i);
    if (found == null) {
      return 0;
    }
    narrowing.add(found.key(), found.condition());
    heard.subList(i, i + found.taken()).forEach(one -> say(one, "filter"));
    return found.taken();
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** "The negotiation stage": the field of the choice before it. */
  private boolean named(Heard one, int i) {
    var before = i > 0 ? choice(heard.get(i - 1)) : null;
    return before != null && before.path().equals(path(one));
  }

  private @Nullable String path(Heard one) {
    return type == null ? null : new Reach(schema, type).path(one);
  }

  private @Nullable Chosen choice(Heard one) {
    return type == null ? null : new Reach(schema, type).choice(one);
  }

  private boolean number(String path) {
    return type != null && new Reach(schema, type).number(path);
  }

  private boolean isCounted(Heard one) {
    return type != null && new Reach(schema, type).counts(one);
  }

  private void say(Heard one, String as) {
    pieces.add(new Piece(one.from(), one.to(), one.text(), as));
  }
}
