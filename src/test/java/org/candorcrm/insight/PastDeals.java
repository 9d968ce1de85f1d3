package org.candorcrm.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Sources;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Takeover;
import org.candorcrm.records.Takeover.PastChange;
import org.candorcrm.records.Takeover.PastRecord;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;

/** Deals with a past, day by day from a first day on. */
public final class PastDeals {

  private final RunningCandor candor;
  private final LocalDate first;
  private final List<PastRecord> records = new ArrayList<>();

  public PastDeals(RunningCandor candor, LocalDate first) {
    this.candor = candor;
    this.first = first;
  }

  /** A deal that was opened so many days after the first. */
  public One opened(int day, String name, int amount) {
    return new One(day, name, amount);
  }

  public void keep() {
    candor.inWorkspace(() -> candor.bean(Takeover.class).takeOver(records.stream()));
  }

  public LocalDate day(int number) {
    return first.plusDays(number);
  }

  private Instant noon(int day) {
    return day(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** One of them. */
  public final class One {
    private final int day;
    private final Map<String, Object> values = new HashMap<>();
    private final List<PastChange> changes = new ArrayList<>();

    private One(int day, String name, int amount) {
      this.day = day;
      values.put("name", name);
      values.put("amount", euros(amount));
      values.put("stage", "new");
      values.put("pipeline", "sales");
    }

    public One with(String field, Object value) {
      values.put(field, value);
      return this;
    }

    public One ownedBy(@Nullable UUID user) {
      return user == null ? this : with("owner", new Reference("user", user));
    }

    public One worth(int onDay, int amount) {
      return changed(onDay, "amount", euros(amount));
    }

    public One reached(int onDay, String stage) {
      return changed(onDay, "stage", stage);
    }

    private One changed(int onDay, String field, Object value) {
      var before = new HashMap<String, @Nullable Object>();
      before.put(field, values.get(field));
      var after = new HashMap<String, @Nullable Object>();
      after.put(field, value);
      changes.add(new PastChange(noon(onDay), noon(onDay), Sources.CANDOR, null, before, after));
      values.put(field, value);
      return this;
    }

    public void done() {
      var type = candor.inWorkspace(() -> candor.bean(Schemas.class).current()).type("deal");
      records.add(
          new PastRecord(
              type.orElseThrow(),
              Ids.next(),
              Map.of(),
              Sources.CANDOR,
              null,
              noon(day),
              values,
              changes));
    }
  }

  private static Money euros(int amount) {
    return new Money(BigDecimal.valueOf(amount), "EUR", BigDecimal.valueOf(amount));
  }
}
