package org.candorcrm.access.mail;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Mail;
import org.candorcrm.access.MailWriter;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting up by which server this workspace sends mail. */
@Component
class MailServers implements MailWriter {

  private final MailServerTable table;
  private final MailTable mails;
  private final Posting posting;
  private final Audit audit;
  private final Clock clock;
  private final boolean inside;

  MailServers(
      MailServerTable table,
      MailTable mails,
      Posting posting,
      Audit audit,
      Clock clock,
      @Value("${candor.inside-addresses:false}") boolean inside) {
    this.table = table;
    this.mails = mails;
    this.posting = posting;
    this.audit = audit;
    this.clock = clock;
    this.inside = inside;
  }

  Optional<MailServer> find(Viewer viewer) {
    may(viewer);
    return table.find();
  }

  boolean hasPassword() {
    return table.password().isPresent();
  }

  /**
   * A password goes only where it was given for.
   *
   * @param password null leaves the one that is kept for the same account
   * @throws Problem {@code mail_not_allowed}, {@code mail_not_safe}, {@code mail_password_missing}
   */
  @Transactional
  public MailServer keep(Viewer viewer, MailServer server, @Nullable String password) {
    may(viewer);
    if (server.security() == MailServer.Security.NONE && !inside) {
      throw Problem.invalid("mail_not_safe").field("security");
    }
    var known = table.find().filter(server::sameAccount).flatMap(one -> table.password());
    var used = server.user() == null ? null : password == null ? known.orElse(null) : password;
    if (server.user() != null && used == null) {
      throw Problem.invalid("mail_password_missing").field("password");
    }
    table.keep(server, used, Moments.now(clock));
    audit.record(
        viewer,
        "mail_server_kept",
        server.host(),
        Map.of("port", server.port(), "security", server.security().word()));
    return server;
  }

  @Transactional
  public void end(Viewer viewer) {
    may(viewer);
    var server = need();
    table.remove();
    audit.record(viewer, "mail_server_ended", server.host(), Map.of());
  }

  /** Writes to whoever asks, to see whether it arrives. */
  @Transactional
  public MailTable.Entry test(Viewer viewer) {
    may(viewer);
    need();
    var id = Ids.next();
    posting.post(viewer.user(), kind(), id.toString(), id);
    return mails.newest().stream().filter(one -> one.about().equals(id)).findFirst().orElseThrow();
  }

  List<MailTable.Entry> newest(Viewer viewer) {
    may(viewer);
    return posting.newest();
  }

  @Override
  public String kind() {
    return "test";
  }

  @Override
  public Optional<Mail> write(Viewer reader, Locale locale, UUID about) {
    return Optional.of(
        new Mail(
            Messages.text("mail.test.subject", locale, Map.of()),
            List.of(
                new Mail.Words(
                    Messages.text("mail.test.text", locale, Map.of("name", reader.name()))))));
  }

  private MailServer need() {
    return table.find().orElseThrow(() -> Problem.notFound("mail_server_unknown"));
  }

  private static void may(Viewer viewer) {
    if (!viewer.may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("mail_not_allowed");
    }
  }
}
