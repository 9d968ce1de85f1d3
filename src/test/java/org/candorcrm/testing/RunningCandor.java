package org.candorcrm.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candorcrm.CandorApplication;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application in this process, on a database of its own with the workspace {@code main}.
 * With {@link #web} it answers HTTP on a free port; with {@link #console} it only offers its beans.
 */
public final class RunningCandor implements AutoCloseable {

  private static final String PROCESS = "process-" + System.getProperty("candor.test.process", "1");

  private final ConfigurableApplicationContext context;
  private final AutoCloseable database;

  private RunningCandor(ConfigurableApplicationContext context, AutoCloseable database) {
    this.context = context;
    this.database = database;
  }

  public static RunningCandor web() {
    return web(Map.of());
  }

  public static RunningCandor web(Map<String, Object> settings) {
    TestDatabase database = TestDatabase.migrated();
    return new RunningCandor(
        start(database.login(), WebApplicationType.SERVLET, settings), database);
  }

  /** With beans of the test beside the application's, for example a clock marked primary. */
  public static RunningCandor web(Map<String, Object> settings, Class<?>... beans) {
    TestDatabase database = TestDatabase.migrated();
    return new RunningCandor(
        start(database.login(), WebApplicationType.SERVLET, settings, beans), database);
  }

  /** A second node on the database of another one. */
  public static RunningCandor web(DatabaseLogin login, Map<String, Object> settings) {
    return new RunningCandor(start(login, WebApplicationType.SERVLET, settings), () -> {});
  }

  /** With beans of the test beside the application's. */
  public static RunningCandor console(Class<?>... beans) {
    TestDatabase database = TestDatabase.migrated();
    return new RunningCandor(
        start(database.login(), WebApplicationType.NONE, Map.of(), beans), database);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The workspace {@code main}. */
  public Workspace workspace() {
    return bean(Workspaces.class).find("main").orElseThrow();
  }

  /** Runs with the workspace {@code main} bound. */
  public <R, X extends Throwable> R inWorkspace(ScopedValue.CallableOp<? extends R, X> work)
      throws X {
    return CurrentWorkspace.call(workspace(), work);
  }

  /** The address of a path, for example {@code /api/health}. */
  public URI at(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    context.close();
    try {
      database.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  static ConfigurableApplicationContext start(
      DatabaseLogin login,
      WebApplicationType type,
      Map<String, Object> settings,
      Class<?>... beans) {
    var application = new SpringApplication(CandorApplication.class);
    application.addPrimarySources(List.of(beans));
    application.setWebApplicationType(type);
    var properties = new HashMap<String, Object>();
    properties.put("server.port", 0);
    properties.put("spring.datasource.url", login.url());
    properties.put("spring.datasource.username", login.user());
    properties.put("spring.datasource.password", login.password());
    properties.put("candor.home", TestServer.HOME.resolve(PROCESS).toString());
    if (type == WebApplicationType.NONE) {
      properties.put("spring.main.lazy-initialization", "true");
      properties.put("db-scheduler.enabled", "false");
    }
    properties.putAll(settings);
    application.setDefaultProperties(properties);
    application.setRegisterShutdownHook(false);
    var context = application.run(arguments(settings));
    if (context.getEnvironment().getProperty("db-scheduler.enabled", Boolean.class, true)) {
      Nights.putOff(context);
    }
    return context;
  }

  /** What the application's own file sets, only an argument overrules. */
  private static String[] arguments(Map<String, Object> settings) {
    return Stream.concat(
            Stream.of("--spring.main.banner-mode=off"),
            settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("db-scheduler."))
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
        .toArray(String[]::new);
  }
}
