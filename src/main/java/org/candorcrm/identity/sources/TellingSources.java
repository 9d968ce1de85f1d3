package org.candorcrm.identity.sources;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Vault;
import org.candorcrm.access.Viewers;
import org.candorcrm.identity.DecidedAgainst;
import org.candorcrm.identity.sources.CorrectionHookTable.Hook;
import org.candorcrm.identity.sources.CorrectionHookTable.Message;
import org.candorcrm.platform.AddressGuard;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells sources what was decided against them, each decision in one message. */
@Component
class TellingSources {

  private static final Logger LOG = LoggerFactory.getLogger(TellingSources.class);
  private static final int AT_ONCE = 500;
  private static final int MOST_MESSAGES = 20;
  private static final int MOST_TRIES = 8;

  private final Database database;
  private final CorrectionHookTable table;
  private final DecidedAgainst decided;
  private final Viewers viewers;
  private final Vault vault;
  private final JsonMapper json;
  private final Clock clock;
  private final AddressGuard guard;
  private final TransactionTemplate transaction;

  TellingSources(
      Database database,
      CorrectionHookTable table,
      DecidedAgainst decided,
      Viewers viewers,
      Vault vault,
      JsonMapper json,
      Clock clock,
      @Value("${candor.inside-addresses:false}") boolean inside,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.table = table;
    this.decided = decided;
    this.viewers = viewers;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
    this.guard = new AddressGuard(inside);
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes messages of what was decided since the last one, for all hooks. */
  void look(SchedulerClient scheduler) {
    for (var source : table.sources()) {
      for (int made = 0; made < MOST_MESSAGES; made++) {
        var next = requireNonNull(transaction.execute(status -> next(source)));
        if (next.isEmpty()) {
          break;
        }
        CorrectionHookJob.ask(scheduler, next.get(), clock);
      }
    }
  }

  /** The next message of a source, if any; what nobody may see is passed over. */
  private Optional<UUID> next(int source) {
    var hook = table.take(source).orElse(null);
    if (hook == null) {
      return Optional.empty();
    }
    try {
      var place = hook.place();
      for (int passed = 0; passed < MOST_MESSAGES; passed++) {
        var portion = decided.portion(viewers.goingOn(hook.runAs()), source, place, null, AT_ONCE);
        var until = portion.until();
        if (until == null) {
          return Optional.empty();
        }
        table.told(source, until);
        if (!portion.items().isEmpty()) {
          return Optional.of(table.add(source, "corrections", place, until, Moments.now(clock)));
        }
        place = until;
      }
    } catch (Problem gone) {
      LOG.warn("hook of source {} waits: {}", source, gone.code());
    }
    return Optional.empty();
  }

  /**
   * Sends one that waits; one that has arrived, or whose hook is gone, is left alone.
   *
   * @throws Undelivered where it should be tried again
   */
  void send(UUID id) {
    var message = table.waitingOrNot(id).filter(one -> one.outcome().equals("waiting"));
    var hook = message.flatMap(one -> table.find(one.source()));
    if (message.isEmpty() || hook.isEmpty()) {
      return;
    }
    send(message.get(), hook.get());
  }

  private void send(Message message, Hook hook) {
    Integer count = null;
    Integer status = null;
    String problem;
    try {
      var items = items(message, hook);
      count = items.size();
      status = post(message, hook, items);
      problem = status / 100 == 2 ? null : "correction_hook_refused";
    } catch (Problem wrong) {
      problem = wrong.code();
    } catch (IOException failure) {
      problem =
          Fetching.problem(failure) instanceof Problem told ? told.code() : "delivery_broke_off";
    }
    var now = Moments.now(clock);
    if (problem == null) {
      table.tried(message.id(), "delivered", count, status, null, now);
      return;
    }
    boolean last = message.tries() + 1 >= MOST_TRIES;
    table.tried(message.id(), last ? "failed" : "waiting", count, status, problem, now);
    if (!last) {
      throw new Undelivered(problem);
    }
  }

  /** Looked up when it is sent: what was erased or decided anew since is not told. */
  private List<Map<String, @Nullable Object>> items(Message message, Hook hook) {
    if (message.kind().equals("test")) {
      return List.of();
    }
    var viewer = viewers.goingOn(hook.runAs());
    return decided
        .portion(viewer, message.source(), message.before(), message.until(), AT_ONCE)
        .items();
  }

  private int post(Message message, Hook hook, List<Map<String, @Nullable Object>> items)
      throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", message.id());
    body.put("type", message.kind().equals("test") ? "test" : "corrections");
    body.put("timestamp", Moments.now(clock));
    body.put("source", source(message.source()));
    body.put("items", items);
    var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    var signed =
        Signature.of(
            vault.open(table.secret(hook.source()), hook.seal()),
            message.id().toString(),
            clock.instant(),
            bytes);
    try (var answer = HttpAnswer.post(URI.create(hook.address()), signed.headers(), bytes, guard)) {
      return answer.status();
    }
  }

  private Map<String, Object> source(int id) {
    var name =
        database
            .sql("select name from {ws}.sources where id = ?")
            .param(id)
            .query(String.class)
            .single();
    return Map.of("id", id, "name", name);
  }

  /** It did not arrive, and is tried again. */
  static final class Undelivered extends RuntimeException {
    Undelivered(String code) {
      super(code, null, false, false);
    }
  }
}
