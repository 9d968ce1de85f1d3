package org.candorcrm.launch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.candorcrm.demo.DemoLoading;

/** Runs Candor with a made-up company in it. */
final class DemoCommand implements Command {

  private static final Option HOME =
      Option.value("home", "DIR", "Where this installation keeps its data", "./candor-demo");

  private final Application application;

  DemoCommand(Application application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String purpose() {
    return "Run it with a demo company in it, and show the sign-in";
  }

  @Override
  public List<Option> options() {
    return List.of(RunCommand.PORT, HOME, RunCommand.ADDRESS);
  }

  @Override
  public ExitStatus run(Arguments arguments) throws IOException, InterruptedException {
    RunCommand.refuseTakenPort(arguments);
    try (var installation = Installation.open(arguments.home())) {
      String password = loaded(installation);
      try (var context = application.web(installation, RunCommand.settings(arguments))) {
        tell(password);
        System.out.println("Candor is ready at " + RunCommand.address(context));
        RunCommand.awaitSignal();
        return ExitStatus.OK;
      }
    }
  }

  /** Loads the company on the first start, and answers the password of its colleagues. */
  private String loaded(Installation installation) throws IOException {
    var file = new DemoPassword(installation.home());
    var kept = file.kept();
    if (kept.isPresent()) {
      return kept.get();
    }
    System.out.println("Making up three years of a company. This takes half a minute, once.");
    String password = file.begun();
    try (var context = application.empty(installation)) {
      int records = context.getBean(DemoLoading.class).load(LocalDate.now(), password);
      System.out.printf("Made %,d records.%n", records);
    }
    file.complete();
    return password;
  }

  private static void tell(String password) {
    System.out.printf("Sign in as one of these, each with the password %s%n", password);
    DemoLoading.signIns()
        .forEach(s -> System.out.printf("  %-15s %-38s %s%n", s.role(), s.email(), s.name()));
  }
}
