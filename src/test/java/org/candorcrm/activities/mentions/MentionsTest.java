package org.candorcrm.activities.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final UUID ADA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final UUID BOB = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

  @Test
  void findsEachColleagueOnceInTheOrderOfTheText() {
    var text = "@[Bob](user:%1$s), ask @[Ada Lovelace](user:%2$s)! @[Bob](user:%1$s)";
    assertThat(Mentions.in(text.formatted(BOB, ADA))).containsExactly(BOB, ADA);
  }

  @Test
  void isNotMisledByWhatOnlyLooksLikeAMention() {
    for (var text :
        new String[] {
          "@Ada",
          "[Ada](user:" + ADA + ")",
          "@[](user:" + ADA + ")",
          "@[Ada](user:not-an-id)",
          "@[Ada](user:------------------------------------)",
          "@[Ada](team:" + ADA + ")",
          "@[Ada\nLovelace](user:" + ADA + ")"
        }) {
      assertThat(Mentions.in(text)).as(text).isEmpty();
    }
    assertThat(Mentions.in(null)).isEmpty();
  }

  @Test
  void staysQuietAboutAnyText() {
    var random = new Random(4711);
    var pieces = new String[] {"@[", "](user:", ")", ADA.toString(), "]", "@", "\n", "Ada", "["};
    for (int round = 0; round < 2000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(Mentions.in(text.toString())).isSubsetOf(ADA);
    }
  }

  @Test
  void mentionsNoMoreThanTwenty() {
    var text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append("@[X](user:").append(new UUID(1, i)).append(") ");
    }
    assertThat(Mentions.in(text.toString())).hasSize(20);
  }
}
