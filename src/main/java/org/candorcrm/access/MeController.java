package org.candorcrm.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.people.UserTable;
import org.candorcrm.platform.Workspace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am here and what I may do. */
@RestController
@RequestMapping("/api/me")
final class MeController {

  private final ObjectProvider<TypeNames> names;
  private final UserTable users;

  MeController(ObjectProvider<TypeNames> names, UserTable users) {
    this.names = names;
    this.users = users;
  }

  @GetMapping
  Map<String, Object> me(Caller caller) {
    var viewer = caller.viewer();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", viewer.user());
    answer.put("name", viewer.name());
    var user = users.get(viewer.user());
    answer.put("email", user.email());
    answer.put("role", user.role());
    answer.put("time_zone", user.timeZone());
    answer.put("locale", user.locale());
    answer.put("department", viewer.department());
    answer.put("teams", viewer.teams());
    answer.put("workspace", caller.workspace().name());
    answer.put("workspaces", workspaces(caller));
    answer.put(
        "capabilities",
        viewer.rights().capabilities().stream()
            .map(capability -> capability.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList());
    answer.put("rights", rights(viewer));
    return answer;
  }

  private static List<String> workspaces(Caller caller) {
    var session = caller.session();
    return session == null
        ? List.of(caller.workspace().name())
        : session.memberships().stream().map(m -> m.workspace()).map(Workspace::name).toList();
  }

  private Map<String, Object> rights(Viewer viewer) {
    var byName = new TreeMap<String, Object>();
    var types = names.getIfAvailable();
    if (types != null) {
      types.types().forEach((name, id) -> byName.put(name, shown(viewer.on(id))));
    }
    return byName;
  }

  private static Map<String, Object> shown(TypeRights rights) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("read", reach(rights.read()));
    shown.put("create", rights.create());
    shown.put("write", reach(rights.write()));
    shown.put("delete", reach(rights.delete()));
    shown.put("export", rights.export());
    return shown;
  }

  /** A closure does not show here: that one exists may be confidential. */
  private static String reach(RowRule rule) {
    return switch (rule) {
      case RowRule.Everything() -> "all";
      case RowRule.Nothing() -> "none";
      case RowRule.OwnedBy(var users) -> users.size() == 1 ? "own" : "colleagues";
      case RowRule.NotClosedTo(var user) -> "all";
      case RowRule.PartOf(var whole, var table, var column, var part) -> reach(part);
      case RowRule.All(var rules) ->
          rules.stream()
              .map(MeController::reach)
              .filter(reach -> !reach.equals("all"))
              .findFirst()
              .orElse("all");
    };
  }
}
