package org.candorcrm.records.expressions.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Condition.Matches.Place;

/** Functions by name; {@code a.f(b)} and {@code f(a, b)} are the same call. */
final class Calling {

  /** A function's way of writing, for whoever used it wrongly. */
  static final Map<String, String> USAGE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("abs", "abs(number)"),
              Map.entry("all", "deals.all(d, condition)"),
              Map.entry("avg", "deals.avg(d, number)"),
              Map.entry("ceil", "ceil(number)"),
              Map.entry("coalesce", "coalesce(value, value, ...)"),
              Map.entry("contains", "text.contains(text)"),
              Map.entry("count", "deals.count(d, condition)"),
              Map.entry("date", "date(\"2026-01-31\"), date(moment)"),
              Map.entry("day", "day(date)"),
              Map.entry("days", "days(duration)"),
              Map.entry("duration", "duration(\"30d\")"),
              Map.entry("during", "during(date, \"this_month\")"),
              Map.entry("endsWith", "text.endsWith(text)"),
              Map.entry("exists", "deals.exists(d, condition)"),
              Map.entry("exists_one", "deals.exists_one(d, condition)"),
              Map.entry("filter", "deals.filter(d, condition).size()"),
              Map.entry("floor", "floor(number)"),
              Map.entry("has", "has(field)"),
              Map.entry("hour", "hour(moment)"),
              Map.entry("lowerAscii", "text.lowerAscii()"),
              Map.entry("max", "deals.max(d, number)"),
              Map.entry("min", "deals.min(d, number)"),
              Map.entry("month", "month(date)"),
              Map.entry("quarter", "quarter(date)"),
              Map.entry("round", "round(number), round(number, digits)"),
              Map.entry("size", "size(text), size(deals)"),
              Map.entry("startsWith", "text.startsWith(text)"),
              Map.entry("sum", "deals.sum(d, number)"),
              Map.entry("text", "text(number), text(date)"),
              Map.entry("timestamp", "timestamp(\"2026-01-31T09:30:00Z\")"),
              Map.entry("trim", "text.trim()"),
              Map.entry("upperAscii", "text.upperAscii()"),
              Map.entry("weekday", "weekday(date)"),
              Map.entry("year", "year(date)")));

  private final Checking checking;
  private final OverRows overRows;
  private final Functions functions;

  Calling(Checking checking) {
    this.checking = checking;
    this.overRows = new OverRows(checking);
    this.functions = new Functions(checking);
  }

  Meaning meaning(Node.Call call, Env env) {
    var arguments = arguments(call);
    return switch (call.function()) {
      case "exists", "exists_one", "all", "filter", "count", "sum", "avg", "min", "max" ->
          overRows.meaning(call, arguments, env);
      case "size" -> new Meaning.Of(overRows.size(call, one(call, arguments), env));
      case "has" -> Checking.truth(overRows.has(one(call, arguments), env));
      case "contains" -> Checking.truth(functions.matches(Place.ANYWHERE, call, arguments, env));
      case "startsWith" -> Checking.truth(functions.matches(Place.START, call, arguments, env));
      case "endsWith" -> Checking.truth(functions.matches(Place.END, call, arguments, env));
      case "during" -> Checking.truth(new Spans(checking).during(call, arguments, env));
      case "coalesce" -> new Meaning.Of(functions.coalesce(call, arguments, env));
      case "round" -> new Meaning.Of(functions.round(call, arguments, env));
      default -> new Meaning.Of(functions.simple(call, arguments, env));
    };
  }

  private static List<Node> arguments(Node.Call call) {
    if (!USAGE.containsKey(call.function())) {
      throw Mistake.unknownFunction(call.position(), clean(call.function()), USAGE.keySet());
    }
    var all = new ArrayList<Node>();
    if (call.target() != null) {
      all.add(call.target());
    }
    all.addAll(call.arguments());
    return all;
  }

  private static String clean(String function) {
    return function.length() > 60 ? function.substring(0, 60) : function;
  }

  static Node one(Node.Call call, List<Node> arguments) {
    return needed(call, arguments, 1).getFirst();
  }

  static List<Node> needed(Node.Call call, List<Node> arguments, int count) {
    if (arguments.size() != count) {
      throw wrong(call);
    }
    return arguments;
  }

  static Problem wrong(Node.Call call) {
    return Mistake.arguments(
        call.position(), call.function(), USAGE.getOrDefault(call.function(), call.function()));
  }
}
