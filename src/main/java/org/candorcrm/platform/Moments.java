package org.candorcrm.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as PostgreSQL keeps them: microseconds, bound and read as {@code timestamptz}. */
public final class Moments {

  private Moments() {}

  /** The present moment, exact to what the database keeps, so that it reads back equal. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What to bind for a {@code timestamptz}: the driver refuses an Instant. */
  public static OffsetDateTime bound(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** As {@link #bound}, null for null. */
  public static @Nullable OffsetDateTime boundOrNull(@Nullable Instant moment) {
    return moment == null ? null : bound(moment);
  }

  public static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant readOrNull(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
