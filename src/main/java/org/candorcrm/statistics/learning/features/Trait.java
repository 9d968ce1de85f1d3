package org.candorcrm.statistics.learning.features;

/** One thing that is learned from, made of one column or two. */
sealed interface Trait permits Scale, Group {

  /** The column that it comes from. */
  String column();

  /** How many bins trees see, the one for what is missing or unseen included. */
  int bins();

  /** Whether bins have no order. */
  boolean unordered();

  /** How many places a linear model needs for it. */
  int places();
}
