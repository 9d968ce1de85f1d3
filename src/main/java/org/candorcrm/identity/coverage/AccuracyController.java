package org.candorcrm.identity.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often values prove right, and how long they last, as measured here. */
@RestController
final class AccuracyController {

  private final Schemas schemas;
  private final Checks checks;
  private final HalfLives halfLives;

  AccuracyController(Schemas schemas, Checks checks, HalfLives halfLives) {
    this.schemas = schemas;
    this.checks = checks;
    this.halfLives = halfLives;
  }

  private record Account(String kind, int source) {}

  private record Sum(Checks.Tally source, Checked checked, LinkedHashSet<String> fields) {}

  @GetMapping("/api/coverage/accuracy")
  Map<String, Object> accuracy(Viewer viewer, Locale locale) {
    var accounts = new LinkedHashMap<Account, Sum>();
    for (var tally : checks.tallies()) {
      readable(viewer, tally.field())
          .ifPresent(of -> {
            var account = new Account(of.field().kind().name(), tally.source());
            var label = of.type().labels().in(locale) + ": " + of.field().labels().in(locale);
            accounts.merge(
                account,
                new Sum(tally, tally.checked(), new LinkedHashSet<>(List.of(label))),
                AccuracyController::together);
          });
    }
    var items = new ArrayList<Map<String, @Nullable Object>>();
    accounts.forEach((account, sum) -> items.add(shown(account, sum)));
    return Map.of("items", items);
  }

  private static Sum together(Sum one, Sum other) {
    var fields = new LinkedHashSet<>(one.fields);
    fields.addAll(other.fields);
    return new Sum(
        one.source,
        new Checked(
            one.checked.right() + other.checked.right(),
            one.checked.total() + other.checked.total()),
        fields);
  }

  private static Map<String, @Nullable Object> shown(Account account, Sum sum) {
    var interval = sum.checked.interval();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("kind", account.kind);
    json.put("fields", List.copyOf(sum.fields));
    json.put(
        "source",
        Map.of(
            "id", account.source,
            "kind", sum.source.sourceKind(),
            "name", sum.source.sourceName()));
    json.put("right", sum.checked.right());
    json.put("checks", sum.checked.total());
    json.put("low", rounded(interval.lower()));
    json.put("high", rounded(interval.upper()));
    return json;
  }

  @GetMapping("/api/coverage/half-lives")
  Map<String, Object> halfLives(Viewer viewer, Locale locale) {
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (var learned : halfLives.learned()) {
      readable(viewer, learned.field())
          .ifPresent(of -> {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("type", of.type().name());
            json.put("type_label", of.type().labels().in(locale));
            json.put("field", of.field().name());
            json.put("label", of.field().labels().in(locale));
            json.put("set_days", of.field().traits().halfLifeDays());
            json.put("learned_days", learned.days());
            json.put("changes", learned.changes());
            items.add(json);
          });
    }
    return Map.of("items", items);
  }

  private record Of(RecordType type, Field field) {}

  private Optional<Of> readable(Viewer viewer, int id) {
    for (var type : schemas.current().types()) {
      var field = type.retired() ? null : type.field(id).orElse(null);
      if (field != null && !field.retired()) {
        return viewer.on(type.id()).mayRead(field.id())
            ? Optional.of(new Of(type, field))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
