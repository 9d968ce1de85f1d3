package org.candorcrm.identity.matching.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Word;

/**
 * What records that may be the same have in common: each key is one value that tells much, or two
 * that tell enough together. Many passes with small blocks (Hernández and Stolfo 1995) miss little;
 * what a slip spoils in one pass, another still finds.
 */
final class Keys {

  private static final int MOST_FURTHER = 2;
  private static final int MOST_OTHERS = 4;
  private static final int MOST_WORDS = 6;
  private static final int TAIL = 7;
  private static final int LEAST = 8;
  private static final long STRONG = 1L << 40;

  private final Portrait portrait;
  private final Set<Long> keys = new LinkedHashSet<>(64);
  private final Set<String> surnames = new LinkedHashSet<>(4);
  private final Set<String> givens = new LinkedHashSet<>(4);
  private final Set<String> further = new LinkedHashSet<>(4);

  private Keys(Portrait portrait) {
    this.portrait = portrait;
  }

  static long[] of(Portrait portrait) {
    var keys = new Keys(portrait);
    keys.names();
    keys.people();
    keys.days();
    keys.places();
    keys.reach();
    keys.organisations();
    keys.others();
    keys.whole();
    return keys.keys.stream().mapToLong(Long::longValue).toArray();
  }

  private void names() {
    for (var form : portrait.names()) {
      for (var word : form.surname()) {
        surnames.add(word.sound());
      }
      for (var word : form.given()) {
        givens.add(word.initial() ? word.text() : word.nameKey());
        if (!word.initial()) {
          givens.add(word.sound());
        }
      }
      int count = 0;
      for (var word : form.further()) {
        if (!word.initial() && count++ < MOST_FURTHER) {
          further.add(word.nameKey());
        }
      }
    }
  }

  private void people() {
    for (var form : portrait.names()) {
      for (var surname : form.surname()) {
        add("n", surname.text(), "");
        for (var given : form.given()) {
          both("b", begin(surname), begin(given));
          add("e", end(surname) + begin(given).charAt(0), "");
        }
      }
      for (var given : form.given()) {
        add("n", given.text(), "");
      }
    }
    for (var surname : surnames) {
      for (var given : givens) {
        both("p", surname, given);
      }
      for (var word : further) {
        both("p", surname, word);
      }
    }
    for (var given : givens) {
      for (var word : further) {
        both("p", given, word);
      }
    }
  }

  private void days() {
    for (var day : portrait.days()) {
      var date = day.text();
      add("d", date, "");
      for (var name : all()) {
        strong("dn", name, date);
      }
      for (var names : List.of(surnames, givens)) {
        for (var name : names) {
          add("dy", name, date.substring(0, 6));
          add("dm", name, date.substring(4));
          add("dd", name, date.substring(0, 4) + date.substring(6));
          add("dx", name, date.substring(0, 4) + date.substring(6) + date.substring(4, 6));
        }
      }
      for (var surname : surnames) {
        for (var given : givens) {
          add("py", surname + "/" + given, date.substring(0, 4));
        }
      }
      for (var postcode : portrait.postcodes()) {
        add("dp", date, postcode.text());
      }
      for (var city : portrait.cities()) {
        add("dc", date, city.text());
      }
    }
  }

  private void places() {
    for (var postcode : portrait.postcodes()) {
      add("z", postcode.text(), "");
      for (var name : all()) {
        add("zn", name, postcode.text());
      }
    }
    for (var city : portrait.cities()) {
      for (var name : all()) {
        add("cn", name, city.text());
      }
      for (var surname : surnames) {
        for (var given : givens) {
          add("pc", surname + "/" + given, city.text());
        }
      }
    }
    for (var street : portrait.streets()) {
      add("s", street.whole().text(), "");
      for (var number : street.numbers()) {
        for (var word : street.words()) {
          if (word.text().length() > 3) {
            add("sw", word.text(), number.text());
          }
        }
      }
      for (var name : all()) {
        for (var word : first(street.words())) {
          if (word.text().length() > 3) {
            add("sn", word.text(), name);
          }
        }
      }
    }
  }

  private void reach() {
    for (var phone : portrait.phones()) {
      var digits = phone.text();
      add("t", digits.substring(Math.max(0, digits.length() - TAIL)), "");
    }
    for (var mail : portrait.mails()) {
      strong("m", mail.whole().text(), "");
      add("l", mail.local(), "");
      for (var name : all()) {
        add("mn", name, mail.domain().text());
      }
    }
    for (var ids : portrait.ids()) {
      for (var id : ids) {
        strong("i", id.text(), "");
        for (var name : all()) {
          add("in", name, id.text().substring(0, Math.min(4, id.text().length())));
        }
      }
    }
  }

  private void organisations() {
    for (var organisation : portrait.organisations()) {
      add("o", organisation.whole().text(), "");
      var sounds = new ArrayList<String>();
      for (var word : first(organisation.words())) {
        add("ow", word.text(), "");
        sounds.add(word.sound());
        for (var name : all()) {
          add("on", name, word.text());
        }
        for (var city : portrait.cities()) {
          add("oc", word.sound(), city.text());
        }
        for (var postcode : portrait.postcodes()) {
          add("oz", word.sound(), postcode.text());
        }
      }
      for (int i = 1; i < sounds.size(); i++) {
        both("os", sounds.get(i - 1), sounds.get(i));
      }
      if (sounds.size() == 1) {
        add("os", sounds.getFirst(), "");
      }
    }
  }

  private void others() {
    int fields = Math.min(MOST_OTHERS, portrait.others().length);
    for (int f = 0; f < fields; f++) {
      for (var value : portrait.others()[f]) {
        add("x" + f, value.text(), "");
        for (var name : all()) {
          add("xn" + f, name, value.text());
        }
      }
    }
  }

  /** Records that say the same in everything, however many there are. */
  private void whole() {
    var all = new StringBuilder();
    for (var form : portrait.names()) {
      all.append(form.joined()).append('/');
    }
    for (var terms :
        List.of(portrait.days(), portrait.cities(), portrait.postcodes(), portrait.phones())) {
      for (var term : terms) {
        all.append(term.text()).append('/');
      }
    }
    if (all.length() > LEAST) {
      strong("w", all.toString(), "");
    }
  }

  private Set<String> all() {
    var all = new LinkedHashSet<String>(surnames);
    all.addAll(givens);
    all.addAll(further);
    return all;
  }

  private static List<Term> first(Term[] some) {
    return List.of(some).subList(0, Math.min(MOST_WORDS, some.length));
  }

  private static String begin(Word word) {
    return word.text().substring(0, Math.min(3, word.text().length()));
  }

  private static String end(Word word) {
    return word.text().substring(Math.max(0, word.text().length() - 4));
  }

  /** In whatever order: parts of names are exchanged. */
  private void both(String kind, String one, String other) {
    boolean ordered = one.compareTo(other) <= 0;
    add(kind, ordered ? one : other, ordered ? other : one);
  }

  private void add(String kind, String one, String other) {
    keys.add(hash(kind, one, other) & ~STRONG);
  }

  /** A key that nearly proves it: of those who share it, the first are compared with everybody. */
  private void strong(String kind, String one, String other) {
    keys.add(hash(kind, one, other) | STRONG);
  }

  static boolean strong(long key) {
    return (key & STRONG) != 0;
  }

  private static long hash(String kind, String one, String other) {
    return mix(mix(kind.hashCode() * 0x9E3779B97F4A7C15L, one), other);
  }

  /** FNV-1a (Fowler, Noll and Vo 1991) with a last mix of bits (Stafford 2011, variant 13). */
  private static long mix(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }
}
