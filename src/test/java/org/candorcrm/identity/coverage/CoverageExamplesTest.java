package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The examples of docs/coverage.md, one for one. */
class CoverageExamplesTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final int TWO_YEARS = 730;
  private static final int COLLEAGUE = 7;
  private static final int IMPORT = 8;
  private static final int MAILBOX = 9;

  @Test
  void anAddressThatAColleagueTypedToday() {
    var part = emails(Finding.of(told(COLLEAGUE, 0)));
    assertThat(part.share()).isEqualTo(20);
    assertThat(part.degrees()).isEqualTo(17, within(0.001));
    assertThat(part.judgement().standing()).isEqualTo(Standing.TOLD);
  }

  @Test
  void itIsWorthHalfAfterItsHalfLifeAndStaleADayLater() {
    var old = emails(Finding.of(told(COLLEAGUE, TWO_YEARS)));
    assertThat(old.degrees()).isEqualTo(8.5, within(0.001));
    assertThat(old.judgement().standing()).isEqualTo(Standing.TOLD);
    var older = emails(Finding.of(told(COLLEAGUE, TWO_YEARS + 1)));
    assertThat(older.judgement().standing()).isEqualTo(Standing.STALE);
  }

  @Test
  void twoIndependentSourcesCountMoreThanOne() {
    var part = emails(Finding.of(List.of(told(COLLEAGUE, 0), told(IMPORT, 0))));
    assertThat(part.degrees()).isEqualTo(19.55, within(0.001));
  }

  @Test
  void seenIsMoreThanToldAndToldMoreThanGuessed() {
    var seen = emails(Finding.of(Evidence.of(MAILBOX, Knowing.SEEN, NOW, TWO_YEARS)));
    var guessed = emails(Finding.of(Evidence.of(1, Knowing.GUESSED, NOW, TWO_YEARS)));
    assertThat(seen.degrees()).isEqualTo(19, within(0.001));
    assertThat(seen.judgement().standing()).isEqualTo(Standing.SEEN);
    assertThat(guessed.degrees()).isEqualTo(10, within(0.001));
    assertThat(guessed.judgement().standing()).isEqualTo(Standing.GUESSED);
  }

  @Test
  void aDisagreementHalvesIt() {
    var part = emails(new Finding(List.of(told(COLLEAGUE, 0)), true, false, null, false));
    assertThat(part.degrees()).isEqualTo(8.5, within(0.001));
    assertThat(part.judgement().standing()).isEqualTo(Standing.CONTRADICTED);
  }

  @Test
  void aLetterThatBouncedLeavesNothing() {
    var part = emails(new Finding(List.of(told(COLLEAGUE, 0)), false, true, null, false));
    assertThat(part.degrees()).isZero();
    assertThat(part.judgement().standing()).isEqualTo(Standing.CONTRADICTED);
  }

  @Test
  void whoeverAskedInVainKnowsNothingMore() {
    var part = emails(Finding.NOTHING.asked(NOW.minus(Duration.ofDays(7))));
    assertThat(part.degrees()).isZero();
    assertThat(part.judgement().standing()).isEqualTo(Standing.ASKED);
    assertThat(emails(Finding.NOTHING).judgement().standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void checksMoveTheBelief() {
    double belief = new Checked(10, 20).belief(Knowing.TOLD);
    assertThat(belief).isEqualTo(0.675, within(0.0001));
    var part = emails(Finding.of(told(COLLEAGUE, 0).believed(belief)));
    assertThat(part.degrees()).isEqualTo(13.5, within(0.001));
    assertThat(Checked.NEVER.belief(Knowing.SEEN)).isEqualTo(0.95, within(0.0001));
  }

  @Test
  void theRingNeverCloses() {
    for (var type : List.of("person", "company")) {
      var ring = everything(Scale.usual(type));
      assertThat(ring.degrees()).as(type).isEqualTo(262);
    }
  }

  @Test
  void whoReservesMoreClaimsLess() {
    var scale = new Scale(180, Map.of(), Things.of("person"));
    var part = part(scale, "emails", Finding.of(told(COLLEAGUE, 0)));
    assertThat(part.share()).isEqualTo(13.333, within(0.001));
    assertThat(part.degrees()).isEqualTo(11.333, within(0.001));
  }

  @Test
  void whateverTheWeightsNoMoreThanWhatIsNotReservedIsClaimed() {
    var random = new Random(42);
    for (int round = 0; round < 500; round++) {
      var facets = new HashMap<Facet, Double>();
      for (var facet : Facet.values()) {
        facets.put(facet, random.nextInt(5) == 0 ? 0 : random.nextDouble() * 1000);
      }
      int reserved = 90 + random.nextInt(261);
      var things =
          Things.of("company").stream()
              .map(thing -> thing.weighing(random.nextDouble() * 10))
              .toList();
      assertThat(everything(new Scale(reserved, facets, things)).degrees())
          .isBetween(0, 360 - reserved);
    }
  }

  private static Ring everything(Scale scale) {
    var found = new HashMap<String, Finding>();
    for (var thing : scale.things()) {
      var many = new java.util.ArrayList<Evidence>();
      for (int source = 1; source < 9; source++) {
        many.add(Evidence.of(source, Knowing.SEEN, NOW, TWO_YEARS));
      }
      found.put(thing.key(), Finding.of(many));
    }
    return Ring.of(scale, found, NOW);
  }

  private static Evidence told(int source, int daysAgo) {
    return Evidence.of(source, Knowing.TOLD, NOW.minus(Duration.ofDays(daysAgo)), TWO_YEARS);
  }

  private static Ring.Part emails(Finding finding) {
    return part(Scale.usual("person"), "emails", finding);
  }

  private static Ring.Part part(Scale scale, String key, Finding finding) {
    var found = new HashMap<String, Finding>();
    scale.things().forEach(thing -> found.put(thing.key(), Finding.NOTHING));
    found.put(key, finding);
    return Ring.of(scale, found, NOW).parts().stream()
        .filter(part -> part.thing().key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
