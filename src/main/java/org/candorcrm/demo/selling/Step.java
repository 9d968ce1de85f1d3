package org.candorcrm.demo.selling;

import java.time.Instant;

/**
 * A deal entered a stage.
 *
 * @param stage key of a stage of the shipped pipeline
 * @param since when it really happened
 * @param recorded when somebody wrote it down
 */
public record Step(String stage, Instant since, Instant recorded) {}
