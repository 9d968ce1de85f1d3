package org.candorcrm.activities.stars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.stars.Stars.Spot;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Schemas;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stars and the last looks of whoever asks; what they may not see any more is not told. */
@RestController
@RequestMapping("/api/me")
final class StarController {

  /** Lists are looked at, too, and have no title: enough is read to show some records. */
  private static final int LOOKED_AT = 60;

  private static final int RECENT = 20;

  private final Stars stars;
  private final Schemas schemas;
  private final Records records;

  StarController(Stars stars, Schemas schemas, Records records) {
    this.stars = stars;
    this.schemas = schemas;
    this.records = records;
  }

  @GetMapping("/stars")
  Map<String, List<Map<String, Object>>> starred(Viewer viewer) {
    return Map.of("items", shown(viewer, stars.of(viewer.user())));
  }

  @PutMapping("/stars/{plural}/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void star(Viewer viewer, @PathVariable String plural, @PathVariable UUID id) {
    var spot = spot(plural, id);
    if (shown(viewer, List.of(spot)).isEmpty()) {
      throw Problem.notFound("record_not_found").with("id", id);
    }
    stars.put(viewer.user(), spot);
  }

  @DeleteMapping("/stars/{plural}/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unstar(Viewer viewer, @PathVariable String plural, @PathVariable UUID id) {
    stars.remove(viewer.user(), spot(plural, id));
  }

  @GetMapping("/recent")
  Map<String, List<Map<String, Object>>> recent(Viewer viewer) {
    var shown = shown(viewer, stars.recent(viewer.user(), LOOKED_AT));
    return Map.of("items", shown.stream().limit(RECENT).toList());
  }

  private Spot spot(String plural, UUID id) {
    var type =
        schemas
            .current()
            .type(plural)
            .filter(one -> one.plural().equals(plural))
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", plural));
    return new Spot(type.id(), id);
  }

  private List<Map<String, Object>> shown(Viewer viewer, List<Spot> spots) {
    var ids = new LinkedHashMap<Integer, Set<UUID>>();
    spots.forEach(
        one -> ids.computeIfAbsent(one.type(), key -> new LinkedHashSet<>()).add(one.record()));
    var titles = new HashMap<Spot, Map<String, Object>>();
    ids.forEach((id, wanted) ->
        schemas
            .current()
            .type(id)
            .filter(type -> type.retiredAt() == null)
            .filter(type -> !(viewer.on(type.id()).read() instanceof RowRule.Nothing))
            .ifPresent(type ->
                records
                    .titles(viewer, type.name(), wanted)
                    .forEach((record, title) ->
                        titles.put(
                            new Spot(id, record),
                            Map.of("type", type.plural(), "id", record, "title", title)))));
    var shown = new ArrayList<Map<String, Object>>();
    for (var spot : spots) {
      var title = titles.get(spot);
      if (title != null) {
        shown.add(title);
      }
    }
    return shown;
  }
}
