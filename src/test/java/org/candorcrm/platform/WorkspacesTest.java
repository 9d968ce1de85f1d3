package org.candorcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

class WorkspacesTest {

  @Test
  void aJobWorksInTheWorkspaceThatItIsNamedAfter() {
    try (var candor = RunningCandor.console()) {
      var name = candor.inWorkspace(() -> JobName.here(7, "any"));
      assertThat(JobName.of(name.toString())).isEqualTo(name);
      assertThat(name.parts()).isEqualTo(List.of("7", "any"));
      var workspaces = candor.bean(Workspaces.class);
      assertThat(workspaces.call(name.workspace(), () -> CurrentWorkspace.get().name()))
          .contains("main");
      assertThat(workspaces.call(Ids.next(), () -> CurrentWorkspace.get().name()))
          .as("a workspace that is gone")
          .isEmpty();
    }
  }
}
