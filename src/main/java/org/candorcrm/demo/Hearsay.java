package org.candorcrm.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.demo.customers.Claim;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.identity.PastSources.PastClaim;
import org.candorcrm.identity.PastSources.PastRow;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo company's sources gave and say: each row that one delivered, and the claims where
 * several speak of one customer.
 */
final class Hearsay {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Cast cast;
  private final RecordType type;
  private final Map<UUID, DemoRow> rows = new HashMap<>();
  private final Map<UUID, Map<Feed, List<Claim>>> said;

  Hearsay(DemoCompany company, Schema schema, Cast cast) {
    this.cast = cast;
    this.type = schema.type("company").orElseThrow();
    company.rows(type.name()).forEach(row -> rows.put(row.id(), row));
    this.said = company.claims().collect(groupingBy(Claim::record, groupingBy(Claim::feed)));
  }

  List<PastRow> rows() {
    var all = new ArrayList<PastRow>();
    rows.values()
        .forEach(row ->
            row.externalIds()
                .forEach((feed, id) -> {
                  var claims = said.getOrDefault(row.id(), Map.of()).getOrDefault(feed, List.of());
                  if (!claims.isEmpty()) {
                    all.add(row(row, feed, id, claims));
                  }
                }));
    return all;
  }

  private PastRow row(DemoRow row, Feed feed, String id, List<Claim> claims) {
    var raw = new HashMap<String, Object>();
    claims.forEach(claim -> raw.put(claim.field(), claim.value()));
    return new PastRow(
        cast.source(feed, null),
        type,
        id,
        row.id(),
        raw,
        row.createdAt(),
        claims.getFirst().stated());
  }

  /** A field of which one source alone speaks needs no claim: the record and its log tell it. */
  List<PastClaim> claims() {
    return said.values().stream()
        .filter(feeds -> feeds.size() > 1)
        .flatMap(feeds -> feeds.values().stream().flatMap(List::stream))
        .map(this::claim)
        .toList();
  }

  private PastClaim claim(Claim claim) {
    var row = Objects.requireNonNull(rows.get(claim.record()));
    var creator = claim.feed() == Feed.APP ? row.creator() : null;
    var field = type.field(claim.field()).orElseThrow();
    return new PastClaim(
        type,
        claim.record(),
        field,
        cast.source(claim.feed(), creator),
        cast.userOrNull(creator),
        Objects.requireNonNull(field.kind().parse(JSON.valueToTree(claim.value()))),
        claim.stated());
  }
}
