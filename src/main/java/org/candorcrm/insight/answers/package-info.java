/**
 * What is asked, and its answer: a figure with its history, its uncertainty and what it rests on.
 */
@NullMarked
package org.candorcrm.insight.answers;

import org.jspecify.annotations.NullMarked;
