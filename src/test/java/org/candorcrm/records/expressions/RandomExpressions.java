package org.candorcrm.records.expressions;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.records.schema.RecordType;

/** Writes well-typed expressions by chance, over the model of {@link Trade}. */
final class RandomExpressions {

  private final Random random;
  private final List<UUID> ids;
  private int variables;

  RandomExpressions(Random random, List<UUID> ids) {
    this.random = random;
    this.ids = ids;
  }

  String condition(RecordType type, int depth) {
    return condition(new At(type, ""), depth);
  }

  String number(RecordType type, int depth) {
    return number(new At(type, ""), depth);
  }

  String text(RecordType type, int depth) {
    return text(new At(type, ""), depth);
  }

  String date(RecordType type, int depth) {
    return date(new At(type, ""), depth);
  }

  String moment(RecordType type, int depth) {
    return moment(new At(type, ""), depth);
  }

  /** A place in an expression: a type whose fields are reached with this prefix. */
  private record At(RecordType type, String prefix) {}

  private String condition(At at, int depth) {
    if (depth <= 0) {
      return leaf(at, 0);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + condition(at, depth - 1) + " && " + condition(at, depth - 1) + ")";
      case 2, 3 -> "(" + condition(at, depth - 1) + " || " + condition(at, depth - 1) + ")";
      case 4, 5 -> "!(" + condition(at, depth - 1) + ")";
      case 6 ->
          "(%s ? %s : %s)"
              .formatted(
                  condition(at, depth - 1), condition(at, depth - 1), condition(at, depth - 1));
      case 7 -> "((%s) == (%s))".formatted(condition(at, depth - 1), condition(at, depth - 1));
      default -> leaf(at, depth);
    };
  }

  private String leaf(At at, int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> number(at, depth - 1) + order() + number(at, depth - 1);
      case 2 -> text(at, depth - 1) + order() + text(at, depth - 1);
      case 3 -> text(at, depth - 1) + matcher() + text(at, depth - 2) + ")";
      case 4 -> date(at, depth - 1) + order() + either(date(at, depth - 1), moment(at, depth - 2));
      case 5 -> moment(at, depth - 1) + order() + either(moment(at, depth - 1), "\"2026-03-31\"");
      case 6 -> several(at, depth);
      case 7, 8 -> overRows(at, depth);
      case 9 -> either("has(" + number(at, depth - 1) + ")", text(at, depth - 1) + " != null");
      case 10 -> reference(at);
      default -> odd(at, depth);
    };
  }

  private String odd(At at, int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> yesNo(at);
      case 1 -> yesNo(at) + equal() + either("true", "false", "null", yesNo(at));
      case 2 -> number(at, depth - 1) + " in [" + number(at, depth - 2) + ", 1, null, -7.25]";
      case 3 -> text(at, depth - 1) + " in [" + words() + ", " + words() + "]";
      case 4 -> moment(at, depth - 1) + " - " + moment(at, depth - 1) + order() + duration();
      case 5 -> date(at, depth - 1) + " in [\"2026-03-31\", \"1970-01-01\"]";
      case 6 -> chosen(at);
      default -> date(at, 0) + " - " + date(at, depth - 1) + order() + duration();
    };
  }

  private String yesNo(At at) {
    return switch (at.type.name()) {
      case "company" -> at.prefix + either("active", "big", "parent.active", "parent.parent.big");
      case "person" -> at.prefix + either("company.active", "company.big");
      case "deal" -> at.prefix + either("urgent", "company.active", "person.company.active");
      default -> "has(" + at.prefix + "due)";
    };
  }

  private String chosen(At at) {
    String industry = either("\"retail\"", "\"The Steel\"", "null");
    return switch (at.type.name()) {
      case "deal" ->
          at.prefix + either("stage in [\"won\", \"LOST\"]", "stage == \"won\"", "stage != null");
      case "company" -> at.prefix + "industry" + equal() + industry;
      case "person" ->
          at.prefix + either("company.industry" + equal() + industry, "roles == \"The Buyer\"");
      default -> at.prefix + "about.type" + equal() + either("\"deal\"", "null");
    };
  }

  private String reference(At at) {
    String id = "\"" + ids.get(random.nextInt(ids.size())) + "\"";
    String other = either(id, "null", "me", "[" + id + "]");
    String field =
        switch (at.type.name()) {
          case "company" -> either("parent", "parent.parent", "id", "parent.id");
          case "person" -> either("company", "company.parent", "id");
          case "deal" -> either("company", "person.company", "person", "id");
          default -> either("about", "about.id", "id");
        };
    return at.prefix + field + (other.startsWith("[") ? " in " : equal()) + other;
  }

  private String several(At at, int depth) {
    String field =
        switch (at.type.name()) {
          case "company" -> either("domains", "parent.domains");
          case "person" -> either("emails", "phones", "company.domains");
          case "deal" -> either("person.emails", "company.domains");
          default -> "";
        };
    if (field.isEmpty()) {
      return text(at, depth - 1) + equal() + "null";
    }
    String texts = at.prefix + field;
    return switch (random.nextInt(7)) {
      case 0 -> texts + equal() + either(words(), "\"+4930123\"", "null", text(at, depth - 1));
      case 1 -> words() + " in " + texts;
      case 2 -> texts + " in [" + words() + ", " + words() + "]";
      case 3 -> texts + matcher() + text(at, depth - 1) + ")";
      case 4 -> texts + ".exists(t, t.contains(" + words() + ") || size(t) > 5)";
      case 5 -> texts + ".all(t, t" + order() + words() + ")";
      default -> "size(" + texts + ")" + order() + random.nextInt(3);
    };
  }

  private String many(At at) {
    return switch (at.type.name()) {
      case "company" ->
          either(
              "deals:deal",
              "people:person",
              "tasks:task",
              "advisers:person",
              "daughters:company",
              "parent.deals:deal");
      case "person" -> either("deals:deal", "advises:company", "company.deals:deal");
      case "deal" -> either("company.people:person", "person.deals:deal");
      default -> "";
    };
  }

  private String overRows(At at, int depth) {
    String many = many(at);
    if (many.isEmpty() || depth < -2) {
      return number(at, 0) + order() + number(at, 0);
    }
    String field = at.prefix + many.substring(0, many.indexOf(':'));
    var type = Trade.SCHEMA.type(many.substring(many.indexOf(':') + 1)).orElseThrow();
    String variable = "v" + ++variables;
    var there = new At(type, variable + ".");
    return switch (random.nextInt(6)) {
      case 0, 1 -> field + ".exists(" + variable + ", " + condition(there, depth - 1) + ")";
      case 2 -> field + ".all(" + variable + ", " + condition(there, depth - 1) + ")";
      case 3 -> field + ".size()" + order() + random.nextInt(4);
      case 4 ->
          field
              + either(".sum(", ".avg(", ".min(", ".max(")
              + variable
              + ", "
              + number(there, depth - 2)
              + ")"
              + order()
              + number(at, 0);
      default ->
          field + ".exists(" + variable + ", " + number(there, 0) + order() + number(at, 0) + ")";
    };
  }

  private String number(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(9)) {
        case 0 -> "(" + number(at, depth - 1) + " + " + number(at, depth - 1) + ")";
        case 1 -> "(" + number(at, depth - 1) + " - " + number(at, depth - 1) + ")";
        case 2 -> "(" + number(at, depth - 1) + " * " + number(at, depth - 1) + ")";
        case 3 -> "(" + number(at, depth - 1) + " / " + number(at, depth - 1) + ")";
        case 4 -> "(" + number(at, depth - 1) + " % " + number(at, depth - 1) + ")";
        case 5 -> either("abs(", "floor(", "ceil(", "round(", "-(") + number(at, depth - 1) + ")";
        case 6 -> "coalesce(" + number(at, depth - 1) + ", " + number(at, depth - 1) + ")";
        case 7 ->
            "(%s ? %s : %s)"
                .formatted(
                    condition(at, depth - 1), number(at, depth - 1), either("null", number(at, 0)));
        default -> figure(at, depth);
      };
    }
    return switch (at.type.name()) {
      case "company" ->
          at.prefix
              + either(
                  "employees",
                  "revenue",
                  "revenue.amount",
                  "per_head",
                  "won",
                  "parent.employees",
                  "parent.won");
      case "person" -> at.prefix + either("rating", "company.employees", "company.revenue");
      case "deal" ->
          at.prefix + either("amount", "amount.amount", "probability", "expected", "person.rating");
      default -> random.nextBoolean() ? "size(" + at.prefix + "title)" : literal();
    };
  }

  private String figure(At at, int depth) {
    return switch (random.nextInt(6)) {
      case 0 ->
          either("year(", "quarter(", "month(", "day(", "weekday(") + date(at, depth - 1) + ")";
      case 1 -> "hour(" + moment(at, depth - 1) + ")";
      case 2 -> "size(" + text(at, depth - 1) + ")";
      case 3 -> "days(" + moment(at, depth - 1) + " - " + moment(at, depth - 1) + ")";
      case 4 -> "round(" + number(at, depth - 1) + ", " + random.nextInt(4) + ")";
      default -> literal();
    };
  }

  private String literal() {
    var number = TradeRows.NUMBERS.get(random.nextInt(TradeRows.NUMBERS.size()));
    return number.length() > 18 && number.indexOf('.') < 0 ? number + ".0" : number;
  }

  private String text(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(5)) {
        case 0 -> "(" + text(at, depth - 1) + " + \" \" + " + text(at, depth - 1) + ")";
        case 1 -> "(" + text(at, depth - 1) + " + " + words() + ")";
        case 2 -> "coalesce(" + text(at, depth - 1) + ", " + text(at, depth - 1) + ")";
        case 3 ->
            "(%s ? %s : %s)".formatted(condition(at, depth - 1), text(at, depth - 1), words());
        default -> "text(" + either(number(at, depth - 1), date(at, depth - 1)) + ")";
      };
    }
    return switch (at.type.name()) {
      case "company" ->
          at.prefix
              + either(
                  "name", "address.city", "address", "title", "parent.name", "revenue.currency");
      case "person" ->
          at.prefix
              + either("name", "name.first", "name.last", "job_title", "notes", "company.name");
      case "deal" -> at.prefix + either("name", "person.name", "company.title", "amount.currency");
      default -> either(at.prefix + "title", words());
    };
  }

  private String words() {
    var text = TradeRows.TEXTS.get(random.nextInt(TradeRows.TEXTS.size()));
    var piece = random.nextInt(3) == 0 ? text.substring(0, Math.min(3, text.length())) : text;
    boolean broken = Character.isHighSurrogate(piece.charAt(piece.length() - 1));
    return '"' + (broken ? text : piece).replace("\\", "\\\\") + '"';
  }

  private String date(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(5)) {
        case 0 -> "(" + date(at, depth - 1) + " + " + duration() + ")";
        case 1 -> "(" + date(at, depth - 1) + " - " + number(at, 0) + " * duration(\"1d\"))";
        case 2 -> "date(" + moment(at, depth - 1) + ")";
        case 3 -> "coalesce(" + date(at, depth - 1) + ", today)";
        default -> "today";
      };
    }
    return switch (at.type.name()) {
      case "company" -> at.prefix + either("founded", "last_close", "parent.founded");
      case "person" -> at.prefix + either("birthday", "company.founded");
      case "deal" -> at.prefix + either("close_date", "person.birthday", "company.last_close");
      default -> "date(" + at.prefix + "due)";
    };
  }

  private String moment(At at, int depth) {
    if (depth > 0) {
      return switch (random.nextInt(4)) {
        case 0 -> "(" + moment(at, depth - 1) + " + " + duration() + ")";
        case 1 -> "(" + moment(at, depth - 1) + " - " + number(at, 0) + " * " + duration() + ")";
        case 2 -> "(now - " + duration() + ")";
        default -> "coalesce(" + moment(at, depth - 1) + ", " + date(at, 0) + ")";
      };
    }
    return switch (at.type.name()) {
      case "company" -> at.prefix + either("seen_at", "parent.seen_at");
      case "person" -> at.prefix + either("company.seen_at", "company.parent.seen_at");
      case "deal" -> at.prefix + either("closed_at", "company.seen_at");
      default -> either(at.prefix + "due", "now");
    };
  }

  private String duration() {
    return "duration(\"" + either("1d", "30d", "1.5h", "-36h", "100000d", "0.5s", "2w") + "\")";
  }

  private String order() {
    return either(" < ", " <= ", " > ", " >= ", " == ", " != ");
  }

  private String equal() {
    return either(" == ", " != ");
  }

  private String matcher() {
    return either(".contains(", ".startsWith(", ".endsWith(");
  }

  private String either(String... some) {
    return some[random.nextInt(some.length)];
  }
}
