package org.candorcrm.identity.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of those that a list shows does not want to be called or written to. */
@RestController
final class RefusalController {

  private static final int MOST = 100;

  private final Refusals refusals;

  RefusalController(Refusals refusals) {
    this.refusals = refusals;
  }

  @GetMapping("/api/people/refusals")
  Map<String, Object> ofPeople(Viewer viewer, Locale language, @RequestParam List<String> ids) {
    return shown(refusals.of(viewer, "people", read(ids), language));
  }

  @GetMapping("/api/leads/refusals")
  Map<String, Object> ofLeads(Viewer viewer, Locale language, @RequestParam List<String> ids) {
    return shown(refusals.of(viewer, "leads", read(ids), language));
  }

  private static Set<UUID> read(Collection<String> texts) {
    var ids = new HashSet<UUID>();
    for (var text : texts) {
      var id = Ids.parse(text);
      if (id != null) {
        ids.add(id);
      }
    }
    if (ids.isEmpty() || texts.size() > MOST) {
      throw Problem.invalid("limit_out_of_range").field("ids").with("largest", MOST);
    }
    return ids;
  }

  private static Map<String, Object> shown(Map<UUID, List<Refusals.Refusal>> all) {
    return Map.of(
        "items",
        all.entrySet().stream()
            .map(entry ->
                Map.of(
                    "id",
                    entry.getKey(),
                    "refusals",
                    entry.getValue().stream().map(RefusalController::shown).toList()))
            .toList());
  }

  private static Map<String, Object> shown(Refusals.Refusal one) {
    return Map.of(
        "channel",
        one.channel().key(),
        "purposes",
        one.purposes(),
        "all",
        one.all(),
        "words",
        one.words());
  }
}
