package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.List;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.selling.Lead;
import org.candorcrm.demo.world.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between the demo company and a customer or a lead.
 *
 * @param kind key of the interaction's kind
 * @param incoming from them to us
 * @param happened when it happened
 * @param recorded when Candor learned of it
 * @param colleague key of the colleague who took part, or null
 */
public record Talk(
    String kind,
    boolean incoming,
    Instant happened,
    Instant recorded,
    Feed feed,
    @Nullable String colleague,
    @Nullable Customer customer,
    List<Contact> people,
    @Nullable Deal deal,
    @Nullable Lead lead,
    String subject,
    @Nullable String body) {

  public static final String CALL = "call";
  public static final String EMAIL = "email";
  public static final String MEETING = "meeting";
  public static final String FORM = "form";
  public static final String PURCHASE = "purchase";
  public static final String MESSAGE = "message";

  public Talk {
    people = List.copyOf(people);
  }

  /** Typed by a colleague, not captured by a machine. */
  public boolean typed() {
    return feed == Feed.APP;
  }
}
