package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.write.RecordWriting;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordAnswersTest {

  @Test
  void whoGivesARecordAwayLearnsItsIdAndVersionOnly() {
    try (var candor = RunningCandor.console()) {
      candor.inWorkspace(() -> {
        var users = candor.bean(Users.class);
        var me = users.create("me@x.example", null, null, "administrator");
        var other = users.create("you@x.example", null, null, "administrator");
        int company = candor.bean(Schemas.class).current().type("company").orElseThrow().id();
        var viewer = ownOnly(me, company);
        var writing = candor.bean(RecordWriting.class);
        var answers = candor.bean(RecordAnswers.class);

        var body = JsonMapper.shared().readTree("{\"name\": \"Mine\"}");
        var made = writing.create(viewer, "companies", body);
        assertThat(answers.of(viewer, "companies", made)).isInstanceOf(Row.class);

        var gift = JsonMapper.shared().readTree("{\"owner\": \"" + other + "\"}");
        var given = writing.update(viewer, "companies", made.id() + "", 1, gift);
        assertThat(answers.of(viewer, "companies", given))
            .isEqualTo(Map.of("id", given.id(), "version", 2));
        return true;
      });
    }
  }

  private static Viewer ownOnly(UUID me, int type) {
    var own =
        new TypeRights(
            true,
            true,
            new RowRule.OwnedBy(Set.of(me)),
            RowRule.EVERYTHING,
            RowRule.EVERYTHING,
            Set.of(),
            Set.of());
    var rights = new Rights(Map.of(type, own), TypeRights.ALL, Set.of());
    return new Viewer(me, "Ada", null, Set.of(), 1, rights, Set.of(), Instant.now());
  }
}
