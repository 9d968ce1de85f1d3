package org.candorcrm.launch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ReplicaStatus;
import org.candorcrm.platform.Replicas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How this node does, for administrators. */
@RestController
final class StatusController {

  private static final Capability NEEDED = Capability.ADMINISTER_USERS;

  private final Replicas replicas;

  StatusController(Replicas replicas) {
    this.replicas = replicas;
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Shown(
      int number, String state, @Nullable Long bytesBehind, long answered, long handedBack) {

    static Shown of(ReplicaStatus replica) {
      return new Shown(
          replica.number(),
          word(replica.state()),
          replica.behind(),
          replica.answered(),
          replica.handedBack());
    }
  }

  @GetMapping("/api/status")
  Map<String, List<Shown>> status(Viewer viewer) {
    if (!viewer.may(NEEDED)) {
      throw Problem.forbidden("capability_missing").with("capability", word(NEEDED));
    }
    return Map.of("replicas", replicas.status().stream().map(Shown::of).toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
