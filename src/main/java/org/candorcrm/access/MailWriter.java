package org.candorcrm.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes one kind of mail; rooms that have something to send implement it. */
public interface MailWriter {

  /** The kind of mail, one word of lower-case letters. */
  String kind();

  /**
   * Written when it is sent, so that it tells no more than its reader may see at that moment.
   *
   * @param about what {@link Mails#post} was given
   * @return empty where there is nothing to tell any more
   */
  Optional<Mail> write(Viewer reader, Locale locale, UUID about);
}
