package org.candorcrm.identity.matching.traits;

/**
 * A street, or a whole address where it is written in one line.
 *
 * @param whole all words in their order, as one value
 * @param words without numbers
 * @param numbers of house, flat or box, and whatever else has a digit
 */
public record Street(Term whole, Term[] words, Term[] numbers) {}
