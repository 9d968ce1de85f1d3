package org.candorcrm.records.kinds;

import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;

/** E-mail addresses, the main one first. Compared without case. */
public record EmailsKind() implements LabelledList {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,189}");
  private static final LabelledLists LISTS =
      new LabelledLists(254, "ada@example.com", EmailsKind::checked, Folding::fold);

  @Override
  public String name() {
    return "emails";
  }

  @Override
  public LabelledLists lists() {
    return LISTS;
  }

  private static String checked(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw Problem.invalid("value_not_an_email");
    }
    return text;
  }
}
