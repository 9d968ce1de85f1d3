package org.candorcrm.identity.duplicates;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.duplicates.MatchAnswers.Answer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody says of two records, and takes it back. */
@Component
class AnsweringPairs {

  private final NearRecords near;
  private final PairQueue queue;
  private final MatchAnswers answers;
  private final Merges merges;
  private final MergeGrounds grounds;
  private final Clock clock;

  AnsweringPairs(
      NearRecords near,
      PairQueue queue,
      MatchAnswers answers,
      Merges merges,
      MergeGrounds grounds,
      Clock clock) {
    this.grounds = grounds;
    this.near = near;
    this.queue = queue;
    this.answers = answers;
    this.merges = merges;
    this.clock = clock;
  }

  /**
   * What somebody wants said of two records that they see.
   *
   * @param winner the one that stays
   */
  record Same(
      UUID winner,
      int winnerVersion,
      UUID loser,
      int loserVersion,
      Map<String, Merges.Side> sides) {

    Same {
      sides = Map.copyOf(sides);
    }
  }

  /** They are the same, and become one record. */
  @Transactional
  Answer same(Viewer viewer, MatchSettings settings, Same wish) {
    var agreed = agreed(settings, wish.winner(), wish.loser());
    var merge =
        merges.merge(
            viewer,
            new Merges.Request(
                settings.type(),
                wish.winner(),
                wish.winnerVersion(),
                wish.loser(),
                wish.loserVersion(),
                wish.sides(),
                Map.of()));
    if (agreed != null) {
      grounds.keep(merge.id(), null, agreed);
    }
    return keep(viewer, settings, wish.winner(), wish.loser(), levels(agreed), merge.id());
  }

  /**
   * They are two, and nobody will be asked again.
   *
   * @throws Problem {@code record_not_yours} where the viewer may not change both
   */
  @Transactional
  Answer different(Viewer viewer, MatchSettings settings, UUID one, UUID other) {
    var type = settings.type();
    if (!queue.mayChange(viewer, type, one, other)) {
      throw Problem.forbidden("match_not_yours").with("type", type.name());
    }
    return keep(viewer, settings, one, other, levels(agreed(settings, one, other)), null);
  }

  void later(Viewer viewer, UUID one, UUID other) {
    boolean ordered = Pair.ordered(one, other);
    answers.skip(viewer.user(), ordered ? one : other, ordered ? other : one);
  }

  private @Nullable Pair agreed(MatchSettings settings, UUID one, UUID other) {
    var verdict = near.compare(settings, one, other);
    return verdict == null ? null : Pair.of(one, other, verdict);
  }

  private static Map<String, String> levels(@Nullable Pair agreed) {
    return agreed == null ? Map.of() : agreed.levels();
  }

  private Answer keep(
      Viewer viewer,
      MatchSettings settings,
      UUID one,
      UUID other,
      Map<String, String> levels,
      @Nullable UUID merge) {
    boolean ordered = Pair.ordered(one, other);
    var first = ordered ? one : other;
    var second = ordered ? other : one;
    answers.forgetReversed(first, second);
    var answer =
        new Answer(
            Ids.next(),
            settings.type().id(),
            first,
            second,
            merge != null,
            merge,
            merge == null ? null : one,
            Moments.now(clock),
            viewer.user(),
            null);
    if (!answers.keep(answer, levels)) {
      throw Problem.of(Problem.Status.CONFLICT, "match_answered");
    }
    return answer;
  }

  /**
   * Takes an answer of one's own back; a merge is undone with it.
   *
   * @throws Problem {@code match_answer_not_found}, {@code match_answer_undone}, and what {@link
   *     Merges#reverse} refuses
   */
  @Transactional
  Answer undo(Viewer viewer, MatchSettings settings, UUID id) {
    var answer =
        answers
            .find(id)
            .filter(one -> one.answeredBy().equals(viewer.user()))
            .filter(one -> one.type() == settings.type().id())
            .orElseThrow(() -> Problem.notFound("match_answer_not_found"));
    if (!answers.undo(id)) {
      throw Problem.of(Problem.Status.CONFLICT, "match_answer_undone");
    }
    if (answer.merge() != null && answer.winner() != null) {
      merges.reverse(viewer, settings.type(), answer.winner(), answer.merge());
    }
    return Objects.requireNonNull(answers.find(id).orElse(null));
  }
}
