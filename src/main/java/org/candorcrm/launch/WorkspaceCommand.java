package org.candorcrm.launch;

import java.util.List;
import org.candorcrm.platform.Workspaces;

/** Makes a workspace. */
final class WorkspaceCommand implements Command {

  private final Application application;

  WorkspaceCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "admin workspace create";
  }

  @Override
  public String purpose() {
    return "Make a workspace: one company's whole CRM";
  }

  @Override
  public String words() {
    return "NAME";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.HOME);
  }

  @Override
  public ExitStatus run(Arguments arguments) {
    if (arguments.words().size() > 1) {
      throw new WrongUsage("A workspace has one name, without spaces.");
    }
    try (var installation = Installation.open(arguments.home());
        var context = application.empty(installation)) {
      var made = context.getBean(Workspaces.class).create(arguments.words().getFirst());
      System.out.println("Made the workspace " + made.name() + ".");
      return ExitStatus.OK;
    }
  }
}
