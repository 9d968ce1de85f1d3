package org.candorcrm.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/**
 * Starts, answers a few requests and ends, so that the Java machine can note down what a start
 * needs (its AOT cache). The build calls it; people have no use for it.
 */
final class TrainCommand implements Command {

  private static final List<String> VISITED =
      List.of("/api/health", "/api/openapi.json", "/api/people?limit=1", "/api/nothing");

  private final Application application;

  TrainCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public String purpose() {
    return "Start and end once, to make later starts faster (the build does this)";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws Exception {
    Map<String, Object> settings = Map.of("server.port", 0, "server.address", "127.0.0.1");
    try (var installation = Installation.open(arguments.home());
        var context = application.web(installation, settings);
        var client = HttpClient.newHttpClient()) {
      for (String path : VISITED) {
        var address = URI.create(RunCommand.address(context) + path);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
      return ExitStatus.OK;
    }
  }
}
