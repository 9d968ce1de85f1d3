package org.candorcrm.records.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls operations by their name in the contract: the request must be as it is described, and so
 * must the answer. Remembers what was called.
 */
final class ContractCalls {

  private static final JsonMapper JSON = new JsonMapper();

  private record Operation(String method, String path, JsonNode described) {}

  private final JsonNode contract;
  private final SchemaCheck check;
  private final Map<String, Operation> operations = new TreeMap<>();
  private final Set<String> called = new TreeSet<>();

  ContractCalls(JsonNode contract) {
    this.contract = contract;
    this.check = new SchemaCheck(contract);
    contract
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, described) ->
                operations.put(
                    described.path("operationId").asString(""),
                    new Operation(method.toUpperCase(), path, described))));
  }

  Set<String> operations() {
    return operations.keySet();
  }

  Set<String> notCalled() {
    var missing = new TreeSet<>(operations.keySet());
    missing.removeAll(called);
    return missing;
  }

  /** A stream never ends, so a test of its own reads it. */
  void triedElsewhere(String operation) {
    assertThat(operations).containsKey(operation);
    called.add(operation);
  }

  boolean has(String operation) {
    return operations.containsKey(operation);
  }

  Call as(Browser browser, String operation) {
    var found = operations.get(operation);
    if (found == null) {
      throw new AssertionError("the contract has no operation " + operation);
    }
    return new Call(browser, operation, found);
  }

  /** One request in the making. */
  final class Call {

    private final Browser browser;
    private final String name;
    private final Operation operation;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path;

    private Call(Browser browser, String name, Operation operation) {
      this.browser = browser;
      this.name = name;
      this.operation = operation;
      this.path = operation.path();
      parameters()
          .forEach(parameter -> {
            if (parameter.path("in").asString().equals("query") && parameter.has("example")) {
              query.put(parameter.path("name").asString(), parameter.path("example").asString());
            }
          });
    }

    Call at(String variable, Object value) {
      assertThat(path).contains("{" + variable + "}");
      path = path.replace("{" + variable + "}", String.valueOf(value));
      return this;
    }

    Call with(String parameter, Object value) {
      assertThat(parameters()).anyMatch(p -> p.path("name").asString().equals(parameter));
      query.put(parameter, String.valueOf(value));
      return this;
    }

    Call without(String parameter) {
      query.remove(parameter);
      return this;
    }

    /** The version that a change is made for. */
    Call version(Object version) {
      assertThat(parameters()).anyMatch(p -> p.path("name").asString().equals("If-Match"));
      headers.put("If-Match", "\"" + version + "\"");
      return this;
    }

    /** The body is not JSON. */
    Call sending(String mediaType) {
      assertThat(operation.described().at("/requestBody/content").has(mediaType)).isTrue();
      headers.put("Content-Type", mediaType);
      return this;
    }

    Browser.Answer send() {
      return send(null);
    }

    /** With the example of the contract as its body. */
    Browser.Answer sendExample() {
      var content = operation.described().at("/requestBody/content").path("application/json");
      var example =
          content.has("example")
              ? content.path("example")
              : resolved(content.path("schema")).path("example");
      assertThat(example.isMissingNode()).as(name + " has an example").isFalse();
      return send(example);
    }

    Browser.Answer send(@Nullable Object body) {
      assertThat(path).as(name).doesNotContain("{");
      checkRequest(body);
      headers.forEach(browser::with);
      try {
        var answer = browser.send(operation.method(), path + query(), body);
        checkAnswer(answer);
        called.add(name);
        return answer;
      } finally {
        headers.keySet().forEach(browser::without);
      }
    }

    private List<JsonNode> parameters() {
      return operation
          .described()
          .path("parameters")
          .valueStream()
          .map(ContractCalls.this::resolved)
          .toList();
    }

    private String query() {
      if (query.isEmpty()) {
        return "";
      }
      var parts =
          query.entrySet().stream()
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .toList();
      return "?" + String.join("&", parts);
    }

    private void checkRequest(@Nullable Object body) {
      var content = operation.described().at("/requestBody/content");
      var schema = content.path("application/json").path("schema");
      var asked = operation.described().path("requestBody");
      assertThat(body == null || !asked.isMissingNode()).as(name + " takes no body").isTrue();
      assertThat(body != null || !asked.path("required").asBoolean(false))
          .as(name + " needs a body")
          .isTrue();
      if (body != null && !schema.isMissingNode()) {
        assertThat(check.mistakes(schema, JSON.valueToTree(body))).as(name + " asks").isEmpty();
      }
    }

    private void checkAnswer(Browser.Answer answer) {
      var text = answer.response().body();
      assertThat(answer.status()).as(name + " " + path + " answers " + text).isBetween(200, 299);
      var described = operation.described().path("responses").path("" + answer.status());
      assertThat(described.isMissingNode()).as(name + " answers " + answer.status()).isFalse();
      if (!described.has("content")) {
        assertThat(text).as(name).isEmpty();
        return;
      }
      var type = answer.header("Content-Type").orElse("").split(";")[0];
      var content = described.path("content").path(type);
      assertThat(content.isMissingNode()).as(name + " answers " + type).isFalse();
      if (type.equals("application/json")) {
        assertThat(content.path("schema").has("$ref")).as(name + " has a named schema").isTrue();
        assertThat(check.mistakes(content.path("schema"), answer.body()))
            .as(name + " answers " + text)
            .isEmpty();
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? contract.at(node.path("$ref").asString().substring(1)) : node;
  }
}
