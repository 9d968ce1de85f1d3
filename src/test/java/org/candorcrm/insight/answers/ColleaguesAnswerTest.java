package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/** What colleagues own is open; that one has more of it than another is no answer's sentence. */
class ColleaguesAnswerTest {

  @Test
  void colleaguesStandInTheOrderOfTheirNamesAndNobodyIsTheFirst() {
    try (var candor = RunningCandor.console()) {
      var past = new PastDeals(candor, LocalDate.now(ZoneOffset.UTC).minusDays(20));
      int deals = 0;
      for (var name : new String[] {"ada", "Bert", "Zoe"}) {
        deals += 2;
        var user =
            candor.inWorkspace(
                () -> candor.bean(Users.class).create(name + "@x.example", name, null, "reader"));
        for (int i = 0; i < deals; i++) {
          past.opened(i, "Deal " + name + i, 100).ownedBy(user).done();
        }
      }
      past.keep();
      var asked =
          new Inquiry(
              "new_deals", null, null, null, null, null, null, "owner", "last_30_days", null);
      var view =
          candor.inWorkspace(() -> {
            var viewer = candor.bean(Viewers.class).candor();
            var answer = candor.bean(Answering.class).answer(viewer, asked, null);
            return candor.bean(AnswerTelling.class).view(answer, Locale.ENGLISH);
          });
      assertThat(view.segments())
          .extracting(AnswerView.SegmentView::label)
          .containsExactly("ada", "Bert", "Zoe");
      assertThat(view.segments()).extracting(one -> one.now().n()).containsExactly(2L, 4L, 6L);
      assertThat(view.lines()).extracting(one -> one.label()).containsExactly("ada", "Bert", "Zoe");
      assertThat(view.sentence()).startsWith("New deals: 12").doesNotContain("Zoe");
    }
  }
}
