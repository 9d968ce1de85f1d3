package org.candorcrm.bench.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.candorcrm.identity.matching.Field;
import org.candorcrm.identity.matching.Profile;
import org.candorcrm.identity.matching.Role;

/**
 * People who do not exist, with frequent and rare names, households, and records full of gaps and
 * slips. A person follows from their number, so that any record of them can be made again.
 */
final class MadeUpPeople {

  static final List<Field> FIELDS =
      List.of(
          new Field("given", Role.GIVEN_NAME),
          new Field("surname", Role.SURNAME),
          new Field("born", Role.BIRTH_DATE),
          new Field("street", Role.STREET),
          new Field("city", Role.CITY),
          new Field("postcode", Role.POSTCODE),
          new Field("phone", Role.PHONE),
          new Field("email", Role.EMAIL));

  private static final String[] BEGIN = {
    "ba", "be", "bo", "da", "de", "fa", "ga", "ha", "ja", "ka", "la", "le", "ma", "me", "na", "pe",
    "ra", "ro", "sa", "ta", "vi", "wa"
  };
  private static final String[] MIDDLE = {
    "ber", "din", "gel", "kar", "len", "man", "ner", "rin", "sel", "tor", "vin", "wal", "zan",
    "mer", "lo", "ri"
  };
  private static final String[] END = {
    "son", "er", "ski", "mann", "ini", "ez", "ov", "sen", "ley", "ton", "a", "us"
  };

  private final SplittableRandom random;
  private final long seed;
  private int last;

  MadeUpPeople(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  int person() {
    return ++last;
  }

  /** Half of all people have one record, the others up to four. */
  int records() {
    int die = random.nextInt(10);
    return die < 5 ? 1 : die < 8 ? 2 : die < 9 ? 3 : 4;
  }

  Profile record(int person) {
    var own = new SplittableRandom(seed + 31L * person);
    var house = new SplittableRandom(seed - 17L * (person / 3));
    var surname = name(rank(house, 60_000), 7);
    var given = name(rank(own, 3_000), 3);
    int year = 1935 + own.nextInt(70);
    var born = String.format("%04d-%02d-%02d", year, 1 + own.nextInt(12), 1 + own.nextInt(28));
    int place = rank(house, 3_000);
    var street = name(house.nextInt(20_000), 5) + " street " + (1 + house.nextInt(120));
    var phone = "0" + (1_500_000_000L + own.nextLong(200_000_000L));
    var email =
        given.charAt(0) + "." + surname + own.nextInt(100) + "@mail" + own.nextInt(40) + ".example";
    var values = new ArrayList<Profile.Value>(8);
    var texts =
        new String[] {
          given,
          surname,
          born,
          street,
          name(place, 11),
          String.format("%05d", 10_000 + place * 17),
          phone,
          email
        };
    for (int f = 0; f < texts.length; f++) {
      boolean known = random.nextInt(100) < (f < 2 ? 97 : f == 2 ? 80 : 70);
      if (known) {
        var text = random.nextInt(100) < 8 ? slip(texts[f]) : texts[f];
        values.add(new Profile.Value(FIELDS.get(f), text));
      }
    }
    return new Profile(0, values);
  }

  /** Few names are frequent and many are rare (Zipf 1949). */
  private static int rank(SplittableRandom random, int of) {
    return (int) Math.min(of - 1.0, Math.pow(of, random.nextDouble()) - 1 + random.nextDouble());
  }

  private static String name(int number, int salt) {
    int n = number * 2_654_435 + salt * 7_919 & 0x7FFFFFFF;
    var text = BEGIN[n % BEGIN.length];
    n /= BEGIN.length;
    text += MIDDLE[n % MIDDLE.length];
    n /= MIDDLE.length;
    text += n % 3 == 0 ? "" : MIDDLE[n / 3 % MIDDLE.length];
    n /= 48;
    return text + END[n % END.length];
  }

  private String slip(String text) {
    int at = random.nextInt(Math.max(1, text.length() - 1));
    var cut = text.substring(0, at);
    var rest = text.substring(Math.min(text.length(), at + 1));
    char kept = text.charAt(at);
    char strange =
        Character.isDigit(kept)
            ? (char) ('0' + random.nextInt(10))
            : (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> cut + rest;
      case 1 -> cut + strange + rest;
      default -> rest.isEmpty() ? text : cut + rest.charAt(0) + kept + rest.substring(1);
    };
  }
}
