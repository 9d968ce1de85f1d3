package org.candorcrm.records.kinds;

import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;

/**
 * Web addresses, the main one first; {@code http} and {@code https} only, the scheme may be left
 * out. Compared without scheme, {@code www.} and a closing slash.
 */
public record LinksKind() implements LabelledList {

  private static final Pattern LINK =
      Pattern.compile("(?:(?i:https?)://)?[^\\s:/@<>\"]{1,253}(?::\\d{1,5})?(?:[/?#][^\\s<>\"]*)?");
  private static final Pattern NEEDLESS = Pattern.compile("^(?:https?://)?(?:www\\.)?|/+$");

  private static final LabelledLists LISTS =
      new LabelledLists(2000, "https://example.com/about", LinksKind::checked, LinksKind::compared);

  @Override
  public String name() {
    return "links";
  }

  @Override
  public LabelledLists lists() {
    return LISTS;
  }

  private static String checked(String text) {
    if (!LINK.matcher(text).matches()) {
      throw Problem.invalid("value_not_a_link");
    }
    return text;
  }

  private static String compared(String text) {
    return NEEDLESS.matcher(Folding.fold(text)).replaceAll("");
  }
}
