package org.candorcrm.access.me;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.people.UserTable;
import org.candorcrm.access.signin.SecondFactor;
import org.candorcrm.platform.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that a client needs to greet somebody and to hide what they may not do. */
@Component
final class MeAnswer {

  private final ObjectProvider<TypeNames> names;
  private final UserTable users;
  private final ScreenTable screens;
  private final SecondFactor factor;

  MeAnswer(
      ObjectProvider<TypeNames> names, UserTable users, ScreenTable screens, SecondFactor factor) {
    this.names = names;
    this.users = users;
    this.screens = screens;
    this.factor = factor;
  }

  Map<String, @Nullable Object> of(Caller caller, Viewer viewer) {
    var user = users.get(viewer.user());
    var screen = screens.of(viewer.user());
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("id", viewer.user());
    answer.put("name", user.name());
    answer.put("initials", user.initials());
    answer.put("email", user.email());
    answer.put("role", user.role());
    answer.put("language", user.locale());
    answer.put("time_zone", user.timeZone());
    answer.put("theme", screen.theme());
    answer.put("density", screen.density());
    answer.put("shortcuts", screen.shortcuts());
    answer.put("default_page", screen.defaultPage());
    answer.put("work", screen.work());
    answer.put("arrangement", screen.arrangement().shown());
    answer.put("department", viewer.department());
    answer.put("teams", viewer.teams());
    answer.put("workspace", caller.workspace().name());
    answer.put("workspaces", workspaces(caller));
    answer.put("second_factor", factor.isUsed(users.login(viewer.user())));
    answer.put("capabilities", capabilities(viewer));
    answer.put("rights", rights(viewer));
    return answer;
  }

  private static List<String> workspaces(Caller caller) {
    var session = caller.session();
    return session == null
        ? List.of(caller.workspace().name())
        : session.memberships().stream().map(m -> m.workspace()).map(Workspace::name).toList();
  }

  private static List<String> capabilities(Viewer viewer) {
    return viewer.rights().capabilities().stream()
        .map(capability -> capability.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private Map<String, Object> rights(Viewer viewer) {
    var byName = new TreeMap<String, Object>();
    var types = names.getIfAvailable();
    if (types != null) {
      var fixed = types.fixed();
      types
          .types()
          .forEach((name, id) ->
              byName.put(name, fixed.contains(name) ? people(viewer, id, name) : own(viewer, id)));
    }
    return byName;
  }

  private static Map<String, Object> own(Viewer viewer, int type) {
    var rights = viewer.on(type);
    return shown(
        reach(rights.read()),
        rights.create(),
        reach(rights.write()),
        reach(rights.delete()),
        rights.export());
  }

  /** What is written elsewhere: colleagues and their groups by who administers them. */
  private static Map<String, Object> people(Viewer viewer, int type, String name) {
    var rights = viewer.on(type);
    boolean writes =
        List.of("user", "team", "department").contains(name)
            && viewer.may(Capability.ADMINISTER_USERS);
    var reach = writes ? "all" : "none";
    return shown(
        reach(rights.read()), writes, reach, name.equals("user") ? "none" : reach, rights.export());
  }

  private static Map<String, Object> shown(
      String read, boolean create, String write, String delete, boolean export) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("read", read);
    shown.put("create", create);
    shown.put("write", write);
    shown.put("delete", delete);
    shown.put("export", export);
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
              .map(MeAnswer::reach)
              .filter(reach -> !reach.equals("all"))
              .findFirst()
              .orElse("all");
    };
  }
}
