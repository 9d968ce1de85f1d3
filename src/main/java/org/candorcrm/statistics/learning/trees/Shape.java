package org.candorcrm.statistics.learning.trees;

/**
 * How trees grow.
 *
 * @param leaves at most so many
 * @param fewest rows in a leaf
 * @param ridge pulls leaves towards saying nothing
 * @param shrinkage how much of each tree is believed
 * @param rounds at most so many trees
 */
public record Shape(int leaves, int fewest, double ridge, double shrinkage, int rounds) {}
