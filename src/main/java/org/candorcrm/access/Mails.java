package org.candorcrm.access;

import java.util.UUID;

/** Mail to users of this workspace, by the mail server that an administrator has set up. */
public interface Mails {

  /** Whether there is a mail server. */
  boolean possible();

  /**
   * Has it written and sent soon, once however often it is called with the same key; nothing where
   * there is no mail server. Takes part in the running transaction.
   *
   * @param kind of the {@link MailWriter} that writes it
   * @param key tells it from everything else of this kind that the user was ever sent
   */
  void post(UUID user, String kind, String key, UUID about);
}
