package org.candorcrm.statistics.learning.trees;

/** First and second derivatives of the loss for each row of the frame. */
record Slopes(double[] gradient, double[] curvature) {}
