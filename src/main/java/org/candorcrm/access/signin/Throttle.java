package org.candorcrm.access.signin;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing, per account and per address, on all nodes together. An attempt is counted
 * before the password is looked at, so a thousand at once are as slow as one after another.
 */
@Component
final class Throttle {

  private static final int FREE_FOR_ACCOUNT = 5;
  private static final int FREE_FOR_ADDRESS = 30;
  private static final Duration FORGOTTEN = Duration.ofHours(24);
  private static final int LONGEST_DELAY_SECONDS = 900;
  private static final int FORGET_ONE_IN = 100;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final Database database;
  private final Clock clock;
  private final TransactionTemplate alone;

  Throttle(Database database, Clock clock, PlatformTransactionManager transactions) {
    this.database = database;
    this.clock = clock;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Counts one attempt, also where the request that made it is taken back as a whole.
   *
   * @throws Problem {@code sign_in_throttled} with {@code retry_after} in seconds
   */
  void attempt(String email, String address) {
    alone.executeWithoutResult(status -> count(email, address));
  }

  private void count(String email, String address) {
    if (ThreadLocalRandom.current().nextInt(FORGET_ONE_IN) == 0) {
      forget();
    }
    take(network(address), FREE_FOR_ADDRESS);
    take(account(email), FREE_FOR_ACCOUNT);
  }

  /** The attempt was no failure: forget the account's, take this one back from the address. */
  void succeeded(String email, String address) {
    database.sql("delete from control.throttles where key = ?").param(account(email)).update();
    takeBack(network(address));
  }

  /** The attempt was no guess (the second step is still missing); earlier failures stay. */
  void undecided(String email, String address) {
    takeBack(account(email));
    takeBack(network(address));
  }

  private void forget() {
    database
        .sql("delete from control.throttles where last_at < ?")
        .param(Moments.bound(Moments.now(clock).minus(FORGOTTEN)))
        .update();
  }

  private void take(String key, int free) {
    var now = Moments.bound(Moments.now(clock));
    int taken =
        database
            .sql(
                """
                insert into control.throttles as t (key, failures, last_at, free_at)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                  failures = case when t.last_at < :old then 1 else t.failures + 1 end,
                  last_at = :now,
                  free_at = case
                    when t.last_at < :old or t.failures + 1 < :free then :now
                    else :now + least(:longest, power(2, least(t.failures + 1 - :free, 20)))
                      * interval '1 second' end
                where t.free_at <= :now\
                """)
            .param("key", key)
            .param("now", now)
            .param("old", now.minus(FORGOTTEN))
            .param("free", free)
            .param("longest", LONGEST_DELAY_SECONDS)
            .update();
    if (taken == 0) {
      throw Problem.of(Problem.Status.TOO_MANY, "sign_in_throttled")
          .with("retry_after", secondsLeft(key));
    }
  }

  private long secondsLeft(String key) {
    return database
        .sql("select free_at from control.throttles where key = ?")
        .param(key)
        .query((row, number) -> Moments.read(row, "free_at"))
        .optional()
        .map(free -> Math.max(1, Duration.between(clock.instant(), free).toSeconds() + 1))
        .orElse(1L);
  }

  private void takeBack(String key) {
    database
        .sql(
            """
            update control.throttles set failures = greatest(0, failures - 1), free_at = ?
            where key = ?\
            """)
        .params(Moments.bound(Moments.now(clock)), key)
        .update();
  }

  private static String account(String email) {
    return "account:" + java.util.HexFormat.of().formatHex(Tokens.hash(Logins.fold(email)));
  }

  /** The address itself, or the /64 network of an IPv6 one, which a single customer is given. */
  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length <= IPV6_NETWORK_BYTES
          ? "address:" + address
          : "network:" + Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (IllegalArgumentException notAnAddress) {
      return "address:" + address;
    }
  }
}
