package org.candorcrm.identity.sources;

import java.nio.file.Path;

/**
 * What was fetched, as a file of ours.
 *
 * @param name by which the format is recognised
 * @param mark by what the same content is known again
 * @param more whether there is more to fetch at once
 */
record Fetched(Path file, String name, String mark, boolean more) {}
