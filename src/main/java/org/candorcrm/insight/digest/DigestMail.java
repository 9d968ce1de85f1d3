package org.candorcrm.insight.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Mail;
import org.candorcrm.access.Mail.Part;
import org.candorcrm.access.MailWriter;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Moments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The week's digest as mail, for who wants it. */
@Component
public class DigestMail implements MailWriter {

  static final String KIND = "digest";

  private final ObjectProvider<Digests> digests;
  private final Database database;

  DigestMail(ObjectProvider<Digests> digests, Database database) {
    this.digests = digests;
    this.database = database;
  }

  public boolean wanted(UUID user) {
    return database
        .sql("select exists (select 1 from {ws}.digest_mails where user_id = ?)")
        .param(user)
        .query(Boolean.class)
        .single();
  }

  public void want(UUID user, boolean wanted, Instant now) {
    if (!wanted) {
      database.sql("delete from {ws}.digest_mails where user_id = ?").param(user).update();
      return;
    }
    database
        .sql(
            """
            insert into {ws}.digest_mails (user_id, since) values (?, ?)
            on conflict (user_id) do nothing
            """)
        .params(user, Moments.bound(now))
        .update();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Mail> write(Viewer reader, Locale locale, UUID about) {
    var items = digests.getObject().of(reader, locale).items();
    if (items.isEmpty() || !wanted(reader.user())) {
      return Optional.empty();
    }
    var parts = new ArrayList<Part>();
    for (var item : items) {
      parts.add(new Mail.Link(item.text(), item.place()));
      var line = item.line();
      if (line != null) {
        parts.add(new Mail.Words(line));
      }
    }
    parts.add(
        new Mail.Link(Messages.text("digest.mail.all", locale, Map.of()), "/insight/surprises"));
    return Optional.of(
        new Mail(
            Messages.text("inbox.digest.ready", locale, Map.of("things", items.size())), parts));
  }
}
