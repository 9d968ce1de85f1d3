package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a batch holds, it is answered with coded problems, and a refusal writes nothing. */
class BatchFuzzTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> OPERATIONS =
      List.of("create", "update", "upsert", "delete", "restore", "drop table", "");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "\u0000",
          "a\u0000b",
          "'; drop table people; --",
          "\\N\t\n{}\",",
          "\ud83d\ude00",
          "\ud800",
          "{\"a\": 1}",
          "{NULL}",
          "-",
          "9".repeat(400),
          "é".repeat(3_000),
          "1e400",
          "NaN",
          "9999-99-99",
          "2024-02-30",
          "+999999999-12-31",
          "+294277-01-01T00:00:00Z",
          "-4714-01-01",
          "won",
          "me@x.example",
          "00000000-0000-0000-0000-000000000000");

  private static Desk desk;
  private static UUID known;

  @BeforeAll
  static void open() {
    desk = new Desk();
    known = desk.created("people", "{'name': {'first': 'Known'}}");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void hostileBatchesGetCodedErrors() {
    var random = new Random(42);
    var nouns =
        List.of("people", "companies", "deals", "interactions", "notes", "stages", "products");
    int refused = 0;
    for (int round = 0; round < 1_500; round++) {
      var noun = nouns.get(random.nextInt(nouns.size()));
      var body = batch(random, noun);
      try {
        desk.here(() -> desk.candor.bean(Batches.class).write(desk.everyone, noun, body));
      } catch (Problem coded) {
        refused++;
      } catch (RuntimeException other) {
        fail("round " + round + " of " + noun + ": " + body, other);
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void bodiesOfAnyShapeGetCodedErrors() {
    var bodies =
        Stream.of(
            "null",
            "[]",
            "1",
            "'x'",
            "{}",
            "{'operations': {}}",
            "{'operations': []}",
            "{'operations': [null, 1, [], 'x']}",
            "{'atomic': 'yes', 'operations': [{}]}",
            "{'operations': [{'op': 1}], 'more': 1}",
            "{'operations': [{'op': 'delete', 'id': 5}]}",
            "{'operations': [{'op': 'update', 'id': '" + known + "', 'version': 1.5}]}",
            "{'operations': [{'op': 'update', 'id': '" + known + "', 'version': 99999999999}]}");
    bodies.forEach(body -> {
      try {
        desk.here(
            () -> desk.candor.bean(Batches.class).write(desk.everyone, "people", Desk.json(body)));
        fail("taken: " + body);
      } catch (Problem coded) {
        assertThat(coded.code()).isNotEmpty();
      }
    });
  }

  private static JsonNode batch(Random random, String noun) {
    var body = JSON.createObjectNode();
    body.put("atomic", random.nextInt(5) == 0);
    var operations = body.putArray("operations");
    for (int i = random.nextInt(4); i >= 0; i--) {
      operations.add(operation(random, noun));
    }
    return body;
  }

  private static ObjectNode operation(Random random, String noun) {
    var operation = JSON.createObjectNode();
    operation.put("op", OPERATIONS.get(Math.min(random.nextInt(12) / 2, 6)));
    if (random.nextInt(3) == 0) {
      operation.put("id", known.toString());
    }
    if (random.nextInt(3) == 0) {
      operation.put("external_id", TEXTS.get(random.nextInt(TEXTS.size())));
    }
    if (random.nextInt(3) > 0) {
      operation.put("version", random.nextInt(4));
    }
    var values = operation.putObject("values");
    if (random.nextInt(4) > 0 && !noun.equals("people")) {
      values.put("name", "Fuzzy");
    }
    var fields = desk.schema().type(noun).orElseThrow().activeFields();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.set(fields.get(random.nextInt(fields.size())).name(), any(random, 3));
    }
    return operation;
  }

  private static JsonNode any(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> JSON.getNodeFactory().numberNode(random.nextLong());
      case 3 ->
          JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e" + random.nextInt(900)));
      case 4, 5 -> JSON.getNodeFactory().stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
      case 6 -> {
        var array = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(any(random, depth - 1));
        }
        yield array;
      }
      default -> {
        var object = JSON.createObjectNode();
        for (var name :
            List.of("first", "amount", "currency", "value", "label", "type", "id", "city")) {
          if (random.nextInt(3) == 0) {
            object.set(name, any(random, depth - 1));
          }
        }
        yield object;
      }
    };
  }
}
