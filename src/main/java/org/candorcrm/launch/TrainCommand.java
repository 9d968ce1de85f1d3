package org.candorcrm.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts, answers a few requests and ends, so that the Java machine can note down what a start and
 * the first requests need (its AOT cache). The build calls it; people have no use for it.
 */
final class TrainCommand implements Command {

  private static final String EMAIL = "training@candor.example";

  private static final List<String> READ =
      List.of(
          "/api/health",
          "/api/openapi.json",
          "/api/me",
          "/api/people?limit=10&sort=name&filter=job_title%20%3D%3D%20%22Engineer%22",
          "/api/search?q=ada",
          "/api/nothing");

  private static final String PERSON =
      """
      {"name": {"first": "Ada", "last": "Lovelace"}, "job_title": "Engineer",
       "emails": ["ada@candor.example"]}
      """;

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
    return List.of(Option.WORKSPACE, Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws Exception {
    Map<String, Object> settings = Map.of("server.port", 0, "server.address", "127.0.0.1");
    try (var installation = Installation.open(arguments.home());
        var context = application.web(installation, settings);
        var client = HttpClient.newHttpClient()) {
      String key = Application.in(context, arguments, () -> key(context));
      var write = request(context, key, "/api/people");
      send(client, write.POST(BodyPublishers.ofString(PERSON)));
      for (String path : READ) {
        send(client, request(context, key, path));
      }
      return ExitStatus.OK;
    }
  }

  private static String key(ConfigurableApplicationContext context) {
    context.getBean(Users.class).create(EMAIL, null, null, "administrator");
    return context.getBean(ApiKeys.class).create(EMAIL, "training");
  }

  private static HttpRequest.Builder request(
      ConfigurableApplicationContext context, String key, String path) {
    return HttpRequest.newBuilder(URI.create(RunCommand.address(context) + path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json");
  }

  /** Answers do not matter here: whatever they are, the code that makes them has run. */
  private static void send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    client.send(request.build(), BodyHandlers.discarding());
  }
}
