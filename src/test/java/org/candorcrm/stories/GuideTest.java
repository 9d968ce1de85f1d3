package org.candorcrm.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request that the guide shows is answered, on the demo company. */
class GuideTest {

  private static final Pattern BLOCK = Pattern.compile("```http\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NEXT = Pattern.compile("\n+(?=(?:GET|POST) )");
  private static final Pattern AND = Pattern.compile("&(?=[a-z_]+=)");

  private static RunningCandor candor;
  private static String key;

  @BeforeAll
  static void loadTheDemo() {
    candor = RunningCandor.web();
    candor.bean(DemoLoading.class).load(LocalDate.now(), "lantern pickle 48 harbour");
    var demo = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    key =
        CurrentWorkspace.call(
            demo,
            () -> candor.bean(ApiKeys.class).create("asa.bergvall@hallbrueck.example", "guide"));
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyRequestOfThePageIsAnswered(Path page) throws Exception {
    for (var request : requests(page)) {
      var answer = HttpClient.newHttpClient().send(http(request), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(request + "\n" + answer.body()).isBetween(200, 299);
      if (request.contains("filter=")) {
        assertThat(answer.body()).as(request).doesNotStartWith("{\"items\":[]");
      }
    }
  }

  static Stream<Path> pages() throws Exception {
    try (var files = Files.list(Path.of("docs/guide"))) {
      return files.filter(f -> !f.endsWith("README.md")).sorted().toList().stream();
    }
  }

  private static List<String> requests(Path page) throws Exception {
    var all = new ArrayList<String>();
    var blocks = BLOCK.matcher(Files.readString(page));
    while (blocks.find()) {
      all.addAll(List.of(NEXT.split(blocks.group(1).strip())));
    }
    assertThat(all).as(page.toString()).isNotEmpty();
    return all;
  }

  private static HttpRequest http(String request) {
    var lines = request.split("\n", 2);
    var words = lines[0].split(" ", 2);
    var builder =
        HttpRequest.newBuilder(encoded(words[1])).header("Authorization", "Bearer " + key);
    return words[0].equals("GET")
        ? builder.GET().build()
        : builder
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(lines[1]))
            .build();
  }

  private static URI encoded(String address) {
    int mark = address.indexOf('?');
    if (mark < 0) {
      return candor.at(address);
    }
    var query = new ArrayList<String>();
    for (var part : AND.split(address.substring(mark + 1))) {
      int equals = part.indexOf('=');
      var value = URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8);
      query.add(part.substring(0, equals + 1) + value);
    }
    return candor.at(address.substring(0, mark) + "?" + String.join("&", query));
  }
}
