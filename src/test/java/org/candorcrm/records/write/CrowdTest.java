package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Written;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final int EDITORS = 200;

  @Test
  void twoHundredSimultaneousEditorsLoseNoAcknowledgedWrite() throws Exception {
    try (var desk = new Desk();
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var id = desk.created("companies", "{'name': 'Crowded', 'employees': 0}");
      var retries = new AtomicInteger();
      var editors = new ArrayList<Future<Written>>();
      for (int editor = 0; editor < EDITORS; editor++) {
        editors.add(pool.submit(increment(desk, id, retries)));
      }
      for (var editor : editors) {
        assertThat(editor.get().stands()).isTrue();
      }
      assertThat(desk.value(Integer.class, "select employees from {ws}.companies where id = ?", id))
          .isEqualTo(EDITORS);
      assertThat(desk.value(Integer.class, "select version from {ws}.companies where id = ?", id))
          .isEqualTo(EDITORS + 1);
      assertThat(desk.value(Long.class, "select count(*) from {ws}.changes where record = ?", id))
          .isEqualTo(EDITORS + 1);
      assertThat(retries).as("some came too late and were told").hasPositiveValue();
    }
  }

  /** Reads, adds one, writes with the version that was read, and starts over when told so. */
  private static Callable<Written> increment(Desk desk, java.util.UUID id, AtomicInteger retries) {
    return () -> {
      while (true) {
        var row = desk.rows("select version, employees from {ws}.companies where id = ?", id);
        int version = number(row.getFirst().get("version"));
        var next = number(row.getFirst().get("employees")) + 1;
        try {
          return desk.update("companies", id, version, "{'employees': " + next + "}");
        } catch (Problem late) {
          assertThat(late.code()).isEqualTo("record_stale");
          retries.incrementAndGet();
        }
      }
    };
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }
}
