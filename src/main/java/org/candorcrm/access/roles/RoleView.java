package org.candorcrm.access.roles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A role as answers show it, in the shape in which it is sent. */
final class RoleView {

  private RoleView() {}

  static Map<String, Object> of(Role role) {
    var view = new LinkedHashMap<String, Object>();
    view.put("name", role.name());
    view.put("label", role.label());
    view.put("shipped", role.shipped());
    view.put("version", role.version());
    view.put(
        "capabilities",
        role.capabilities().stream()
            .map(capability -> capability.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList());
    var types = new TreeMap<String, Object>();
    role.types().forEach((type, grant) -> types.put(type, of(grant)));
    view.put("types", types);
    return view;
  }

  private static Map<String, Object> of(Grant grant) {
    var view = new LinkedHashMap<String, Object>();
    view.put("create", grant.create());
    view.put("export", grant.export());
    view.put("read", grant.read().key());
    view.put("write", grant.write().key());
    view.put("delete", grant.delete().key());
    var fields = new TreeMap<String, String>();
    grant
        .fields()
        .forEach((field, limit) -> fields.put(field, limit.name().toLowerCase(Locale.ROOT)));
    view.put("fields", fields);
    return view;
  }
}
