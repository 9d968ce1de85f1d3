package org.candorcrm.launch;

import java.util.HashMap;
import java.util.Map;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, started on an installation with or without its web server. */
record Application(Class<?> source) {

  /** The workspace that a new installation begins with. */
  static final String FIRST_WORKSPACE = "main";

  /** Answers requests and does background work until it is closed. */
  ConfigurableApplicationContext web(Installation installation, Map<String, Object> settings) {
    return withWorkspace(start(installation, settings, WebApplicationType.SERVLET));
  }

  /**
   * For one command beside a running installation, or alone: no web server, no background work, and
   * only the parts that the command asks for are built.
   */
  ConfigurableApplicationContext console(Installation installation) {
    return withWorkspace(empty(installation));
  }

  /** The same, but a new installation stays without a workspace. */
  ConfigurableApplicationContext empty(Installation installation) {
    return start(
        installation,
        Map.of("spring.main.lazy-initialization", "true", "db-scheduler.enabled", "false"),
        WebApplicationType.NONE);
  }

  /** Does it with the workspace of {@code --workspace} bound. */
  static <R, X extends Throwable> R in(
      ConfigurableApplicationContext context,
      Arguments arguments,
      ScopedValue.CallableOp<? extends R, X> work)
      throws X {
    String name = arguments.get(Option.WORKSPACE.name());
    Workspace workspace =
        context
            .getBean(Workspaces.class)
            .find(name)
            .orElseThrow(() -> new WrongUsage("There is no workspace \"%s\".".formatted(name)));
    return CurrentWorkspace.call(workspace, work);
  }

  private ConfigurableApplicationContext start(
      Installation installation, Map<String, Object> settings, WebApplicationType type) {
    var application = new SpringApplication(source);
    application.setWebApplicationType(type);
    application.setDefaultProperties(properties(installation, settings));
    application.setLogStartupInfo(false);
    // Handlers run when every context is closed: first the application stops, then its database.
    SpringApplication.getShutdownHandlers().add(installation::close);
    return application.run();
  }

  private static ConfigurableApplicationContext withWorkspace(
      ConfigurableApplicationContext context) {
    var workspaces = context.getBean(Workspaces.class);
    if (workspaces.all().isEmpty()) {
      workspaces.create(FIRST_WORKSPACE);
    }
    return context;
  }

  private static Map<String, Object> properties(
      Installation installation, Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put("candor.home", installation.home().toString());
    all.put("spring.datasource.url", installation.login().url());
    all.put("spring.datasource.username", installation.login().user());
    all.put("spring.datasource.password", installation.login().password());
    return all;
  }
}
