package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.identity.WorthKnowing.Worth;
import org.candorcrm.identity.coverage.Question.Act;
import org.candorcrm.platform.Messages;
import org.junit.jupiter.api.Test;

/** Which unknown is asked first, and what is never asked. */
class QuestionTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @Test
  void whatHangsOnADealGrowsWithItsAmountAndAsItsDayComesNearer() {
    assertThat(OpenDealWorth.times(new BigDecimal(10_000), TODAY, TODAY)).isEqualTo(1.0);
    assertThat(OpenDealWorth.times(new BigDecimal(10_000), TODAY.plusDays(60), TODAY))
        .isEqualTo(0.5);
    assertThat(OpenDealWorth.times(new BigDecimal(90_000), TODAY, TODAY))
        .isEqualTo(1.8, within(0.001));
    assertThat(OpenDealWorth.times(null, null, TODAY)).isEqualTo(0.4, within(0.001));
    assertThat(OpenDealWorth.times(new BigDecimal(10_000), TODAY.minusDays(9), TODAY))
        .isEqualTo(1.0);
  }

  @Test
  void theExampleOfTheDocument() {
    var worth = Map.of("role", deal(1), "plans", deal(1));
    var ring = knowingAllBut("role", "plans");
    var first = Question.next(ring, List.of(worth), Map.of()).orElseThrow();
    assertThat(first.part().thing().key()).isEqualTo("role");
    assertThat(first.value()).isEqualTo(32, within(0.001));
    var then = Question.next(ring, List.of(worth), Map.of("role", Act.NOT_APPROPRIATE));
    assertThat(then.orElseThrow().part().thing().key()).isEqualTo("plans");
    assertThat(then.orElseThrow().value()).isEqualTo(20, within(0.001));
  }

  @Test
  void whatIsPinnedComesFirst() {
    var ring = knowingAllBut("role", "plans");
    var next = Question.next(ring, List.of(), Map.of("plans", Act.ASK_NEXT_TIME)).orElseThrow();
    assertThat(next.part().thing().key()).isEqualTo("plans");
    assertThat(next.pinned()).isTrue();
  }

  @Test
  void whatIsKnownOrWasJustAskedIsNotAskedAgain() {
    assertThat(Question.next(knowingAllBut(), List.of(), Map.of())).isEmpty();
    var found = known();
    found.put("role", Finding.NOTHING.asked(NOW));
    found.put("plans", Finding.CLOSED);
    var ring = Ring.of(Scale.usual("person"), found, NOW);
    assertThat(Question.next(ring, List.of(), Map.of())).isEmpty();
  }

  @Test
  void nobodyIsEverAskedForWhatIsPersonal() {
    for (var type : List.of("person", "company")) {
      for (var thing : Things.of(type)) {
        assertThat(Things.PERSONAL).as("things of a %s", type).doesNotContain(thing.key());
      }
    }
  }

  @Test
  void everyQuestionStandsInTheCatalogueInBothLanguages() {
    for (var type : List.of("person", "company")) {
      for (var thing : Things.of(type)) {
        var key = "coverage.question." + type + "." + thing.key();
        for (var locale : List.of(java.util.Locale.ENGLISH, java.util.Locale.GERMAN)) {
          assertThat(Messages.find(key, locale, Map.of()) != null)
              .as("%s in %s", key, locale)
              .isEqualTo(thing.askable());
        }
        boolean said =
            Messages.find(
                    "coverage.would_measure." + thing.key(), java.util.Locale.ENGLISH, Map.of())
                != null;
        assertThat(said).as("what would measure %s", thing.key()).isEqualTo(!thing.measurable());
      }
    }
  }

  private static Worth deal(double times) {
    return new Worth(times, "open_deal", Map.of("deal", "Twelve lathes"));
  }

  private static Ring knowingAllBut(String... keys) {
    var found = known();
    for (var key : keys) {
      found.put(key, Finding.NOTHING);
    }
    return Ring.of(Scale.usual("person"), found, NOW);
  }

  private static Map<String, Finding> known() {
    var found = new HashMap<String, Finding>();
    Things.of("person")
        .forEach(
            thing -> found.put(thing.key(), Finding.of(Evidence.of(7, Knowing.TOLD, NOW, 365))));
    return found;
  }
}
