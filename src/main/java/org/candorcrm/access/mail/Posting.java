package org.candorcrm.access.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorcrm.access.MailWriter;
import org.candorcrm.access.Mails;
import org.candorcrm.access.PublicAddress;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts mail on its way, and sends what waits: at most once, under its reader's rights then. */
@Component
class Posting implements Mails {

  private static final int MOST_TRIES = 9;
  private static final String TEST = "test";

  private final MailTable table;
  private final MailServerTable servers;
  private final Smtp smtp;
  private final ObjectProvider<MailWriter> writers;
  private final Viewers viewers;
  private final PublicAddress address;
  // Asked for late: jobs that post mail are made before the scheduler is.
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  Posting(
      MailTable table,
      MailServerTable servers,
      Smtp smtp,
      ObjectProvider<MailWriter> writers,
      Viewers viewers,
      PublicAddress address,
      ObjectProvider<SchedulerClient> scheduler,
      Clock clock) {
    this.table = table;
    this.servers = servers;
    this.smtp = smtp;
    this.writers = writers;
    this.viewers = viewers;
    this.address = address;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public boolean possible() {
    return servers.find().isPresent();
  }

  @Override
  @Transactional
  public void post(UUID user, String kind, String key, UUID about) {
    if (possible()) {
      table
          .add(user, kind, key, about, Moments.now(clock))
          .ifPresent(id -> MailJob.ask(scheduler.getObject(), id, clock));
    }
  }

  /**
   * Sends one that waits; one that was being handed over when Candor stopped may have arrived.
   *
   * @throws Unsent where it should be tried again
   */
  void send(UUID id) {
    var entry = table.find(id).orElse(null);
    if (entry == null) {
      return;
    }
    if (entry.outcome().equals("handed")) {
      table.tried(id, "unsure", "mail_unsure", Moments.now(clock));
    }
    if (!entry.waits()) {
      return;
    }
    var result = send(entry);
    boolean last = entry.tries() + 1 >= MOST_TRIES || entry.kind().equals(TEST);
    var outcome = result.outcome().equals("waiting") && last ? "failed" : result.outcome();
    table.tried(id, outcome, result.problem(), Moments.now(clock));
    if (outcome.equals("waiting")) {
      throw new Unsent(String.valueOf(result.problem()));
    }
  }

  private Smtp.Result send(MailTable.Entry entry) {
    var server = servers.find().orElse(null);
    var to = table.address(entry.user()).orElse(null);
    var writer = byKind().get(entry.kind());
    if (server == null || to == null || writer == null) {
      return new Smtp.Result("dropped", null);
    }
    var letter = letter(entry, writer, to);
    return letter == null
        ? new Smtp.Result("dropped", null)
        : smtp.send(
            server, servers.password().orElse(null), letter, () -> table.handOver(entry.id()));
  }

  private Smtp.@Nullable Letter letter(MailTable.Entry entry, MailWriter writer, String to) {
    Viewer reader;
    try {
      reader = viewers.of(entry.user());
    } catch (Problem gone) {
      return null;
    }
    var locale = language(reader);
    return writer
        .write(reader, locale, entry.about())
        .map(mail -> {
          var text = new MailText(mail, address.text(), locale);
          return new Smtp.Letter(
              entry.id(), to, mail.subject(), text.plain(), text.html(), entry.madeAt());
        })
        .orElse(null);
  }

  private Map<String, MailWriter> byKind() {
    return writers.stream().collect(Collectors.toMap(MailWriter::kind, Function.identity()));
  }

  private static Locale language(Viewer reader) {
    var set = reader.language();
    return set == null ? Locale.ENGLISH : Locale.forLanguageTag(set);
  }

  List<MailTable.Entry> newest() {
    return table.newest();
  }

  /** It did not arrive, and is tried again. */
  static final class Unsent extends RuntimeException {
    Unsent(String code) {
      super(code, null, false, false);
    }
  }
}
