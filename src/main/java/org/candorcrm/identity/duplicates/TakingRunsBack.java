package org.candorcrm.identity.duplicates;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Soon;
import org.candorcrm.records.Merges;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes all merges of one run back, in the name of who wants it. From then on the type's sure pairs
 * wait for an answer again: of three records that were one, two would else become one once more.
 */
@Component
class TakingRunsBack {

  private final MatchSettingsTable settings;
  private final MergeGrounds grounds;
  private final MatchRuns runs;
  private final Merges merges;
  private final Viewers viewers;
  private final Audit audit;
  private final Soon soon;

  TakingRunsBack(
      MatchSettingsTable settings,
      MergeGrounds grounds,
      MatchRuns runs,
      Merges merges,
      Viewers viewers,
      Audit audit,
      Soon soon) {
    this.settings = settings;
    this.grounds = grounds;
    this.runs = runs;
    this.merges = merges;
    this.viewers = viewers;
    this.audit = audit;
    this.soon = soon;
  }

  /**
   * Asks for it; it is done a moment later. What stayed the time before is tried again.
   *
   * @throws Problem {@code match_settings_not_allowed}, {@code key_is_narrowed}, {@code
   *     merge_run_not_found}
   */
  @Transactional
  MergeGrounds.Run ask(Viewer viewer, UUID id) {
    if (!viewer.may(Capability.ADMINISTER_MODEL)) {
      throw Problem.forbidden("match_settings_not_allowed");
    }
    viewers.demandOwnRights(viewer);
    var run = find(id);
    if (run.isBeingTakenBack()) {
      return run;
    }
    var of = settings.all().get(run.type());
    if (of != null && of.linkSurely() == MatchSettings.LinkSurely.MERGE) {
      settings.save(of.proposing(), viewer.user());
    }
    grounds.askBack(id, viewer);
    audit.record(
        viewer, "merges_taken_back", of == null ? null : of.type().label(), Map.of("run", id));
    soon.ask(DuplicateJobs.TAKING_BACK, id);
    return find(id);
  }

  private MergeGrounds.Run find(UUID id) {
    return grounds.find(id).orElseThrow(() -> Problem.notFound("merge_run_not_found"));
  }

  /**
   * Each merge in a transaction of its own; one that cannot be taken back stays and says why. Then
   * everything is matched anew: a pair is known no longer once one of the two is merged elsewhere.
   */
  void run(UUID id) {
    var run = find(id);
    var of = settings.all().get(run.type());
    if (!run.isBeingTakenBack() || run.askedBackBy() == null || of == null) {
      return;
    }
    var viewer = viewers.goingOn(run.askedBackBy());
    for (var portion = grounds.standing(id); !portion.isEmpty(); portion = grounds.standing(id)) {
      portion.forEach(one -> takeBack(viewer, of, one));
    }
    runs.ask(run.type(), run.askedBackBy());
    grounds.takenBack(id);
  }

  private void takeBack(Viewer viewer, MatchSettings of, MergeGrounds.Standing one) {
    try {
      merges.reverse(viewer, of.type(), one.winner(), one.merge());
    } catch (Problem refused) {
      grounds.stays(one.merge(), refused.code());
    } catch (TransientDataAccessException busy) {
      grounds.stays(one.merge(), "busy_try_again");
    }
  }

  /** What was asked for and not done, on a node that died. */
  void goOn() {
    grounds.askedBack().forEach(run -> soon.ask(DuplicateJobs.TAKING_BACK, run));
  }
}
