package org.candorcrm.records.formats;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cards of a file as rows. */
final class CardRows implements RowSource {

  private final CardScanner cards;
  private final Limits limits;
  private long number;

  CardRows(CardScanner cards, Limits limits) {
    this.cards = cards;
    this.limits = limits;
  }

  @Override
  public @Nullable Line next() throws IOException {
    if (!cards.next()) {
      return null;
    }
    number++;
    var fault = cards.fault();
    if (fault != null) {
      return refused(fault);
    }
    try {
      return row(cards.card());
    } catch (Problem problem) {
      return refused(problem);
    } catch (RuntimeException | StackOverflowError e) {
      // The parser is not ours: whatever a hostile card does to it costs that card only.
      return refused(Refusals.card(e.getClass().getSimpleName()));
    }
  }

  private Row row(String text) throws IOException {
    var fields = CardFields.of(parsed(text));
    Json.check(fields);
    if (fields.isEmpty()) {
      throw Refusals.card("the card is empty");
    }
    var values = CardFields.NAMES.stream().map(fields::get).toArray(JsonNode[]::new);
    return JsonLineRows.row(number, cards.line(), values, limits);
  }

  private static VCard parsed(String text) throws IOException {
    try (var reader = new VCardReader(text)) {
      var card = reader.readNext();
      if (card == null) {
        throw Refusals.card("the card cannot be read");
      }
      return card;
    }
  }

  private RefusedRow refused(Problem reason) {
    return new RefusedRow(number, cards.line(), reason, List.of(Refusals.shown(cards.card())));
  }

  @Override
  public void close() throws IOException {
    cards.close();
  }
}
