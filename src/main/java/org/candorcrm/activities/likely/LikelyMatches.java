package org.candorcrm.activities.likely;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.Hit;
import org.candorcrm.records.query.SearchRequest;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * At most five visible records that a half-typed one may be the same as. Simple signs on indexed
 * columns, no judgement: deciding who is who is another matter.
 */
@Component
class LikelyMatches {

  private static final int MOST = 5;
  private static final int FROM_SEARCH = 10;
  private static final double ALIKE = 0.75;

  /** A new lead may be a person that we know, and the other way round. */
  private static final Map<String, List<String>> WHERE =
      Map.of(
          "person", List.of("person", "lead"),
          "lead", List.of("lead", "person"),
          "company", List.of("company"));

  private final Schemas schemas;
  private final Records records;
  private final Database database;

  LikelyMatches(Schemas schemas, Records records, Database database) {
    this.schemas = schemas;
    this.records = records;
    this.database = database;
  }

  /** Why a record may be the same. */
  record Reason(String code, int points) {}

  /** A record, with the reasons, the strongest first. */
  record Match(
      String type, UUID id, String title, @Nullable String subtitle, List<Reason> reasons) {
    Match {
      reasons = List.copyOf(reasons);
    }

    int score() {
      return reasons.stream().mapToInt(Reason::points).sum();
    }
  }

  /**
   * @throws Problem {@code likely_type_invalid}
   */
  List<Match> of(Viewer viewer, String typeName, JsonNode draft) {
    var where = WHERE.get(typeName);
    if (where == null) {
      throw Problem.invalid("likely_type_invalid").field("type");
    }
    var signs = Signs.of(typeName, draft);
    if (signs.empty()) {
      return List.of();
    }
    var matches = new ArrayList<Match>();
    for (var name : where) {
      visible(viewer, name).ifPresent(type -> matches.addAll(of(viewer, type, signs)));
    }
    return matches.stream()
        .sorted(Comparator.comparingInt(Match::score).reversed().thenComparing(Match::id))
        .limit(MOST)
        .toList();
  }

  private Optional<RecordType> visible(Viewer viewer, String name) {
    return schemas
        .current()
        .type(name)
        .filter(type -> !(viewer.on(type.id()).read() instanceof RowRule.Nothing));
  }

  private List<Match> of(Viewer viewer, RecordType type, Signs signs) {
    var reasons = exact(viewer, type, signs);
    var hits = new HashMap<UUID, Hit>();
    search(viewer, type, signs).forEach(hit -> hits.put(hit.id(), hit));
    hits.keySet().forEach(id -> reasons.putIfAbsent(id, new ArrayList<>()));
    var titles = records.titles(viewer, type.name(), reasons.keySet());
    var matches = new ArrayList<Match>();
    reasons.forEach((id, signsMet) -> {
      var title = titles.get(id);
      if (title == null) {
        return;
      }
      byName(type, viewer, signs, title).ifPresent(signsMet::add);
      signsMet.sort(Comparator.comparingInt(Reason::points).reversed());
      var hit = hits.get(id);
      if (!signsMet.isEmpty()) {
        matches.add(
            new Match(type.name(), id, title, hit == null ? null : hit.subtitle(), signsMet));
      }
    });
    return matches;
  }

  private Map<UUID, List<Reason>> exact(Viewer viewer, RecordType type, Signs signs) {
    var reasons = new LinkedHashMap<UUID, List<Reason>>();
    var sql = LikelySql.of(ViewerScope.of(viewer), type, signs);
    if (sql == null) {
      return reasons;
    }
    database
        .sql(sql.text())
        .params(sql.values())
        .query(row -> {
          var met = new ArrayList<Reason>();
          add(met, row.getBoolean("email"), "same_email", 60);
          add(met, row.getBoolean("phone"), "same_phone", 50);
          add(met, row.getBoolean("domain"), "same_domain", 45);
          reasons.put(row.getObject("id", UUID.class), met);
        });
    return reasons;
  }

  private static void add(List<Reason> reasons, boolean met, String code, int points) {
    if (met) {
      reasons.add(new Reason(code, points));
    }
  }

  /** The search forgives slips and stops by itself, so it stays cheap whatever is typed. */
  private List<Hit> search(Viewer viewer, RecordType type, Signs signs) {
    if (signs.name() == null || !readsTitle(viewer, type)) {
      return List.of();
    }
    var words = Likeness.plain(signs.name());
    return words.isEmpty()
        ? List.of()
        : records.search(viewer, new SearchRequest(words, List.of(type.name()), FROM_SEARCH));
  }

  private static boolean readsTitle(Viewer viewer, RecordType type) {
    return type.field(type.titleField())
        .filter(field -> viewer.on(type.id()).mayRead(field.id()))
        .isPresent();
  }

  private static Optional<Reason> byName(
      RecordType type, Viewer viewer, Signs signs, String title) {
    if (signs.name() == null || !readsTitle(viewer, type)) {
      return Optional.empty();
    }
    double likeness = Likeness.of(signs.name(), title);
    if (likeness == 1) {
      return Optional.of(new Reason("same_name", 40));
    }
    return likeness >= ALIKE
        ? Optional.of(new Reason("close_name", (int) Math.round(30 * likeness)))
        : Optional.empty();
  }
}
