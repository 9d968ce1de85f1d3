package org.candorcrm.identity.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Records made up for tests, with the truth of who is who. */
final class Planted {

  private static final String[] GIVEN = {
    "Anna",
    "Peter",
    "Robert",
    "Elena",
    "Omar",
    "Ingrid",
    "Paulo",
    "Yusuf",
    "Grace",
    "Marek",
    "Sofia",
    "Henrik",
    "Amara",
    "Louis",
    "Katarina",
    "Dmitri"
  };
  private static final String[] SURNAME = {
    "Holmqvist", "Barratt", "Okafor", "Lindgren", "Petrovic", "Sandoval", "Weatherby", "Nakamura",
        "Duarte",
    "Kowalczyk", "Abernathy", "Fairweather", "Rosenthal", "Castellano", "Bergström", "Haddad",
        "Vasquez", "Thornbury"
  };
  private static final String[] TOWN = {"Ashford", "Norrtal", "Villarosa", "Eichberg", "Portsea"};

  final List<Field> fields;
  final List<Profile> profiles = new ArrayList<>();
  final List<Integer> truth = new ArrayList<>();

  private Planted(List<Field> fields) {
    this.fields = fields;
  }

  static Field field(String name, Role role) {
    return new Field(name, role);
  }

  /**
   * People by lines of text, fields between bars; lines of one person have the number of the person
   * first.
   */
  static Planted lines(List<Field> fields, String text) {
    var planted = new Planted(fields);
    for (var line : text.strip().lines().toList()) {
      var cells = line.split("\\|", -1);
      planted.add(
          Integer.parseInt(cells[0].strip()), 0, Arrays.copyOfRange(cells, 1, cells.length));
    }
    return planted;
  }

  /**
   * Made people with one to three records each: a slip in one of four, gaps in one of five.
   *
   * @param sources into so many sources, each without duplicates if more than one
   */
  static Planted people(int people, int sources) {
    var planted =
        new Planted(
            List.of(
                field("given", Role.GIVEN_NAME),
                field("surname", Role.SURNAME),
                field("born", Role.BIRTH_DATE),
                field("city", Role.CITY),
                field("email", Role.EMAIL)));
    var random = new SplittableRandom(people);
    for (int person = 0; person < people; person++) {
      var given = GIVEN[random.nextInt(GIVEN.length)];
      var surname = SURNAME[random.nextInt(SURNAME.length)];
      var cells =
          new String[] {
            given,
            surname,
            String.format(
                "%d-%02d-%02d",
                1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            TOWN[random.nextInt(TOWN.length)],
            (given + surname.substring(0, 2) + random.nextInt(1000) + "@post.example")
                .toLowerCase(java.util.Locale.ROOT)
          };
      int records = sources > 1 ? sources : 1 + random.nextInt(3);
      for (int record = 0; record < records; record++) {
        planted.add(person, sources > 1 ? record : 0, damaged(cells, random));
      }
    }
    return planted;
  }

  private static String[] damaged(String[] cells, SplittableRandom random) {
    var damaged = cells.clone();
    if (random.nextInt(4) == 0) {
      int c = random.nextInt(2);
      damaged[c] = damaged[c].substring(0, 2) + damaged[c].substring(3);
    }
    if (random.nextInt(5) == 0) {
      damaged[2 + random.nextInt(3)] = "";
    }
    return damaged;
  }

  private void add(int person, int source, String[] cells) {
    var values = new ArrayList<Profile.Value>();
    for (int f = 0; f < cells.length; f++) {
      if (!cells[f].isBlank()) {
        values.add(new Profile.Value(fields.get(f), cells[f].strip()));
      }
    }
    profiles.add(new Profile(source, values));
    truth.add(person);
  }

  /** Pairs put together, of these right, and pairs that belong together. */
  int[] counts(int[] clusters) {
    var counts = new int[3];
    for (int i = 0; i < clusters.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean found = clusters[i] == clusters[j];
        boolean right = truth.get(i).equals(truth.get(j));
        counts[0] += found ? 1 : 0;
        counts[1] += found && right ? 1 : 0;
        counts[2] += right ? 1 : 0;
      }
    }
    return counts;
  }

  int people() {
    return new LinkedHashSet<>(truth).size();
  }
}
