package org.candorcrm.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.candorcrm.identity.matching.clusters.Edge;
import org.candorcrm.identity.matching.traits.MonthFirst;
import org.junit.jupiter.api.Test;

/** What is matched as a whole needs less memory, and comes to the same. */
class WholePopulationTest {

  private static final List<String> GIVEN =
      List.of("Anna", "Otto", "Priya", "Kofi", "Giulia", "Svetlana", "Thierry", "Hannes");
  private static final List<String> SURNAMES =
      List.of("Zwirner", "Kaltenbach", "Mensah", "Ferraro", "Lacroix", "Morozova", "Dietz");

  private static final Field FIRST = new Field("first", Role.GIVEN_NAME);
  private static final Field LAST = new Field("last", Role.SURNAME);
  private static final Field MAIL = new Field("mail", Role.EMAIL);
  private static final Field DAY = new Field("day", Role.BIRTH_DATE);

  private static List<Profile> people() {
    var random = new Random(20_261_122);
    var people = new ArrayList<Profile>();
    for (int i = 0; i < 3_000; i++) {
      var first = GIVEN.get(random.nextInt(GIVEN.size()));
      var last = SURNAMES.get(random.nextInt(SURNAMES.size())) + (char) ('a' + random.nextInt(20));
      var day = "19%02d-0%d-1%d".formatted(random.nextInt(90) + 10, random.nextInt(8) + 1, i % 9);
      int records = 1 + random.nextInt(3);
      for (int r = 0; r < records; r++) {
        var mail = r == 2 ? "" : first + "." + last + i + "@mail.example";
        people.add(
            new Profile(
                r % 2,
                List.of(
                    new Profile.Value(FIRST, first),
                    new Profile.Value(LAST, last),
                    new Profile.Value(MAIL, mail),
                    new Profile.Value(DAY, r == 1 ? "" : day))));
      }
    }
    return people;
  }

  @Test
  void itFindsTheSamePairsAndTheSamePeople() {
    var fields = List.of(FIRST, LAST, MAIL, DAY);
    var some = Population.of(fields, people());
    var whole = Population.whole(fields, MonthFirst.of(people()));
    whole.addAll(people().subList(0, 2_000));
    whole.addAll(people().subList(2_000, people().size()));
    whole.complete();
    var one = Matching.of(some).learn(List.of());
    var other = Matching.of(whole).learn(List.of());
    var pairs = one.edges();
    assertThat(pairs).hasSizeGreaterThan(1_000);
    assertThat(places(other.edges())).isEqualTo(places(pairs));
    assertThat(other.clusters(other.edges()).of()).isEqualTo(one.clusters(pairs).of());
  }

  private static List<String> places(List<Edge> edges) {
    return edges.stream().map(edge -> edge.one() + "-" + edge.other()).sorted().toList();
  }
}
