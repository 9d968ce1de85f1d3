package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.demo.world.Feed;

/**
 * What one source says of one field of one record, in the API's JSON shape.
 *
 * @param type singular name of the record type
 * @param stated when the source last said so
 */
public record Claim(
    String type, UUID record, String field, Feed feed, Object value, Instant stated) {

  Claim at(Instant moment) {
    return new Claim(type, record, field, feed, value, moment);
  }
}
