package org.candorcrm.records.expressions;

import java.util.List;
import org.candorcrm.records.schema.RecordType;

/** Paths of each type of the trade by what they lead to, for writing expressions by chance. */
final class TradeNames {

  private TradeNames() {}

  static List<String> numbers(RecordType type) {
    return switch (type.name()) {
      case "company" ->
          List.of(
              "employees",
              "revenue",
              "revenue.amount",
              "per_head",
              "won",
              "parent.employees",
              "parent.won");
      case "person" -> List.of("rating", "company.employees", "company.revenue");
      case "deal" -> List.of("amount", "amount.amount", "probability", "expected", "person.rating");
      default -> List.of("about.deal.amount", "about.company.employees", "about.company.won");
    };
  }

  static List<String> texts(RecordType type) {
    return switch (type.name()) {
      case "company" ->
          List.of("name", "address.city", "address", "title", "parent.name", "revenue.currency");
      case "person" ->
          List.of("name", "name.first", "name.last", "job_title", "notes", "company.name");
      case "deal" -> List.of("name", "person.name", "company.title", "amount.currency");
      default -> List.of("title", "about.company.name", "about.deal.person.name");
    };
  }

  static List<String> dates(RecordType type) {
    return switch (type.name()) {
      case "company" -> List.of("founded", "last_close", "parent.founded");
      case "person" -> List.of("birthday", "company.founded");
      case "deal" -> List.of("close_date", "person.birthday", "company.last_close");
      default -> List.of("about.deal.close_date", "about.company.founded");
    };
  }

  static List<String> moments(RecordType type) {
    return switch (type.name()) {
      case "company" -> List.of("seen_at", "parent.seen_at");
      case "person" -> List.of("company.seen_at", "company.parent.seen_at");
      case "deal" -> List.of("closed_at", "company.seen_at");
      default -> List.of("due", "about.company.seen_at");
    };
  }

  static List<String> yesNos(RecordType type) {
    return switch (type.name()) {
      case "company" -> List.of("active", "big", "parent.active", "parent.parent.big");
      case "person" -> List.of("company.active", "company.big");
      case "deal" -> List.of("urgent", "company.active", "person.company.active");
      default -> List.of("about.company.big", "about.deal.urgent");
    };
  }

  static List<String> severalTexts(RecordType type) {
    return switch (type.name()) {
      case "company" -> List.of("domains", "parent.domains");
      case "person" -> List.of("emails", "phones", "company.domains");
      case "deal" -> List.of("person.emails", "company.domains");
      default -> List.of("about.company.domains", "about.deal.person.emails");
    };
  }

  static List<String> references(RecordType type) {
    return switch (type.name()) {
      case "company" -> List.of("parent", "parent.parent", "id", "parent.id");
      case "person" -> List.of("company", "company.parent", "id");
      case "deal" -> List.of("company", "person.company", "person", "id");
      default -> List.of("about", "about.id", "id", "about.company", "about.deal.person");
    };
  }

  /** Comparisons of choices: their literals must be choices. An @ stands before further paths. */
  static List<String> chosen(RecordType type) {
    return switch (type.name()) {
      case "company" ->
          List.of(
              "industry == \"retail\"",
              "industry != \"The Steel\"",
              "industry > \"retail\"",
              "\"The Steel\" >= @industry",
              "@industry < @parent.industry",
              "industry >= \"farming\"");
      case "person" ->
          List.of(
              "company.industry != \"retail\"",
              "roles == \"The Buyer\"",
              "company.industry <= \"steel\"",
              "@company.industry > @company.parent.industry");
      case "deal" ->
          List.of(
              "stage in [\"won\", \"LOST\"]",
              "stage == \"won\"",
              "stage != null",
              "stage > \"new\"",
              "stage < \"new\"",
              "@stage <= @stage",
              "amount.currency == \"usd\"",
              "amount.currency in [\"EUR\"]");
      default ->
          List.of(
              "about.type == \"deal\"",
              "about.type == null",
              "about.deal.stage >= \"won\"",
              "about.company != null",
              "@about.company.parent == @about.deal.company");
    };
  }

  /** To-many paths, with the type that they lead to. */
  static List<String> many(RecordType type) {
    return switch (type.name()) {
      case "company" ->
          List.of(
              "deals:deal",
              "people:person",
              "tasks:task",
              "advisers:person",
              "daughters:company",
              "parent.deals:deal");
      case "person" -> List.of("deals:deal", "advises:company", "company.deals:deal");
      case "deal" -> List.of("company.people:person", "person.deals:deal");
      default -> List.of("about.company.deals:deal", "about.company.people:person");
    };
  }
}
