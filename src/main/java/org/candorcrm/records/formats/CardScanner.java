package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into cards, without their pictures, sounds and keys, which may be megabytes. A card
 * inside a card (2.1's AGENT) belongs to it; one that begins where another was not ended breaks the
 * earlier one only.
 */
final class CardScanner implements Closeable {

  private static final Set<String> LARGE = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
  private static final int DEEPEST = 3;
  private static final Problem NOT_ENDED = Refusals.card("the card has no END:VCARD");
  private static final Problem OUTSIDE = Refusals.card("the text is not inside a card");

  private final Lines lines;
  private final Limits limits;
  private final StringBuilder card = new StringBuilder();
  private long line;
  private int depth;
  private boolean skipping;
  private boolean agent;
  private boolean begun;
  private boolean full;
  private @Nullable Problem fault;

  CardScanner(Lines lines, Limits limits) {
    this.lines = lines;
    this.limits = limits;
  }

  /** Goes to the next card, or to lines that belong to none; false at the end. */
  boolean next() throws IOException {
    card.setLength(0);
    fault = null;
    depth = 0;
    skipping = false;
    full = false;
    agent = false;
    if (begun) {
      begin();
    }
    while (lines.next()) {
      if (depth == 0 && lines.isBlank()) {
        continue;
      }
      if (isMark("BEGIN:VCARD")) {
        if (depth == 0 && !card.isEmpty()) {
          begun = true;
          return true;
        }
        if (depth > 0 && !agent) {
          fault = NOT_ENDED;
          begun = true;
          return true;
        }
        begin();
        continue;
      }
      if (depth == 0) {
        line = card.isEmpty() ? lines.number() : line;
        fault = OUTSIDE;
        keep();
        continue;
      }
      take();
      if (isMark("END:VCARD") && --depth == 0) {
        return true;
      }
    }
    if (depth > 0) {
      fault = NOT_ENDED;
    }
    return !card.isEmpty();
  }

  String card() {
    return card.toString();
  }

  long line() {
    return line;
  }

  @Nullable Problem fault() {
    return fault;
  }

  private void begin() {
    begun = false;
    if (depth++ == 0) {
      line = lines.number();
    }
    agent = false;
    if (depth > DEEPEST) {
      fault = Refusals.card("cards stand too deep inside each other");
    }
    card.append("BEGIN:VCARD\n");
  }

  private void take() {
    var text = lines.text();
    boolean continues = text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == '\t';
    if (skipping && (continues || text.indexOf(":") < 0)) {
      return;
    }
    skipping = !continues && LARGE.contains(property(text));
    if (skipping) {
      return;
    }
    if (!text.isEmpty()) {
      agent = property(text).equals("AGENT");
    }
    if (lines.tooLong()) {
      fault = Refusals.cellTooLong(limits.cell());
    }
    keep();
  }

  private void keep() {
    if (full) {
      return;
    }
    if (card.length() + lines.text().length() > limits.row()) {
      full = true;
      fault = Refusals.rowTooLong(limits.row());
      return;
    }
    card.append(lines.text()).append('\n');
  }

  /** The name of the property that a line begins, without its group. */
  private static String property(StringBuilder text) {
    int end = 0;
    while (end < text.length() && end < 80 && text.charAt(end) != ':' && text.charAt(end) != ';') {
      end++;
    }
    var name = text.substring(0, end);
    return name.substring(name.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
  }

  private boolean isMark(String mark) {
    var text = lines.text();
    return text.length() < mark.length() + 10 && text.toString().strip().equalsIgnoreCase(mark);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
