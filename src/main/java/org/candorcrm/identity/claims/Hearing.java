package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.identity.claims.Believing.Why;
import org.candorcrm.identity.claims.ClaimTable.Gone;
import org.candorcrm.identity.claims.Dispute.Decision;
import org.candorcrm.identity.claims.DisputeTable.Rule;
import org.candorcrm.records.Written.Kept;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Hears one source on one field of one record, and finds what to write, what to keep of it, and
 * whether anybody disagrees.
 */
final class Hearing {

  private final Heard heard;
  private final List<Claim> claims;
  private final Writers.@Nullable Last last;
  private final Believing believing;
  private final @Nullable Dispute before;
  private final @Nullable Rule rule;

  final List<Claim> keep = new ArrayList<>();
  final List<Gone> drop = new ArrayList<>();

  /** Whether something else than what was proposed shall be written. */
  boolean overruled;

  @Nullable Object instead;
  @Nullable Kept kept;

  /** What becomes of the disagreement: nothing, that there is none, or this. */
  boolean disputeTouched;

  @Nullable Dispute dispute;

  Hearing(
      Heard heard,
      List<Claim> claims,
      Writers.@Nullable Last last,
      @Nullable Dispute dispute,
      @Nullable Rule rule) {
    this.heard = heard;
    this.claims = List.copyOf(claims);
    this.last = last;
    this.before = dispute;
    this.rule = rule;
    this.believing = new Believing(heard.field(), dispute, rule, heard.now());
  }

  RecordType type() {
    return heard.type();
  }

  Field field() {
    return heard.field();
  }

  Spot spot() {
    return new Spot(heard.record(), heard.field().id());
  }

  Instant now() {
    return heard.now();
  }

  Hearing decide() {
    if (heard.source().person()) {
      byPerson();
      return this;
    }
    if (heard.value() == null) {
      withdrawn();
      return this;
    }
    proposed();
    return this;
  }

  /** A person's own edit is a visible act: it holds, and takes the place of what people typed. */
  private void byPerson() {
    var others = new ArrayList<Claim>();
    for (var claim : standing()) {
      if (!claim.source().person()) {
        others.add(claim);
      } else if (claims.contains(claim) && !isMine(claim)) {
        drop.add(new Gone(claim.record(), claim.field(), claim.source().id()));
      }
    }
    if (others.isEmpty()) {
      dropMine();
      settle(List.of());
      return;
    }
    keepUnknown(others);
    var mine = heard.claim();
    keep.add(mine);
    others.add(mine);
    if (disagree(others)) {
      var known = before == null ? Dispute.open(heard.now()) : before;
      disputeTouched = true;
      dispute =
          known.settled(
              new Decision(heard.now(), heard.actor(), heard.source().id(), null, heard.batch()));
      return;
    }
    settle(others);
  }

  /** Says nothing any more, or never said anything. */
  private void withdrawn() {
    var mine = mine();
    var others = new ArrayList<>(standing());
    others.removeIf(this::isMine);
    if (mine == null) {
      emptied(others);
      return;
    }
    dropMine();
    boolean wasMine =
        Agreement.agree(heard.field(), heard.canonicalBefore(), mine.canonical())
            && others.stream().noneMatch(this::stands);
    if (wasMine && !others.isEmpty()) {
      var next = believing.among(others).claim();
      overrule(Values.parse(heard.field(), next.value()));
    } else if (!others.isEmpty() || heard.silent()) {
      overrule(heard.before());
    }
    settle(others);
  }

  /** A program may empty what it never said, unless more weight stands behind the value. */
  private void emptied(List<Claim> others) {
    if (heard.silent()) {
      overrule(heard.before());
      return;
    }
    if (others.isEmpty()) {
      return;
    }
    var won = believing.between(believing.among(others).claim(), heard.claim());
    if (!isMine(won.claim()) || !heard.aware()) {
      giveWay(won.claim(), won.why());
      return;
    }
    others.stream()
        .filter(claims::contains)
        .forEach(claim -> drop.add(new Gone(claim.record(), claim.field(), claim.source().id())));
    settle(List.of());
  }

  private void proposed() {
    var known = mine();
    var said = heard.claim();
    var again = known != null && same(known, said) ? heard.again(known) : null;
    boolean repeated = again != null;
    var mine = again == null ? said : again;
    var others = new ArrayList<>(standing());
    others.removeIf(this::isMine);
    if (others.isEmpty()) {
      if (known != null) {
        keep.add(mine);
      }
      settle(List.of(mine));
      return;
    }
    keepUnknown(others);
    keep.add(mine);
    decideAgainst(others, mine, repeated);
    boolean heardBefore = repeated || others.stream().anyMatch(claim -> same(claim, mine));
    others.add(mine);
    settle(others, !heardBefore);
  }

  private void decideAgainst(List<Claim> others, Claim mine, boolean repeated) {
    var standing = others.stream().filter(this::stands).toList();
    if (heard.united()) {
      unite(standing, mine, repeated);
      return;
    }
    if (Agreement.agree(heard.field(), heard.canonicalBefore(), mine.canonical())) {
      boolean wider =
          !Objects.equals(mine.canonical(), heard.canonicalBefore())
              && Agreement.covers(heard.field(), mine.canonical(), heard.canonicalBefore());
      if (!heard.aware() && !standing.isEmpty() && (repeated || !wider)) {
        overrule(heard.before());
      }
      return;
    }
    if (standing.isEmpty()) {
      return;
    }
    var won = believing.between(believing.among(standing).claim(), mine);
    if (!isMine(won.claim())) {
      giveWay(won.claim(), won.why());
    }
  }

  /** What one adds to a list takes nothing from another; what was decided, and said, stays out. */
  private void unite(List<Claim> standing, Claim mine, boolean repeated) {
    if (standing.isEmpty()
        || Agreement.covers(heard.field(), heard.canonicalBefore(), mine.canonical())) {
      return;
    }
    var won = believing.between(believing.among(standing).claim(), mine);
    boolean decided = won.why() != Why.TRUST && won.why() != Why.LATEST;
    if (!isMine(won.claim()) && decided) {
      giveWay(won.claim(), won.why());
    } else if (repeated && !isMine(won.claim())) {
      overrule(heard.before());
    }
  }

  /** All claims, and whoever wrote what stands where none of them says it. */
  private List<Claim> standing() {
    var all = new ArrayList<>(claims);
    var writer = last;
    boolean unsaid = heard.before() != null && claims.stream().noneMatch(this::stands);
    if (writer != null && unsaid && !writer.source().candor()) {
      all.removeIf(claim ->
          claim.source().id() == writer.source().id() && claim.record().equals(heard.record()));
      all.add(heard.standing(writer));
    }
    return all;
  }

  private boolean stands(Claim claim) {
    return claim.canonical() != null
        && Agreement.agree(heard.field(), heard.canonicalBefore(), claim.canonical());
  }

  private boolean isMine(Claim claim) {
    return heard.by(claim);
  }

  private @Nullable Claim mine() {
    return heard.known(claims);
  }

  private static boolean same(Claim one, Claim other) {
    return one.canonical() != null && one.canonical().equals(other.canonical());
  }

  private void dropMine() {
    claims.stream()
        .filter(this::isMine)
        .forEach(claim -> drop.add(new Gone(claim.record(), claim.field(), claim.source().id())));
  }

  private void keepUnknown(List<Claim> all) {
    all.stream().filter(claim -> !claims.contains(claim)).forEach(keep::add);
  }

  private void overrule(@Nullable Object value) {
    overruled = true;
    instead = value;
  }

  private void giveWay(Claim winner, Why why) {
    overrule(heard.before());
    kept = new Kept(heard.field().name(), winner.source().id(), winner.source().name(), why.word());
  }

  private boolean disagree(List<Claim> all) {
    return Disagreeing.any(heard.field(), all);
  }

  private void settle(List<Claim> all) {
    settle(all, false);
  }

  /** Opens the disagreement or ends it; what was settled stays so until somebody says more. */
  private void settle(List<Claim> all, boolean news) {
    if (!disagree(all)) {
      disputeTouched = before != null;
      return;
    }
    var known = before;
    if (known != null && !known.open() && !news) {
      return;
    }
    boolean chosen = known != null && known.chosen() != null;
    var ruling = chosen ? null : rule;
    disputeTouched = true;
    if (ruling != null && all.stream().anyMatch(claim -> claim.source().id() == ruling.source())) {
      dispute =
          (known == null ? Dispute.open(heard.now()) : known)
              .settled(
                  new Decision(heard.now(), null, ruling.source(), ruling.id(), heard.batch()));
      return;
    }
    dispute = known == null ? Dispute.open(heard.now()) : known.reopened(heard.now());
  }
}
