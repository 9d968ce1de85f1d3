package org.candorcrm.identity.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a request says of a delivery, checked before it is kept. */
@Component
final class DeliveryRequests {

  static final String[] FIELDS = {
    "name",
    "folder",
    "pattern",
    "address",
    "user",
    "secret",
    "query",
    "encrypted",
    "mapping",
    "hours"
  };
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_QUERY = 20_000;
  private static final int MOST_HOURS = 744;
  private static final List<String> SETTINGS =
      List.of("folder", "pattern", "address", "user", "query", "encrypted");

  private final FolderFetch folders;
  private final JsonMapper json;

  DeliveryRequests(FolderFetch folders, JsonMapper json) {
    this.folders = folders;
    this.json = json;
  }

  /** The settings that its way needs, over those that there were. */
  Map<String, String> settings(Way way, Body body, Map<String, String> before) {
    var settings = new LinkedHashMap<>(before);
    for (var name : SETTINGS) {
      if (body.has(name)) {
        var text = text(body, name);
        if (text == null) {
          settings.remove(name);
        } else {
          settings.put(name, text);
        }
      }
    }
    check(way, settings);
    return settings;
  }

  private static @Nullable String text(Body body, String name) {
    if (name.equals("encrypted")) {
      return body.flag(name, false) ? "true" : null;
    }
    return body.longText(name, name.equals("query") ? LONGEST_QUERY : LONGEST_TEXT);
  }

  private void check(Way way, Map<String, String> settings) {
    switch (way) {
      case DROP -> {}
      case FOLDER -> {
        FolderFetch.pattern(settings.getOrDefault("pattern", ""));
        try {
          folders.folder(needed(settings, "folder"));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
      case HTTP -> HttpFetch.address(needed(settings, "address"));
      case JDBC -> {
        QueryFetch.address(needed(settings, "address"));
        needed(settings, "query");
      }
    }
  }

  private static String needed(Map<String, String> settings, String name) {
    var text = settings.get(name);
    if (text == null || text.isBlank()) {
      throw Problem.invalid("delivery_setting_missing").field(name).with("setting", name);
    }
    return text;
  }

  /** What is only dropped has no hours. */
  @Nullable Integer hours(Way way, Body body, @Nullable Integer before) {
    if (way == Way.DROP || !body.has("hours")) {
      return way == Way.DROP ? null : before;
    }
    var node = body.node("hours");
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isInt() || node.asInt() < 1 || node.asInt() > MOST_HOURS) {
      throw Problem.invalid("delivery_hours_invalid").field("hours").with("most", MOST_HOURS);
    }
    return node.asInt();
  }

  @Nullable Map<?, ?> mapping(Body body, @Nullable Map<?, ?> before) {
    if (!body.has("mapping")) {
      return before;
    }
    var node = body.node("mapping");
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isObject()) {
      throw Problem.invalid("mapping_not_valid").field("mapping").with("part", "mapping");
    }
    return json.treeToValue(node, Map.class);
  }
}
