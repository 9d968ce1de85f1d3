package org.candorcrm.identity.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.identity.matching.compare.Comparison;
import org.candorcrm.identity.matching.index.Blocks;
import org.candorcrm.identity.matching.index.Shared;
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
  private final boolean whole;
  private long[] bySource = new long[1];

  public Population(List<Field> fields, MonthFirst monthFirst) {
    this(fields, monthFirst, false);
  }

  private Population(List<Field> fields, MonthFirst monthFirst, boolean whole) {
    this.whole = whole;
    reading = new Portraits(fields, monthFirst);
    comparison = new Comparison(fields, reading);
  }

  /**
   * One that is matched as a whole: nothing is found in it before {@link #complete}, nothing comes
   * after it, and records are found by what they share among themselves alone. It needs far less
   * memory.
   */
  public static Population whole(List<Field> fields, MonthFirst monthFirst) {
    return new Population(fields, monthFirst, true);
  }

  /** All records of a whole one are in. */
  public void complete() {
    if (!whole) {
      throw new IllegalStateException("Records come and go here");
    }
    int size = portraits.size();
    var shared = new Shared(size);
    IntStream.range(0, size).parallel().forEach(i -> shared.meet(known(i)));
    IntStream.range(0, size).parallel().forEach(i -> blocks.add(known(i), i, shared));
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
    if (!whole) {
      blocks.add(portrait, number);
    }
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
    if (!whole) {
      IntStream.range(0, made.length).parallel().forEach(i -> blocks.add(made[i], from + i));
    }
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
    int[] order = byCluster(clusters);
    for (int from = 0, to; from < order.length; from = to) {
      to = from;
      var person = new ArrayList<Portrait>(1);
      while (to < order.length && clusters[order[to]] == clusters[order[from]]) {
        var portrait = portraits.get(order[to++]);
        if (portrait != null) {
          person.add(portrait);
        }
      }
      if (!person.isEmpty()) {
        reading.pools().countOnce(person);
      }
    }
  }

  /** The records in the order of their clusters, counted into their places. */
  private static int[] byCluster(int[] clusters) {
    int[] ends = new int[Arrays.stream(clusters).max().orElse(0) + 2];
    for (int cluster : clusters) {
      ends[cluster + 1]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] order = new int[clusters.length];
    for (int i = 0; i < clusters.length; i++) {
      order[ends[clusters[i]]++] = i;
    }
    return order;
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
