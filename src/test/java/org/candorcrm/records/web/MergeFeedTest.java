package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.ChangeConsumer;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Who follows the feed is told of a merge, and then of what it moved. */
class MergeFeedTest {

  private static final BlockingQueue<Change> TOLD = new LinkedBlockingQueue<>();

  @Component
  static final class Follower implements ChangeConsumer {

    @Override
    public String name() {
      return "merge-feed-test";
    }

    @Override
    public void accept(List<Change> changes) {
      TOLD.addAll(changes);
    }
  }

  @Test
  void aMergeComesFirstAndWhatItMovedNamesItAsItsCause() throws Exception {
    try (var candor = RunningCandor.web(Map.of(), Follower.class)) {
      var ada =
          Browser.withKey(candor, WritingApiTest.key(candor, "ada@example.com", "administrator"));
      var winner = ada.post("/api/people", Map.of("name", "W")).text("id");
      var loser = ada.post("/api/people", Map.of("name", "L")).text("id");
      var deal = ada.post("/api/deals", Map.of("name", "D", "person", loser)).text("id");
      var merge =
          ada.with("If-Match", "\"1\"")
              .post("/api/people/" + winner + "/merges", Map.of("loser", loser, "loser_version", 1))
              .text("merge");

      var first = next(merge);
      var second = next(merge);
      var third = next(merge);
      assertThat(List.of(first.kind(), second.kind(), third.kind()))
          .containsExactly(Change.Kind.MERGE, Change.Kind.MERGE, Change.Kind.UPDATE);
      assertThat(first.record()).hasToString(winner);
      assertThat(second.record()).hasToString(loser);
      assertThat(second.changes()).hasToString("{\"merged_into\":[null,\"" + winner + "\"]}");
      assertThat(third.record()).hasToString(deal);
      assertThat(third.cause()).isEqualTo(first.seq());
    }
  }

  private static Change next(String batch) throws InterruptedException {
    while (true) {
      var change = TOLD.poll(30, TimeUnit.SECONDS);
      if (change == null) {
        throw new AssertionError("not told within half a minute");
      }
      var told = change.batch();
      if (told != null && told.toString().equals(batch)) {
        return change;
      }
    }
  }
}
