package org.candorcrm.launch;

import java.util.List;
import org.candorcrm.access.ApiKeys;

/** Makes an API key, and prints nothing else. */
final class KeyCommand implements Command {

  private final Application application;

  KeyCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "admin key create";
  }

  @Override
  public String purpose() {
    return "Make an API key for a user, and print it (it is shown only once)";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("user", "E", "The e-mail address of the user whose rights it has"),
        Option.value("name", "NAME", "What the key is for", "console"),
        Option.WORKSPACE,
        Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) {
    try (var installation = Installation.open(arguments.home());
        var context = application.console(installation)) {
      String key =
          Application.in(
              context,
              arguments,
              () ->
                  context
                      .getBean(ApiKeys.class)
                      .create(arguments.get("user"), arguments.get("name")));
      System.out.println(key);
      return ExitStatus.OK;
    }
  }
}
