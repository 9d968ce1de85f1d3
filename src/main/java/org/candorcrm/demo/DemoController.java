package org.candorcrm.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Dissolving;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.demo.DemoStand.Asked;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The demo company beside one's own: a workspace apart, so that it comes and goes without trace.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/demo")
final class DemoController {

  private final DemoRuns runs;
  private final Users users;
  private final Dissolving dissolving;

  DemoController(DemoRuns runs, Users users, Dissolving dissolving) {
    this.runs = runs;
    this.users = users;
    this.dissolving = dissolving;
  }

  @GetMapping
  Map<String, @Nullable Object> stand(Caller caller) {
    return shown(caller);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> load(Caller caller) {
    caller.ownSession();
    mayAdminister(caller);
    var viewer = caller.viewer();
    runs.load(new Asked(users.email(viewer.user()), viewer.name()));
    return shown(caller);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller) {
    caller.ownSession();
    mayAdminister(caller);
    if (!removable(caller.viewer())) {
      throw Problem.of(Status.CONFLICT, "demo_is_all");
    }
    runs.remove();
  }

  private static void mayAdminister(Caller caller) {
    if (!caller.viewer().may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("capability_missing").with("capability", "administer_users");
    }
  }

  private Map<String, @Nullable Object> shown(Caller caller) {
    var viewer = caller.viewer();
    var stand = runs.stand();
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("state", stand.state().name().toLowerCase(Locale.ROOT));
    shown.put("written", stand.written());
    shown.put("expected", stand.expected());
    shown.put("workspace", DemoLoading.WORKSPACE);
    shown.put("inside", caller.workspace().name().equals(DemoLoading.WORKSPACE));
    shown.put("joined", dissolving.belongs(viewer, DemoLoading.WORKSPACE));
    shown.put(
        "removable",
        stand.state() != DemoStand.State.ABSENT
            && stand.state() != DemoStand.State.LOADING
            && viewer.may(Capability.ADMINISTER_USERS)
            && removable(viewer));
    return shown;
  }

  /** Nobody locks themselves out: an installation that is all demo keeps it. */
  private boolean removable(Viewer viewer) {
    return dissolving.belongsElsewhere(viewer, DemoLoading.WORKSPACE);
  }
}
