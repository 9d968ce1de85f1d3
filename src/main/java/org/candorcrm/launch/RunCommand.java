package org.candorcrm.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs Candor until it is told to stop. */
final class RunCommand implements Command {

  static final Option PORT = Option.value("port", "N", "The port to listen on", "8080");
  static final Option ADDRESS =
      Option.value(
          "address", "IP", "The address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1");

  private final Application application;

  RunCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String purpose() {
    return "Run Candor on its embedded PostgreSQL, or on that of CANDOR_DATABASE_URL";
  }

  @Override
  public List<Option> options() {
    return List.of(PORT, Option.HOME, ADDRESS);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws InterruptedException {
    Map<String, Object> settings = settings(arguments);
    refuseTakenPort(arguments);
    try (var installation = Installation.open(arguments.home());
        var context = application.web(installation, settings)) {
      System.out.println("Candor is ready at " + address(context));
      awaitSignal();
      return ExitStatus.OK;
    }
  }

  /** Before the database starts; a port that is taken in between is told by the web server. */
  static void refuseTakenPort(Arguments arguments) {
    int port = arguments.number(PORT.name(), 0, 65_535);
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(arguments.get(ADDRESS.name()), port));
    } catch (IOException taken) {
      throw new PortInUseException(port, taken);
    }
  }

  static Map<String, Object> settings(Arguments arguments) {
    return Map.of(
        "server.port", arguments.number(PORT.name(), 0, 65_535),
        "server.address", arguments.get(ADDRESS.name()));
  }

  static String address(ConfigurableApplicationContext context) {
    String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
    String port = context.getEnvironment().getProperty("local.server.port");
    return "http://%s:%s".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
  }

  /**
   * Blocks until the process ends. A signal's hook closes the application and only then the
   * installation; whoever returned earlier would stop the database under the last requests.
   */
  static void awaitSignal() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
