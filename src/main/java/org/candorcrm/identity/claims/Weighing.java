package org.candorcrm.identity.claims;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.records.FieldUses;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How much a disagreement matters: 1, and 0.5 for each thing that uses the field up to 2, and 2 for
 * a way to reach somebody (1 for an address or what names the record), and half the decimal
 * logarithm of the open deals' amounts behind the record; all of it down to a half as the newest of
 * the claims grows older than three months.
 */
@Component("disputeWeighing")
final class Weighing {

  private static final int MOST_USES = 4;
  private static final double RECENT_DAYS = 90;

  private record Key(UUID workspace, int field) {}

  private final Database database;
  private final Schemas schemas;
  private final ObjectProvider<FieldUses> uses;
  private final Viewers viewers;
  private final Cache<Key, Integer> used =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  Weighing(Database database, Schemas schemas, ObjectProvider<FieldUses> uses, Viewers viewers) {
    this.database = database;
    this.schemas = schemas;
    this.uses = uses;
    this.viewers = viewers;
  }

  /** The part that the field makes, whatever the record. */
  double ofField(RecordType type, Field field) {
    double reach =
        switch (field.kind()) {
          case EmailsKind _, PhonesKind _ -> 2;
          case AddressKind _ -> 1;
          default -> field.name().equals(type.titleField()) ? 1 : 0;
        };
    return 1 + reach + 0.5 * Math.min(MOST_USES, uses(type, field));
  }

  private int uses(RecordType type, Field field) {
    var key = new Key(CurrentWorkspace.get().id(), field.id());
    return used.get(
        key,
        fresh -> {
          Viewer everything = viewers.candor();
          return uses.orderedStream()
              .mapToInt(room -> room.of(everything, type.name(), field.name()).size())
              .sum();
        });
  }

  static double weight(double ofField, double openAmount, Instant newest, Instant now) {
    double days = Math.max(0, Duration.between(newest, now).toHours() / 24.0);
    double recency = 0.5 + 0.5 * Math.pow(0.5, days / RECENT_DAYS);
    return (ofField + 0.5 * Math.log10(1 + Math.max(0, openAmount))) * recency;
  }

  /** What open deals are worth, of deals themselves or of whom they lead to. */
  Map<UUID, Double> openAmounts(RecordType type, Collection<UUID> records) {
    var found = new HashMap<UUID, Double>();
    var deal = schemas.current().type("deal").filter(one -> !one.retired()).orElse(null);
    var amount = deal == null ? null : deal.field("amount").orElse(null);
    if (deal == null || amount == null || !(amount.kind() instanceof MoneyKind)) {
      return found;
    }
    var to = deal.id() == type.id() ? "id" : leading(deal, type);
    if (to == null || records.isEmpty()) {
      return found;
    }
    database
        .sql(
            """
            select t."%s" as record, sum(t."%s") as worth
              from {ws}."%s" t
             where t."%s" = any(?::uuid[]) and t.deleted_at is null and t.merged_into is null
               and not exists (select 1 from {ws}.stages s
                                where s.key = t.stage and s.outcome <> 'open')
             group by 1
            """
                .formatted(to, amount.column("_base"), deal.table(), to))
        .param(IdArrays.bound(List.copyOf(records)))
        .query(row -> {
          found.put(row.getObject("record", UUID.class), row.getDouble("worth"));
        });
    return found;
  }

  private static @org.jspecify.annotations.Nullable String leading(
      RecordType deal, RecordType type) {
    return switch (type.name()) {
      case "company", "person" ->
          deal.field(type.name())
              .filter(field -> field.kind().columns().size() == 1)
              .map(field -> field.column(field.kind().columns().getFirst().suffix()))
              .orElse(null);
      default -> null;
    };
  }
}
