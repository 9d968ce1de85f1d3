package org.candorcrm.identity.matching.traits;

import org.jspecify.annotations.Nullable;

/**
 * The name of a company or another body.
 *
 * @param whole the words that tell it from others, in order and without spaces between them
 * @param words the same words, each once
 * @param form its legal form, the way it is written in English; null where none is said
 */
public record Organisation(Term whole, Term[] words, @Nullable String form) {}
