package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.candorcrm.identity.matching.words.Word;
import org.candorcrm.identity.matching.words.Words;

/**
 * The values of all traits with how often they occur. Who counts, counts every record once and
 * takes it out again when it goes; the counts need not be exact, they weigh how telling an
 * agreement is.
 */
public final class Pools {

  static final Term[] NONE = {};

  public final Pool names = new Pool();
  public final Pool organisations = new Pool();
  public final Pool organisationWords = new Pool();
  public final Pool days = new Pool();
  public final Pool streets = new Pool();
  public final Pool streetWords = new Pool();
  public final Pool cities = new Pool();
  public final Pool postcodes = new Pool();
  public final Pool countries = new Pool();
  public final Pool phones = new Pool();
  public final Pool mails = new Pool();
  public final Pool domains = new Pool();
  public final List<Pool> ids = new ArrayList<>();
  public final List<Pool> others = new ArrayList<>();
  private int given;
  private int surnames;

  void fields(int idFields, int otherFields) {
    Stream.generate(Pool::new).limit(idFields).forEach(ids::add);
    Stream.generate(Pool::new).limit(otherFields).forEach(others::add);
  }

  /** How many records have a given name, or a family name. */
  public int named(boolean surname) {
    return surname ? surnames : given;
  }

  /** Counts a record's values, or with -1 takes them out. */
  public void count(Portrait portrait, int more) {
    alone(portrait, more);
    each(
        portrait,
        (pool, term) -> {
          if (pool != names) {
            pool.count(term, more);
          }
        });
  }

  private void alone(Portrait portrait, int more) {
    for (var name : portrait.names()) {
      given += name.given().length > 0 ? more : 0;
      surnames += name.surname().length > 0 ? more : 0;
      count(name.given(), false, more);
      count(name.surname(), true, more);
    }
  }

  /** Counts what the records of one person say, each value once. */
  public void countOnce(List<Portrait> person) {
    if (person.size() == 1) {
      alone(person.getFirst(), 1);
      each(person.getFirst(), (pool, term) -> pool.count(term, 1));
      return;
    }
    var words = new HashSet<Word>();
    var terms = new HashSet<Term>();
    boolean[] named = new boolean[2];
    for (var portrait : person) {
      for (var name : portrait.names()) {
        named[0] |= name.given().length > 0;
        named[1] |= name.surname().length > 0;
      }
      each(
          portrait,
          (pool, term) -> {
            if (terms.add(term)) {
              pool.count(term, 1);
            }
          });
    }
    given += named[0] ? 1 : 0;
    surnames += named[1] ? 1 : 0;
    person.forEach(portrait -> once(portrait, false, words));
    words.clear();
    person.forEach(portrait -> once(portrait, true, words));
  }

  private static void once(Portrait portrait, boolean surname, Set<Word> seen) {
    for (var name : portrait.names()) {
      for (var word : surname ? name.surname() : name.given()) {
        if (seen.add(word)) {
          word.count(surname, 1);
        }
      }
    }
  }

  /** Every value that is counted, with its pool. */
  public void each(Portrait portrait, BiConsumer<Pool, Term> action) {
    for (var name : portrait.names()) {
      if (name.whole() != null) {
        action.accept(names, name.whole());
      }
    }
    for (var organisation : portrait.organisations()) {
      action.accept(organisations, organisation.whole());
      each(organisationWords, organisation.words(), action);
    }
    for (var street : portrait.streets()) {
      action.accept(streets, street.whole());
      each(streetWords, street.words(), action);
      each(streetWords, street.numbers(), action);
    }
    for (var mail : portrait.mails()) {
      action.accept(mails, mail.whole());
      action.accept(domains, mail.domain());
    }
    each(days, portrait.days(), action);
    each(cities, portrait.cities(), action);
    each(postcodes, portrait.postcodes(), action);
    each(countries, portrait.countries(), action);
    each(phones, portrait.phones(), action);
    for (int f = 0; f < ids.size(); f++) {
      each(ids.get(f), portrait.ids()[f], action);
    }
    for (int f = 0; f < others.size(); f++) {
      each(others.get(f), portrait.others()[f], action);
    }
  }

  public void forgetCounts(Words words) {
    given = 0;
    surnames = 0;
    words.forgetCounts();
    named().values().forEach(Pool::forgetCounts);
  }

  /** How often values occur that at least so many records have. */
  public Frequencies frequencies(Words words, int least) {
    var counted = new LinkedHashMap<String, Integer>();
    var values = new LinkedHashMap<String, Map<String, Integer>>();
    named()
        .forEach((name, pool) -> {
          counted.put(name, pool.counted());
          values.put(name, pool.counts(least));
        });
    for (boolean surname : new boolean[] {false, true}) {
      counted.put(nameOf(surname), named(surname));
      values.put(nameOf(surname), words.counts(surname, least));
    }
    return new Frequencies(counted, values);
  }

  /** Takes the counts of another time for its own; what they do not name occurs once. */
  public void recall(Words words, Frequencies stored) {
    named()
        .forEach((name, pool) ->
            pool.recall(
                stored.counted().getOrDefault(name, 0),
                stored.values().getOrDefault(name, Map.of())));
    given = stored.counted().getOrDefault(nameOf(false), 0);
    surnames = stored.counted().getOrDefault(nameOf(true), 0);
    for (boolean surname : new boolean[] {false, true}) {
      words.recall(surname, stored.values().getOrDefault(nameOf(surname), Map.of()));
    }
  }

  private static String nameOf(boolean surname) {
    return surname ? "surname" : "given name";
  }

  private Map<String, Pool> named() {
    var all = new LinkedHashMap<String, Pool>();
    all.put("name", names);
    all.put("organisation", organisations);
    all.put("organisation word", organisationWords);
    all.put("day", days);
    all.put("street", streets);
    all.put("street word", streetWords);
    all.put("city", cities);
    all.put("postcode", postcodes);
    all.put("country", countries);
    all.put("phone", phones);
    all.put("mail", mails);
    all.put("domain", domains);
    for (int f = 0; f < ids.size(); f++) {
      all.put("id " + f, ids.get(f));
    }
    for (int f = 0; f < others.size(); f++) {
      all.put("other " + f, others.get(f));
    }
    return all;
  }

  private static void each(Pool pool, Term[] terms, BiConsumer<Pool, Term> action) {
    for (var term : terms) {
      action.accept(pool, term);
    }
  }

  private static void count(Word[] words, boolean surname, int more) {
    for (var word : words) {
      word.count(surname, more);
    }
  }
}
