package org.candorcrm.statistics.learning.linear;

/** A smooth function whose lowest point is looked for. */
interface Hill {

  /** The height at a point; fills in the slope there. */
  double height(double[] point, double[] slope);
}
