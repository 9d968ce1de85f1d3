/**
 * What the demo company stands on: its dice, its three years, its colleagues, words and products.
 */
@NullMarked
package org.candorcrm.demo.world;

import org.jspecify.annotations.NullMarked;
