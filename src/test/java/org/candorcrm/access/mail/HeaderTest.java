package org.candorcrm.access.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader sees what was written, also where it looks like what readers decode. */
class HeaderTest {

  @Test
  void whatWasWrittenIsWhatIsRead() throws Exception {
    var texts =
        List.of(
            "A plain one",
            "Grüße aus Wien",
            "=?UTF-8?Q?Your_account_is_closed?=",
            "Deal =?utf-8?B?SGFja2Vk?= of 東京 👍🏽 " + "and so on ".repeat(12));
    for (var text : texts) {
      var header = Header.of(text);
      assertThat(header.lines()).allMatch(line -> line.length() <= 78);
      assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(text);
    }
  }
}
