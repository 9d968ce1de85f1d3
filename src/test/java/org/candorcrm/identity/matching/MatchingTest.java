package org.candorcrm.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.matching.Planted.field;

import java.util.Arrays;
import java.util.List;
import org.candorcrm.identity.matching.model.Parameters;
import org.candorcrm.identity.matching.model.Teaching;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who is who in small sets made up for it. */
class MatchingTest {

  private static final List<Field> PERSON =
      List.of(
          field("name", Role.FULL_NAME),
          field("born", Role.BIRTH_DATE),
          field("street", Role.STREET),
          field("email", Role.EMAIL),
          field("passport", Role.NATIONAL_ID));

  @Test
  void findsWhoIsWhoInOneSource() {
    assertFound(Planted.people(300, 1));
  }

  @Test
  void findsWhoIsWhoAcrossSourcesWithoutDuplicatesInside() {
    var planted = Planted.people(300, 2);
    assertFound(planted);
    var matching = Matching.of(Population.of(planted.fields, planted.profiles)).learn(List.of());
    assertThat(matching.parameters().partners(0, 1))
        .isGreaterThan(20 * matching.parameters().partners(0, 0));
  }

  @Test
  void findsTheSamePersonInThreeScripts() {
    var planted =
        Planted.lines(
            PERSON,
            """
            1|Sergei Petrov|1970-05-02|12 Oak Lane||
            1|Сергей Петров|02.05.1970|12 Oak Ln||
            2|Wang Jie|1993-09-14|7 Mill Road||
            2|王杰|1993-09-14|7 Mill Road||
            3|Grace Weatherby|1951-01-30|1 Long Street|grace@post.example|
            """);
    assertThat(clusters(planted)).containsExactly(0, 0, 2, 2, 4);
  }

  @Test
  void keepsAHouseholdApart() {
    var planted =
        Planted.lines(
            PERSON,
            """
            1|Ingrid Holmqvist|1961-02-11|44 Harbour Street||
            1|Ingrid Holmqvist|1961-02-11|44 Harbour St||
            2|Henrik Holmqvist|1963-08-23|44 Harbour Street||
            2|Henrik Holmqvist|1963-08-23|44 Harbour Street||
            3|Peter Holmqvist|1990-12-01|44 Harbour Street||
            """);
    assertThat(clusters(planted)).containsExactly(0, 0, 2, 2, 4);
  }

  @Test
  void keepsFatherAndSonApart() {
    var planted =
        Planted.lines(
            PERSON,
            """
            1|Peter Barratt Sr||9 Mill Road||
            2|Peter Barratt Jr||9 Mill Road||
            """);
    assertThat(clusters(planted)).containsExactly(0, 1);
  }

  @Test
  void twoPassportsSpeakAgainst() {
    var planted =
        Planted.lines(
            PERSON,
            """
            1|Omar Haddad|1980-01-01|||X1234567
            2|Omar Haddad|1980-01-01|||K9876501
            """);
    var matching = Matching.of(Population.of(planted.fields, planted.profiles));
    var reasons = matching.explain(0, 1).reasons();
    assertThat(reasons)
        .anySatisfy(reason -> {
          assertThat(reason.trait()).isEqualTo("passport");
          assertThat(reason.bits()).isLessThan(-4);
          assertThat(reason.words()).contains("different").contains("against");
        });
  }

  @Test
  void aMailboxThatEverybodyUsesIsNoProof() {
    var lines = new StringBuilder();
    var names =
        List.of(
            "Anna Berg",
            "Omar Haddad",
            "Grace Okafor",
            "Louis Duarte",
            "Marek Sandoval",
            "Sofia Lindgren");
    for (int i = 0; i < names.size(); i++) {
      lines.append(i).append('|').append(names.get(i)).append("|||info@city.example|\n");
    }
    assertThat(clusters(Planted.lines(PERSON, lines.toString()))).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void findsAnIncomingRecordWithoutARun() {
    var planted = Planted.people(300, 1);
    var population = Population.of(planted.fields, planted.profiles);
    var matching = Matching.of(population).learn(List.of());
    var found = matching.find(planted.profiles.get(17), 5);
    assertThat(found.getFirst().outcome()).isNotEqualTo(Outcome.APART);
    assertThat(planted.truth.get(found.getFirst().other())).isEqualTo(planted.truth.get(17));
    population.remove(17);
    assertThat(matching.find(planted.profiles.get(17), 5))
        .noneMatch(verdict -> verdict.other() == 17);
    int again = population.add(planted.profiles.get(17));
    assertThat(matching.find(planted.profiles.get(17), 5))
        .anyMatch(verdict -> verdict.other() == again);
  }

  @Test
  void explainsFieldByFieldAndTheBitsAddUp() {
    var planted = Planted.people(200, 1);
    var matching = Matching.of(Population.of(planted.fields, planted.profiles)).learn(List.of());
    var verdict = matching.explain(0, 1);
    double bits =
        verdict.startBits() + verdict.reasons().stream().mapToDouble(Verdict.Reason::bits).sum();
    double without = Math.pow(2, bits) / (1 + Math.pow(2, bits));
    assertThat(verdict.probability()).isLessThanOrEqualTo(without + 1e-6);
    assertThat(verdict.rest().relatives()).isBetween(0.0, 1 - verdict.probability() + 1e-9);
  }

  @Test
  void asksWhatTeachesMostAndLearnsFromTheAnswer() {
    var planted = Planted.people(400, 1);
    var population = Population.of(planted.fields, planted.profiles);
    var matching = Matching.of(population).learn(List.of());
    var questions = matching.review(matching.edges(), 10);
    assertThat(questions)
        .isNotEmpty()
        .allMatch(question -> Outcome.of(question.probability()) == Outcome.REVIEW);
    assertThat(questions).isSortedAccordingTo((a, b) -> Double.compare(b.worth(), a.worth()));
    var first = questions.getFirst();
    double before = matching.explain(first.one(), first.other()).probability();
    var answers =
        java.util.Collections.nCopies(20, new Teaching.Answer(first.one(), first.other(), true));
    var taught = Matching.of(population).learn(answers);
    assertThat(taught.explain(first.one(), first.other()).probability()).isGreaterThan(before);
  }

  @Test
  void holdsToWhatPeopleAnswered() {
    var planted =
        Planted.lines(
            PERSON,
            """
            1|Ingrid Holmqvist|1961-02-11|44 Harbour Street||
            1|Ingrid Holmqvist|1961-02-11|44 Harbour St||
            2|Omar Haddad|1980-01-01|||
            """);
    var matching = Matching.of(Population.of(planted.fields, planted.profiles));
    var answers = List.of(new Teaching.Answer(0, 1, false), new Teaching.Answer(2, 0, true));
    assertThat(matching.clusters(matching.edges(), answers).of()).containsExactly(0, 1, 0);
  }

  @Test
  void findsSomebodyWhoIsThereHundredsOfTimes() {
    var planted = Planted.people(400, 1);
    int from = planted.profiles.size();
    var often =
        planted.profiles.stream().filter(one -> one.values().size() == 5).findFirst().orElseThrow();
    planted.profiles.addAll(java.util.Collections.nCopies(100, often));
    var clusters = clusters(planted);
    assertThat(Arrays.stream(clusters).skip(from).distinct()).hasSize(1);
  }

  @Test
  void whatWasLearnedCanBeStored() {
    var planted = Planted.people(200, 1);
    var population = Population.of(planted.fields, planted.profiles);
    var learned = Matching.of(population).learn(List.of());
    var json = JsonMapper.builder().build();
    var stored = json.readValue(json.writeValueAsString(learned.parameters()), Parameters.class);
    assertThat(stored).isEqualTo(learned.parameters());
    assertThat(new Matching(population, stored).edges()).isEqualTo(learned.edges());
  }

  @Test
  void nothingAndNearlyNothingIsFine() {
    assertThat(clusters(new int[0], List.of())).isEmpty();
    assertThat(clusters(new int[] {0}, List.of(new Profile(0, List.of())))).containsExactly(0);
    var empty =
        List.of(new Profile(0, List.of()), new Profile(0, List.of()), new Profile(1, List.of()));
    assertThat(clusters(new int[3], empty)).containsExactly(0, 1, 2);
  }

  @Test
  void theSameInTheSameOut() {
    var planted = Planted.people(200, 1);
    assertThat(clusters(planted)).isEqualTo(clusters(planted));
  }

  private static void assertFound(Planted planted) {
    var counts = planted.counts(clusters(planted));
    assertThat((double) counts[1] / counts[0]).as("precision").isGreaterThan(0.97);
    assertThat((double) counts[1] / counts[2]).as("recall").isGreaterThan(0.9);
  }

  private static int[] clusters(Planted planted) {
    return clusters(new int[planted.profiles.size()], planted.profiles, planted.fields);
  }

  private static int[] clusters(int[] sizes, List<Profile> profiles) {
    return Arrays.copyOf(clusters(sizes, profiles, PERSON), sizes.length);
  }

  private static int[] clusters(int[] sizes, List<Profile> profiles, List<Field> fields) {
    var matching = Matching.of(Population.of(fields, profiles)).learn(List.of());
    return matching.clusters(matching.edges()).of();
  }
}
