package org.candorcrm.identity.matching.compare;

import java.util.List;
import java.util.Set;
import org.candorcrm.identity.matching.traits.Mail;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.words.Bones;
import org.candorcrm.identity.matching.words.Digits;
import org.candorcrm.identity.matching.words.Edits;
import org.candorcrm.identity.matching.words.JaroWinkler;

/**
 * E-mail addresses: the same, one slip apart, the same name elsewhere, or a domain that only few
 * have.
 */
final class MailComparer implements Comparer {

  static final String NAME = "e-mail";

  private static final int DOMAIN = 1;
  private static final Set<String> EVERYBODYS =
      Set.of(
          "info", "office", "contact", "kontakt", "sales", "support", "admin", "mail", "hello",
          "service", "post");
  private static final double RARE = 0.005;
  private static final double SIMILAR = 0.92;
  private static final int LONG = 5;

  /** So many have a domain that is no slip of another one. */
  private static final int KNOWN = 3;

  /** A company keeps its domain, where people have addresses at home and at work. */
  private static final double COMPANIES_APART = 0.2;

  private static final Trait MAIL =
      Trait.shared(
          NAME,
          1e-7,
          new Level("different", .2, .985, .6).denying(1),
          new Level("same rare domain", .06, .003, .2).onOneValue().denying(3),
          new Level("similar", .03, .002, .01),
          new Level("same before the at sign", .04, .0003, .01),
          new Level("one slip apart", .07, .0001, .01),
          new Level("same", .60, .00002, .18).onOneValue().proving(3));

  private final Pools pools;
  private final Trait trait;

  MailComparer(Pools pools, boolean people) {
    this.pools = pools;
    this.trait = people ? MAIL : MAIL.seldomApart(COMPANIES_APART);
  }

  @Override
  public List<Trait> traits() {
    return List.of(trait);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    int best = -1;
    double frequency = 0;
    for (var mine : one.mails()) {
      for (var theirs : other.mails()) {
        int level = mine.whole() == theirs.whole() ? 5 : level(mine, theirs, one, other);
        if (level > best) {
          best = level;
          frequency =
              level == 5
                  ? Frequency.of(mine.whole(), pools.mails, 2e-5)
                  : level == DOMAIN ? Frequency.of(mine.domain(), pools.domains, 1e-3) : 0;
        }
      }
    }
    if (best >= 0) {
      agreement.set(at, best, frequency);
    }
  }

  /**
   * The domain follows from the employer: strangers of one employer share it as surely as they work
   * there, so that it is not another thing that both have in common.
   */
  static void following(Agreement agreement, int at, int employer) {
    if (employer >= OrganisationComparer.NEARLY && agreement.level(at) == DOMAIN) {
      agreement.set(at, DOMAIN, 1);
    }
  }

  private int level(Mail one, Mail other, Portrait mine, Portrait theirs) {
    boolean domain = one.domain() == other.domain();
    boolean local = one.local().equals(other.local());
    boolean telling = one.local().length() >= LONG && !EVERYBODYS.contains(one.local());
    boolean everybodys = Frequency.of(one.domain(), pools.domains, 1e-3) >= RARE;
    if (everybodys && ofNames(one, mine, other, theirs)) {
      return local ? Agreement.UNKNOWN : 0;
    }
    boolean numbered = Digits.differ(one.whole().text(), other.whole().text());
    if (telling && !numbered && slips(one, other) && !namesakes(one, mine, other, theirs)) {
      return 4;
    }
    if (local && telling) {
      return ofNames(one, mine, other, theirs) ? Agreement.UNKNOWN : 3;
    }
    if (telling
        && !numbered
        && JaroWinkler.of(one.whole().text(), other.whole().text()) >= SIMILAR
        && !ofNames(one, mine, other, theirs)) {
      return 2;
    }
    boolean rare = domain && Frequency.of(one.domain(), pools.domains, 1e-3) < RARE;
    return rare && !one.domain().text().isEmpty() ? DOMAIN : 0;
  }

  private static boolean slips(Mail one, Mail other) {
    int most = one.local().length() >= 9 ? 2 : 1;
    return Edits.between(one.whole().text(), other.whole().text(), most) <= most;
  }

  /**
   * Whether they are addresses made of one name at two domains that others have, too: two employers
   * that are called alike, and no slip.
   */
  private static boolean namesakes(Mail one, Portrait mine, Mail other, Portrait theirs) {
    return one.domain() != other.domain()
        && one.domain().count() >= KNOWN
        && other.domain().count() >= KNOWN
        && ofNames(one, mine, other, theirs);
  }

  /** Addresses that are made of names are no proof beside the names: then nothing is said. */
  private static boolean ofNames(Mail one, Portrait mine, Mail other, Portrait theirs) {
    return ofName(one.local(), mine) && ofName(other.local(), theirs);
  }

  private static boolean ofName(String local, Portrait portrait) {
    var bones = Bones.of(local);
    for (var name : portrait.names()) {
      if (name.unread()) {
        return true;
      }
      for (var word : name.words()) {
        if (word.text().length() >= 3 && local.contains(word.text())) {
          return true;
        }
        var own = Bones.of(word.text());
        if (own.length() >= 3 && bones.contains(own)) {
          return true;
        }
      }
    }
    return false;
  }
}
