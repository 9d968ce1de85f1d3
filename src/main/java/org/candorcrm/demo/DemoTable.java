package org.candorcrm.demo;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.candorcrm.demo.DemoStand.Asked;
import org.candorcrm.demo.DemoStand.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The one row of a company that was asked for at a screen. */
@Component
final class DemoTable {

  private final Database database;
  private final TransactionTemplate apart;
  private final Clock clock;

  DemoTable(Database database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  Optional<DemoStand> find() {
    return database
        .sql("select state, written, expected, asked_email, asked_name from control.demo_loads")
        .query((row, number) ->
            new DemoStand(
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("written"),
                row.getObject("expected", Integer.class),
                new Asked(row.getString("asked_email"), row.getString("asked_name"))))
        .optional();
  }

  /**
   * Stands at once, also where the request that asked is still a transaction: whoever makes it up
   * looks here first.
   */
  void begin(Asked asked) {
    apart.executeWithoutResult(status ->
        database
            .sql(
                """
                insert into control.demo_loads (id, state, asked_email, asked_name, asked_at)
                values (1, 'loading', ?, ?, ?)
                on conflict (id) do update set state = 'loading', asked_email = excluded.asked_email,
                  asked_name = excluded.asked_name, asked_at = excluded.asked_at,
                  written = 0, expected = null
                """)
            .params(asked.email(), asked.name(), Moments.bound(Moments.now(clock)))
            .update());
  }

  /** Seen by others at once, although the company itself appears as a whole at the end. */
  void wrote(int records, @Nullable Integer expected) {
    apart.executeWithoutResult(status ->
        database
            .sql("update control.demo_loads set written = ?, expected = ? where state = 'loading'")
            .params(java.util.Arrays.asList(records, expected))
            .update());
  }

  void ended(State state) {
    database
        .sql("update control.demo_loads set state = ?")
        .param(state.name().toLowerCase(Locale.ROOT))
        .update();
  }

  void forget() {
    database.sql("delete from control.demo_loads").update();
  }
}
