package org.candorcrm.identity.sources;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Vault;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.identity.sources.CorrectionHookTable.Hook;
import org.candorcrm.identity.sources.CorrectionHookTable.Message;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Setting up that a source is told what was decided against it. */
@Component
class CorrectionHooks {

  private static final int SECRET_BYTES = 32;

  private final Database database;
  private final CorrectionHookTable table;
  private final Vault vault;
  private final Viewers viewers;
  private final Audit audit;
  private final SchedulerClient scheduler;
  private final Clock clock;
  private final boolean inside;
  private final SecureRandom random = new SecureRandom();

  CorrectionHooks(
      Database database,
      CorrectionHookTable table,
      Vault vault,
      Viewers viewers,
      Audit audit,
      SchedulerClient scheduler,
      Clock clock,
      @Value("${candor.inside-addresses:false}") boolean inside) {
    this.database = database;
    this.table = table;
    this.vault = vault;
    this.viewers = viewers;
    this.audit = audit;
    this.scheduler = scheduler;
    this.clock = clock;
    this.inside = inside;
  }

  /**
   * @param secret what signs its messages, where it was made just now; it is not told again
   */
  record Kept(Hook hook, @Nullable String secret) {}

  @Nullable Hook of(Viewer viewer, int source) {
    may(viewer);
    known(source);
    return table.find(source).orElse(null);
  }

  /**
   * Another address begins with another secret: one is for the place that it was given for.
   *
   * @throws Problem {@code correction_hook_not_allowed}, {@code source_unknown}, {@code
   *     delivery_address_invalid}, {@code correction_hook_not_safe}
   */
  Kept keep(Viewer viewer, int source, String text, boolean anew) {
    may(viewer);
    known(source);
    var address = HttpFetch.address(text);
    if (!inside && !"https".equalsIgnoreCase(address.getScheme())) {
      throw Problem.invalid("correction_hook_not_safe").field("address");
    }
    var before = table.find(source).orElse(null);
    boolean fresh = before == null || anew || !before.address().equals(address.toString());
    var secret = fresh ? secret() : null;
    var seal = before == null ? Ids.next() : before.seal();
    table.keep(
        source,
        address.toString(),
        seal,
        secret == null ? null : vault.seal(secret, seal),
        viewer.user(),
        Moments.now(clock));
    audit.record(
        viewer, "correction_hook_kept", null, Map.of("source", source, "to", host(address)));
    return new Kept(table.find(source).orElseThrow(), secret);
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** Its secret goes at once, and what it was sent is no longer listed. */
  void end(Viewer viewer, int source) {
    may(viewer);
    need(source);
    table.remove(source);
    audit.record(viewer, "correction_hook_ended", null, Map.of("source", source));
  }

  /** Sends a message without any correction, to see whether it arrives. */
  Message test(Viewer viewer, int source) {
    may(viewer);
    need(source);
    var id = table.add(source, "test", null, null, Moments.now(clock));
    CorrectionHookJob.ask(scheduler, id, clock);
    return table.message(id);
  }

  List<Message> messages(Viewer viewer, int source) {
    may(viewer);
    need(source);
    return table.messages(source);
  }

  /**
   * @throws Problem {@code correction_message_unknown}; {@code correction_message_on_its_way}
   */
  Message again(Viewer viewer, int source, UUID id) {
    may(viewer);
    need(source);
    if (table.messages(source).stream().noneMatch(one -> one.id().equals(id))) {
      throw Problem.notFound("correction_message_unknown");
    }
    if (!table.reopen(id)) {
      throw Problem.of(Problem.Status.CONFLICT, "correction_message_on_its_way");
    }
    CorrectionHookJob.ask(scheduler, id, clock);
    return table.message(id);
  }

  private Hook need(int source) {
    known(source);
    return table.find(source).orElseThrow(() -> Problem.notFound("correction_hook_unknown"));
  }

  private void known(int source) {
    boolean there =
        database
            .sql("select exists (select 1 from {ws}.sources where id = ?)")
            .param(source)
            .query(Boolean.class)
            .single();
    if (!there) {
      throw Problem.notFound("source_unknown");
    }
  }

  /** It tells outside, with the rights of whoever set it up, what they may see. */
  private void may(Viewer viewer) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("correction_hook_not_allowed");
    }
    if (viewers.narrowed(viewer)) {
      throw Problem.forbidden("import_needs_own_rights");
    }
  }
}
