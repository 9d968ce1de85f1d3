package org.candorcrm.identity.consent;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.consent.Suppressions.Kind;
import org.candorcrm.identity.consent.Suppressions.Reason;
import org.candorcrm.platform.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The list of addresses that are not contacted: counted, added to, taken from; never read. */
@RestController
final class SuppressionController {

  private final Suppressions suppressions;
  private final Audit audit;

  SuppressionController(Suppressions suppressions, Audit audit) {
    this.suppressions = suppressions;
    this.audit = audit;
  }

  @GetMapping("/api/suppressions")
  Map<String, Object> count(Viewer viewer) {
    ChangingPurposes.demand(viewer);
    var counts = suppressions.counts();
    long all =
        counts.values().stream().flatMap(one -> one.values().stream()).mapToLong(n -> n).sum();
    return Map.of("count", all, "by_kind", counts);
  }

  @PostMapping("/api/suppressions")
  Map<String, Object> add(Viewer viewer, @RequestBody JsonNode json) {
    ChangingPurposes.demand(viewer);
    var body = Body.of(json, "kind", "address", "reason");
    var address = address(body);
    var reason = Words.find(Reason.class, body, "reason");
    int added =
        suppressions.add(
            List.of(address), reason == null ? Reason.ENTERED : reason, viewer.user().toString());
    audit.record(viewer, "suppression_added", null, Map.of("kind", Words.key(address.kind())));
    return Map.of("added", added);
  }

  /** By post and not by DELETE, because an address does not belong into an address line's log. */
  @PostMapping("/api/suppressions/removals")
  Map<String, Object> remove(Viewer viewer, @RequestBody JsonNode json) {
    ChangingPurposes.demand(viewer);
    var address = address(Body.of(json, "kind", "address"));
    int removed = suppressions.remove(address);
    audit.record(viewer, "suppression_removed", null, Map.of("kind", Words.key(address.kind())));
    return Map.of("removed", removed);
  }

  private static Suppressions.Address address(Body body) {
    var address = Suppressions.of(Words.need(Kind.class, body, "kind"), body.text("address"));
    if (address.value().length() < 3) {
      throw Problem.invalid("body_field_invalid").field("address").with("expected", "an address");
    }
    return address;
  }
}
