package org.candorcrm.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.identity.MayContact;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Fact.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand asked at once get the answers that a plain reading of the rules gives each. */
class ManyContactsTest {

  private static final int PEOPLE = 10_000;
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  /** What a plain reading looks at: day by day, what was said of the newsletter by e-mail. */
  private record Said(State state, int day, boolean expired) {}

  @Test
  void answersAreThoseOfAPlainReading() {
    try (var candor = RunningCandor.console()) {
      candor.inWorkspace(() -> {
        var dice = new Random(7);
        var ids = people(candor);
        var said = new LinkedHashMap<UUID, List<Said>>();
        var quiet = new ArrayList<UUID>();
        for (var id : ids) {
          var story = new ArrayList<Said>();
          for (int day = 1; day <= dice.nextInt(5); day++) {
            var state = State.values()[dice.nextInt(3)];
            story.add(new Said(state, day, state == State.GIVEN && dice.nextInt(6) == 0));
          }
          said.put(id, story);
          if (dice.nextInt(20) == 0) {
            quiet.add(id);
          }
        }
        write(candor, said, quiet);
        var asker = candor.bean(Viewers.class).candor();
        var answers =
            candor
                .bean(MayContact.class)
                .ask(asker, "people", ids, Channel.EMAIL, "newsletter", Locale.ENGLISH);
        assertThat(answers).hasSize(PEOPLE);
        var wrong = new HashMap<UUID, String>();
        said.forEach((id, story) -> {
          var expected = plainly(story, quiet.contains(id));
          var answer = java.util.Objects.requireNonNull(answers.get(id));
          if (!answer.reason().equals(expected) || answer.may() != expected.equals("consented")) {
            wrong.put(id, story + " expected " + expected + " but was " + answer.reason());
          }
        });
        assertThat(wrong).isEmpty();
        assertThat(answers.values())
            .extracting(MayContact.Answer::reason)
            .contains(
                "consented",
                "expired",
                "refused",
                "withdrawn",
                "do_not_contact",
                "nothing_recorded");
        return true;
      });
    }
  }

  private static String plainly(List<Said> story, boolean quiet) {
    if (quiet) {
      return "do_not_contact";
    }
    @Nullable Said no = null;
    boolean yes = false;
    boolean over = false;
    for (var one : story) {
      if (one.state != State.GIVEN) {
        no = one;
        continue;
      }
      if (one.expired) {
        over = true;
        continue;
      }
      yes = true;
      no = null;
    }
    if (no != null) {
      return no.state == State.REFUSED ? "refused" : "withdrawn";
    }
    return yes ? "consented" : over ? "expired" : "nothing_recorded";
  }

  private static List<UUID> people(RunningCandor candor) {
    var type = candor.bean(Schemas.class).current().type("person").orElseThrow();
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < PEOPLE; i++) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      values.put("name", new PersonName(null, "P" + i, null, "Many", null));
      values.put("emails", List.of(new Labelled("p" + i + "@many.example", null)));
      drafts.add(Draft.create(type, values));
    }
    var written =
        candor
            .bean(Writes.class)
            .write(candor.bean(Viewers.class).candor(), drafts, WriteTerms.bulk(Ids.next()));
    return written.stream().map(one -> java.util.Objects.requireNonNull(one.id())).toList();
  }

  private static void write(RunningCandor candor, Map<UUID, List<Said>> said, List<UUID> quiet) {
    var facts = candor.bean(FactTable.class);
    var type = candor.bean(Schemas.class).current().type("person").orElseThrow();
    candor
        .bean(Database.class)
        .sql("update {ws}.people set do_not_contact = true where id = any(?)")
        .param(quiet.toArray(UUID[]::new))
        .update();
    said.forEach((id, story) ->
        story.forEach(one -> {
          var at = NOW.plus(Duration.ofDays(one.day));
          boolean given = one.state == State.GIVEN;
          facts.add(
              new Fact(
                  Ids.next(),
                  type.id(),
                  id,
                  Channel.EMAIL,
                  "newsletter",
                  one.state,
                  given ? Basis.CONSENT : null,
                  at,
                  one.expired ? at.plusSeconds(1) : null,
                  null,
                  given ? new Proof("Signed", null, null, null, at, at) : Proof.NONE,
                  1,
                  null,
                  at));
        }));
  }
}
