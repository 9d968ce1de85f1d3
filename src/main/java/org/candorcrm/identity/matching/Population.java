package org.candorcrm.identity.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.identity.matching.compare.Comparison;
import org.candorcrm.identity.matching.index.Blocks;
import org.candorcrm.identity.matching.traits.Frequencies;
import org.candorcrm.identity.matching.traits.MonthFirst;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Portraits;
import org.jspecify.annotations.Nullable;

/**
 * All records that are matched, read and indexed, each with a number from 0. Records come and go
 * one by one; a change is both. Not for several threads at once, save for {@link #near} while
 * nothing comes or goes.
 */
public final class Population {

  private static final int BLOCK = 60;

  private final List<@Nullable Portrait> portraits = new ArrayList<>();
  private final Portraits reading;
  private final Comparison comparison;
  private final Blocks blocks = new Blocks(BLOCK);
  private long[] bySource = new long[1];

  public Population(List<Field> fields, MonthFirst monthFirst) {
    reading = new Portraits(fields, monthFirst);
    comparison = new Comparison(fields, reading);
  }

  public static Population of(List<Field> fields, List<Profile> profiles) {
    var population = new Population(fields, MonthFirst.of(profiles));
    population.addAll(profiles);
    return population;
  }

  /** Takes in a record and says its number. */
  public int add(Profile profile) {
    var portrait = reading.of(profile);
    int number = portraits.size();
    portraits.add(portrait);
    count(portrait, 1);
    blocks.add(portrait, number);
    return number;
  }

  public void addAll(List<Profile> profiles) {
    int from = portraits.size();
    var made = new Portrait[profiles.size()];
    IntStream.range(0, made.length).parallel().forEach(i -> made[i] = reading.of(profiles.get(i)));
    Collections.addAll(portraits, made);
    for (var portrait : made) {
      count(portrait, 1);
    }
    IntStream.range(0, made.length).parallel().forEach(i -> blocks.add(made[i], from + i));
  }

  /** Forgets a record; its number stays free. */
  public void remove(int number) {
    var portrait = portraits.set(number, null);
    if (portrait != null) {
      count(portrait, -1);
    }
  }

  /** How many numbers were given, those of forgotten records included. */
  public int size() {
    return portraits.size();
  }

  public @Nullable Portrait portrait(int number) {
    return portraits.get(number);
  }

  Portrait known(int number) {
    var portrait = portraits.get(number);
    if (portrait == null) {
      throw new IllegalArgumentException("Record " + number + " is gone");
    }
    return portrait;
  }

  public Portrait read(Profile profile) {
    return reading.of(profile);
  }

  public Comparison comparison() {
    return comparison;
  }

  /** The numbers of the records worth comparing with one, in their order. */
  public int[] near(Portrait portrait) {
    return Arrays.stream(blocks.near(portrait)).filter(i -> portraits.get(i) != null).toArray();
  }

  /** How many records each source has. */
  public long[] bySource() {
    return bySource.clone();
  }

  /** How many records there are. */
  public int present() {
    return (int) Arrays.stream(bySource).sum();
  }

  /** Counts frequencies of values by people and not by records, once it is known who is who. */
  public void countOnce(int[] clusters) {
    reading.pools().forgetCounts(reading.words());
    var seen = new HashMap<Integer, List<Portrait>>();
    for (int i = 0; i < clusters.length; i++) {
      var portrait = portraits.get(i);
      if (portrait != null) {
        seen.computeIfAbsent(clusters[i], fresh -> new ArrayList<>(1)).add(portrait);
      }
    }
    seen.values().forEach(reading.pools()::countOnce);
  }

  /** How often values occur that at least so many records have. */
  public Frequencies frequencies(int least) {
    return reading.pools().frequencies(reading.words(), least);
  }

  /** The values of all records ever read here, by pool: those whose frequencies matter. */
  public Frequencies values() {
    return reading.pools().frequencies(reading.words(), 0);
  }

  /** Weighs agreements by the frequencies of a larger population, of which this is a part. */
  public void recall(Frequencies known) {
    reading.pools().recall(reading.words(), known);
  }

  private void count(Portrait portrait, int more) {
    if (portrait.source() >= bySource.length) {
      bySource = Arrays.copyOf(bySource, portrait.source() + 1);
    }
    bySource[portrait.source()] += more;
    reading.pools().count(portrait, more);
  }
}
