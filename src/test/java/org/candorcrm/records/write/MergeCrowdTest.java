package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.dao.DataAccessException;

/** Merges among people who do the same, the opposite, or something else with the records. */
class MergeCrowdTest {

  private static Desk desk;
  private static MergeDesk merges;

  @BeforeAll
  static void open() {
    desk = new Desk();
    merges = new MergeDesk(desk);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** What became of each: null where it was done, else the problem's code. */
  private static List<String> together(List<Callable<?>> works) throws Exception {
    var start = new CyclicBarrier(works.size());
    var codes = new ArrayList<String>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          works.stream()
              .map(work ->
                  pool.submit(() -> {
                    start.await();
                    return code(work);
                  }))
              .toList();
      for (var one : running) {
        codes.add(one.get());
      }
    }
    return codes;
  }

  private static String code(Callable<?> work) throws Exception {
    try {
      work.call();
      return "done";
    } catch (Problem problem) {
      return problem.code();
    } catch (DataAccessException busy) {
      return "busy_try_again";
    }
  }

  private static UUID person(String name) {
    return desk.created("people", "{'name': '" + name + "'}");
  }

  private static Callable<?> merge(UUID winner, UUID loser) {
    return () -> merges.merge("people", winner, loser);
  }

  @RepeatedTest(5)
  void theSamePairIsMergedOnce() throws Exception {
    var a = person("A");
    var b = person("B");
    assertThat(together(List.of(merge(a, b), merge(a, b), merge(a, b), merge(a, b))))
        .containsOnlyOnce("done");
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.merges where winner = ? or winner = ?",
                a,
                b))
        .isEqualTo(1);
  }

  @RepeatedTest(5)
  void oppositeMergesMakeNoCircle() throws Exception {
    var a = person("A");
    var b = person("B");
    var c = person("C");
    together(List.of(merge(a, b), merge(b, a), merge(b, c), merge(c, a)));
    var living =
        desk.value(
            Long.class,
            "select count(*) from {ws}.people where id = any(?) and merged_into is null",
            (Object) new UUID[] {a, b, c});
    assertThat(living).isPositive();
    assertThat(
            desk.value(
                Long.class,
                """
                select count(*) from {ws}.people l join {ws}.people w on w.id = l.merged_into
                 where w.merged_into is not null
                """))
        .as("losers that lead to losers")
        .isZero();
  }

  @RepeatedTest(5)
  void nobodyLosesAnAcknowledgedEditAndNothingStaysWithTheLoser() throws Exception {
    var winner = person("W");
    var loser = person("L");
    var deals = new ArrayList<UUID>();
    for (int i = 0; i < 8; i++) {
      deals.add(desk.created("deals", "{'name': 'D', 'person': '" + loser + "'}"));
    }
    var works = new ArrayList<Callable<?>>();
    works.add(merge(winner, loser));
    works.add(() -> desk.update("people", winner, 1, "{'language': 'de'}"));
    works.add(() -> desk.update("people", loser, 1, "{'job_title': 'Pilot'}"));
    deals.forEach(deal -> works.add(() -> desk.update("deals", deal, 1, "{'next_step': 'Call'}")));
    for (int i = 0; i < 8; i++) {
      works.add(() -> desk.create("deals", "{'name': 'New', 'person': '" + loser + "'}"));
    }
    var codes = together(works);

    boolean merged = codes.getFirst().equals("done");
    if (codes.get(1).equals("done")) {
      assertThat(merges.column("people", winner, "language")).isEqualTo("de");
    }
    if (codes.get(2).equals("done")) {
      assertThat(merges.column("people", merged ? winner : loser, "job_title")).isEqualTo("Pilot");
    }
    for (int i = 0; i < deals.size(); i++) {
      var step = merges.column("deals", deals.get(i), "next_step");
      assertThat(step).isEqualTo(codes.get(3 + i).equals("done") ? "Call" : null);
    }
    if (merged) {
      assertThat(
              desk.value(Long.class, "select count(*) from {ws}.deals where person_id = ?", loser))
          .as("also those that were made meanwhile have moved")
          .isZero();
    }
    assertThat(codes).contains("done");
  }
}
