package org.candorcrm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** CSV files of a large made-up company, the same on every run. */
final class BenchCompany {

  private static final String[] FIRST = {
    "Ada", "Bruno", "Clara", "David", "Elif", "Fatima", "Georg", "Hanna", "Igor", "Júlia", "Karl",
    "Lena", "Mateo", "Noor", "Oskar", "Paula", "Quentin", "Rosa", "Søren", "Tereza", "Uwe", "Vera",
    "Wanda", "Xenia", "Yusuf", "Zoë"
  };
  private static final String[] SYLLABLES = {
    "ber", "lin", "mar", "ton", "kov", "ski", "hof", "mann", "dal", "ros", "ven", "tor", "gar",
    "sen", "wal", "ner", "bal", "cas", "del", "fer"
  };
  private static final String[] INDUSTRIES = {
    "retail", "medical", "software", "finance", "logistics", "education", "energy", "food"
  };
  private static final String[] TITLES = {
    "Buyer", "Head of Purchasing", "Engineer", "Managing Director", "Controller", "Assistant"
  };
  private static final String[] CITIES = {
    "Hamburg", "Lyon", "Porto", "Gdańsk", "Leeds", "Bergen", "Graz", "Utrecht", "Malmö", "Turin"
  };
  private static final String[] STAGES = {
    "new", "qualified", "proposal", "negotiation", "won", "lost"
  };
  private static final String[] KINDS = {"email", "call", "meeting", "note"};

  private BenchCompany() {}

  static Path companies(Path folder, int count) throws IOException {
    var file = folder.resolve("companies.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("external_id,name,industry,employees,domains,description\n");
      var random = new SplittableRandom(11);
      for (int i = 0; i < count; i++) {
        line(
            out,
            "c" + i,
            companyName(i),
            pick(INDUSTRIES, random),
            String.valueOf(random.nextInt(1, 5000)),
            "c" + i + ".example",
            "Customer number " + i);
      }
    }
    return file;
  }

  static Path people(Path folder, int count, int companies) throws IOException {
    var file = folder.resolve("people.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "external_id,first name,last name,email,phone,job title,company,street,city,postcode,"
              + "country,birthday,website,lead source,description\n");
      var random = new SplittableRandom(12);
      for (int i = 0; i < count; i++) {
        var first = pick(FIRST, random);
        var last = surname(random);
        line(
            out,
            "p" + i,
            first,
            last,
            "p" + i + "@c" + (i % companies) + ".example",
            "+4930" + (10_000_000 + i),
            pick(TITLES, random),
            companyName(i % companies),
            "Street " + random.nextInt(1, 400),
            pick(CITIES, random),
            String.valueOf(random.nextInt(10_000, 99_999)),
            "DE",
            LocalDate.of(1955, 1, 1).plusDays(random.nextInt(18_000)).toString(),
            "https://c" + (i % companies) + ".example/" + i,
            "fair",
            "Met in " + pick(CITIES, random));
      }
    }
    return file;
  }

  static Path interactions(Path folder, int count, int people) throws IOException {
    var file = folder.resolve("interactions.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("external_id,kind,direction,happened_at,subject,participants\n");
      var random = new SplittableRandom(13);
      var start = Instant.parse("2023-01-01T00:00:00Z");
      for (int i = 0; i < count; i++) {
        line(
            out,
            "i" + i,
            pick(KINDS, random),
            random.nextBoolean() ? "in" : "out",
            start.plusSeconds(random.nextLong(90_000_000L)).toString(),
            "About order " + random.nextInt(1_000_000),
            "p" + random.nextInt(people));
      }
    }
    return file;
  }

  static Path deals(Path folder, int count, int companies) throws IOException {
    var file = folder.resolve("deals.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("external_id,name,company,amount,stage,close_date\n");
      var random = new SplittableRandom(14);
      for (int i = 0; i < count; i++) {
        line(
            out,
            "d" + i,
            surname(random) + " order " + i,
            companyName(random.nextInt(companies)),
            String.valueOf(random.nextInt(500, 80_000)),
            pick(STAGES, random),
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)).toString());
      }
    }
    return file;
  }

  /** Three letters with which many people's names begin. */
  static String prefix(SplittableRandom random) {
    return pick(SYLLABLES, random).substring(0, 3);
  }

  /** A word that one person has and nobody else: the beginning of their address. */
  static String rare(SplittableRandom random, int people) {
    return "p" + random.nextInt(people) + "@c";
  }

  /** A surname with one letter swapped with its neighbour, left out, doubled or wrong. */
  static String misspelt(SplittableRandom random) {
    var name = surname(random);
    int at = random.nextInt(2, name.length() - 1);
    var before = name.substring(0, at);
    var after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
      case 1 -> before + after;
      case 2 -> before + name.charAt(at) + name.substring(at);
      default -> before + 'x' + after;
    };
  }

  private static String companyName(int number) {
    var random = new SplittableRandom(number);
    return surname(random) + " " + surname(random) + " " + number;
  }

  static String surname(SplittableRandom random) {
    var name = pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String pick(String[] from, SplittableRandom random) {
    return from[random.nextInt(from.length)];
  }

  private static void line(BufferedWriter out, String... cells) throws IOException {
    out.write(String.join(",", cells));
    out.write('\n');
  }
}
