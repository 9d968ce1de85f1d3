package org.candorcrm.identity.matching.compare;

import java.util.Objects;

/**
 * One way in which two records can agree or differ in a trait, with what is believed of it before
 * any record is seen.
 *
 * @param same how likely it is for two records of one person
 * @param other how likely it is for records of two people
 * @param relatives how likely it is for two people of one household or company
 * @param exact whether both have one value, so that the frequency of this value tells how likely it
 *     is by chance
 * @param proof what it counts when somebody asks whether both are surely the same: above 0 it
 *     identifies, below 0 it denies; {@link #FORBIDS} alone is enough for asking a person
 */
public record Level(
    String name, double same, double other, double relatives, boolean exact, int proof) {

  static final int FORBIDS = -100;

  public Level {
    Objects.requireNonNull(name);
    if (same <= 0 || other <= 0 || relatives <= 0) {
      throw new IllegalArgumentException("Nothing is impossible: " + name);
    }
  }

  Level(String name, double same, double other, double relatives) {
    this(name, same, other, relatives, false, 0);
  }

  static Level of(String name, double same, double other) {
    return new Level(name, same, other, other);
  }

  Level onOneValue() {
    return new Level(name, same, other, relatives, true, proof);
  }

  Level proving(int points) {
    return new Level(name, same, other, relatives, exact, points);
  }

  Level denying(int points) {
    return proving(-points);
  }

  Level forbidding() {
    return proving(FORBIDS);
  }
}
