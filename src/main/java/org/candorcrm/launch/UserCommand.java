package org.candorcrm.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candorcrm.access.Users;
import org.jspecify.annotations.Nullable;

/** Makes a user. */
final class UserCommand implements Command {

  private final Application application;

  UserCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "admin user create";
  }

  @Override
  public String purpose() {
    return "Make a user who can sign in";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.required("email", "E", "Their e-mail address, with which they sign in"),
        Option.optional(
            "password", "P", "Their password; - reads it from the input, where nobody sees it"),
        Option.required("role", "ROLE", "administrator, manager, representative, ..."),
        Option.optional("name", "NAME", "Their name; else what stands before the @"),
        Option.WORKSPACE,
        Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException {
    String email = arguments.get("email");
    @Nullable String password = password(arguments);
    try (var installation = Installation.open(arguments.home());
        var context = application.console(installation)) {
      Application.in(
          context,
          arguments,
          () ->
              context
                  .getBean(Users.class)
                  .create(
                      email, arguments.find("name").orElse(null), password, arguments.get("role")));
      System.out.println("Made the user " + email + ".");
      return ExitStatus.OK;
    }
  }

  private static @Nullable String password(Arguments arguments) throws IOException {
    String given = arguments.find("password").orElse(null);
    if (!"-".equals(given)) {
      return given;
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }
}
