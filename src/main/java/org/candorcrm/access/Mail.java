package org.candorcrm.access;

import java.util.List;

/**
 * What one person is written, in their language. Each way of showing it, as plain text and as HTML,
 * is made of the same parts.
 */
public record Mail(String subject, List<Part> parts) {

  /** A piece of it, from top to bottom. */
  public sealed interface Part {}

  public record Heading(String text) implements Part {}

  public record Words(String text) implements Part {}

  /**
   * @param place an address of our screens, such as /insight/questions
   */
  public record Link(String text, String place) implements Part {
    public Link {
      if (!place.startsWith("/")) {
        throw new IllegalArgumentException(
            "A place is an address of our screens, not " + place + ".");
      }
    }
  }

  public Mail {
    subject = subject.strip().replaceAll("\\s+", " ");
    parts = List.copyOf(parts);
  }
}
