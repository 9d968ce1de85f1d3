package org.candorcrm.access.roles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorcrm.access.Capability;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a role as somebody sends it. */
@Component
final class RoleRequests {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final ObjectProvider<TypeNames> names;

  RoleRequests(ObjectProvider<TypeNames> names) {
    this.names = names;
  }

  Role created(Body body) {
    var name = body.text("name");
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("role_name_invalid").field("name");
    }
    return new Role(
        name,
        body.text("label"),
        false,
        1,
        capabilities(body),
        body.has("types") ? types(body) : Map.of(Role.OTHERS, Grant.READING));
  }

  Role changed(Role before, Body body) {
    return new Role(
        before.name(),
        body.has("label") ? body.text("label") : before.label(),
        before.shipped(),
        before.version(),
        body.has("capabilities") ? capabilities(body) : before.capabilities(),
        body.has("types") ? types(body) : before.types());
  }

  private static Set<Capability> capabilities(Body body) {
    var capabilities = EnumSet.noneOf(Capability.class);
    for (var text : body.texts("capabilities")) {
      capabilities.add(
          Arrays.stream(Capability.values())
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
              .findFirst()
              .orElseThrow(
                  () -> Problem.invalid("role_capability_unknown").with("capability", text)));
    }
    return capabilities;
  }

  private Map<String, Grant> types(Body body) {
    var node = body.node("types");
    if (node == null || !node.isObject()) {
      throw wrong("types", "object with a grant for each record type");
    }
    var types = new LinkedHashMap<String, Grant>();
    node.properties().forEach(entry -> types.put(entry.getKey(), grant(entry)));
    types.putIfAbsent(Role.OTHERS, Grant.READING);
    return types;
  }

  private Grant grant(Map.Entry<String, JsonNode> entry) {
    var type = entry.getKey();
    var known = names.getIfAvailable();
    if (!type.equals(Role.OTHERS) && (known == null || !known.types().containsKey(type))) {
      throw Problem.invalid("role_type_unknown").field("types." + type).with("type", type);
    }
    var grant = Body.of(entry.getValue(), "create", "export", "read", "write", "delete", "fields");
    return new Grant(
        grant.flag("create", false),
        grant.flag("export", false),
        rows(grant, type, "read", Rows.ALL),
        rows(grant, type, "write", Rows.NONE),
        rows(grant, type, "delete", Rows.NONE),
        limits(grant.node("fields"), type));
  }

  private static Rows rows(Body grant, String type, String right, Rows standard) {
    var text = grant.optionalText(right);
    if (text == null) {
      return standard;
    }
    return Rows.of(text)
        .orElseThrow(
            () -> wrong("types." + type + "." + right, "none, own, team, department or all"));
  }

  private Map<String, Grant.Limit> limits(@Nullable JsonNode node, String type) {
    if (node == null) {
      return Map.of();
    }
    if (!node.isObject() || (type.equals(Role.OTHERS) && !node.isEmpty())) {
      throw wrong("types." + type + ".fields", "object with fields, for a named type");
    }
    var limits = new LinkedHashMap<String, Grant.Limit>();
    for (var entry : node.properties()) {
      var place = "types." + type + ".fields." + entry.getKey();
      if (names.getObject().field(type, entry.getKey()).isEmpty()) {
        throw Problem.invalid("role_field_unknown").field(place);
      }
      switch (entry.getValue().asString("")) {
        case "hidden" -> limits.put(entry.getKey(), Grant.Limit.HIDDEN);
        case "fixed" -> limits.put(entry.getKey(), Grant.Limit.FIXED);
        case "full" -> limits.remove(entry.getKey());
        default -> throw wrong(place, "hidden, fixed or full");
      }
    }
    return limits;
  }

  private static Problem wrong(String field, String expected) {
    return Problem.invalid("body_field_invalid").field(field).with("expected", expected);
  }
}
