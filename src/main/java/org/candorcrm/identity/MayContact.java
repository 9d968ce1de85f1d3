package org.candorcrm.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;

/**
 * The one question before anybody is written to or called: may we contact this person by this
 * channel for this purpose? Whoever sends asks it, for every person and right before sending.
 */
public interface MayContact {

  /** How a person is reached. A message is a text message or a chat, so it goes to a number. */
  enum Channel {
    EMAIL,
    PHONE,
    POST,
    MESSAGE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param may whether
   * @param reason a stable code such as {@code consented}, {@code withdrawn}, {@code suppressed}
   * @param words the reason as a sentence
   * @param rests the ids of the facts that the answer rests on, as far as the asker may see them
   */
  record Answer(boolean may, String reason, String words, List<UUID> rests) {
    public Answer {
      rests = List.copyOf(rests);
    }
  }

  /**
   * Asks for many at once.
   *
   * @param plural {@code people} or {@code leads}
   * @param ids any number of records; of a merged one the record that it lives on in is asked
   * @param purpose key of a purpose
   * @return answers by the id that was asked; who the viewer may not see is missing, and so is who
   *     does not exist
   * @throws org.candorcrm.platform.Problem {@code purpose_unknown}, {@code type_not_contactable}
   */
  Map<UUID, Answer> ask(
      Viewer asker,
      String plural,
      Collection<UUID> ids,
      Channel channel,
      String purpose,
      Locale language);
}
