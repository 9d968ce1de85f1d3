package org.candorcrm.deals.futures;

/**
 * What would have been said of a span on a past morning, over or not.
 *
 * @param ahead how many spans of its kind began between that day and it
 */
public record Foretold(Scope scope, Span span, int ahead, Band band, Sums sums) {

  Foretold corrected(Corrections by) {
    var quantiles = by.at(span.grain(), ahead).of(band.quantiles());
    return new Foretold(scope, span, ahead, new Band(quantiles), sums);
  }
}
