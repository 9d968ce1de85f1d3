package org.candorcrm.records.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of every kind of field, at random. */
final class BusyValues {

  private static final List<String> WORDS =
      List.of("Straße", "Élan", "Anna", "strong", "Øre", "Zoë & Co", "plain", "Ann", "Café");

  private final PastDesk desk;
  private final Random random;

  BusyValues(PastDesk desk, Random random) {
    this.desk = desk;
    this.random = random;
  }

  Map<String, Object> of(String noun, boolean whole) {
    var all = new LinkedHashMap<String, Object>();
    switch (noun) {
      case "companies" -> company(all);
      case "people" -> person(all);
      case "deals" -> deal(all);
      case "interactions" -> interaction(all);
      default -> {
        all.put("text", word());
        var person = living("people");
        if (person != null) {
          all.put("about", Map.of("type", "person", "id", person));
        }
      }
    }
    all.values().removeIf(value -> value == Gone.HERE && whole);
    if (!whole) {
      all.keySet().removeIf(name -> random.nextInt(3) > 0);
      all.replaceAll((name, value) -> value == Gone.HERE ? null : value);
    }
    return all;
  }

  private enum Gone {
    HERE
  }

  private Object or(@Nullable Object value) {
    return value == null || random.nextInt(5) == 0 ? Gone.HERE : value;
  }

  private void company(Map<String, Object> all) {
    all.put("name", word() + " " + random.nextInt(5));
    all.put("industry", or(word()));
    all.put("employees", or(random.nextInt(300)));
    all.put("annual_revenue", or(money()));
    all.put("status", or(one(List.of("prospect", "customer", "former"))));
    all.put(
        "phones", or(List.of(Map.of("value", "+49 30 " + random.nextInt(9999), "label", "work"))));
    all.put("address", or(Map.of("city", word(), "country", one(List.of("DE", "FR")))));
    all.put("parent", or(living("companies")));
    all.put("links", or(List.of("https://" + random.nextInt(9) + ".example")));
  }

  private void person(Map<String, Object> all) {
    all.put("name", Map.of("first", word(), "last", word()));
    all.put("emails", or(List.of(random.nextInt(6) + one(List.of("@a.example", "@b.example")))));
    all.put("company", or(living("companies")));
    all.put("role", or(one(List.of("user", "buyer"))));
    all.put("birthday", or("199%d-0%d-11".formatted(random.nextInt(9), 1 + random.nextInt(9))));
    all.put("do_not_contact", or(random.nextBoolean()));
    all.put("job_title", or(word()));
    all.put("reports_to", or(living("people")));
    var firm = living("companies");
    all.put("x_members", firm == null ? Gone.HERE : or(List.of(firm)));
    all.put("x_tags", or(List.of(word(), word())));
    all.put("x_seen", or("2026-0%d-01T10:00:00Z".formatted(1 + random.nextInt(9))));
  }

  private void deal(Map<String, Object> all) {
    all.put("name", word());
    all.put("amount", or(money()));
    all.put("stage", one(List.of("new", "proposal", "won", "lost")));
    all.put("company", or(living("companies")));
    all.put("person", or(living("people")));
    all.put("close_date", or("2026-%02d-15".formatted(1 + random.nextInt(12))));
    all.put("x_score", or(1 + random.nextInt(5)));
    all.put("x_flag", or(random.nextBoolean()));
    all.put("x_data", or(Map.of("n", random.nextInt(4), "t", word())));
  }

  private void interaction(Map<String, Object> all) {
    all.put("subject", or(word()));
    all.put("kind", one(List.of("call", "note", "meeting")));
    all.put("happened_at", or("2026-0%d-02T08:30:00Z".formatted(1 + random.nextInt(9))));
    all.put("company", or(living("companies")));
    all.put("deal", or(living("deals")));
    var some = new ArrayList<Object>();
    for (int i = 0; i < 2; i++) {
      var one = living("people");
      if (one != null && !some.contains(one)) {
        some.add(one);
      }
    }
    all.put("participants", some.isEmpty() ? Gone.HERE : or(some));
  }

  private Object money() {
    return Map.of(
        "amount", random.nextInt(2000) + ".50", "currency", one(List.of("EUR", "EUR", "USD")));
  }

  private @Nullable String living(String noun) {
    var ids = new ArrayList<String>();
    for (JsonNode item : desk.ada.get("/api/" + noun + "?limit=20").body().path("items")) {
      ids.add(item.path("id").asString());
    }
    return ids.isEmpty() ? null : one(ids);
  }

  private String word() {
    return one(WORDS);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
