package org.candorcrm.demo.world;

import static org.candorcrm.demo.world.Colleague.Role.ADMINISTRATOR;
import static org.candorcrm.demo.world.Colleague.Role.FINANCE;
import static org.candorcrm.demo.world.Colleague.Role.MANAGER;
import static org.candorcrm.demo.world.Colleague.Role.MARKETER;
import static org.candorcrm.demo.world.Colleague.Role.REPRESENTATIVE;
import static org.candorcrm.demo.world.Colleague.Role.SUPPORT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.Colleague.Role;

/**
 * The 24 of the 240 employees of Hallbrück Werkstatttechnik, maker of workshop equipment, who use
 * the CRM.
 */
public final class Staff {

  public static final String COMPANY = "Hallbrück Werkstatttechnik";
  public static final String DOMAIN = "hallbrueck.example";

  public static final String NORTH = "Sales North";
  public static final String WEST = "Sales West";
  public static final String SOUTH = "Sales South";

  public static final List<String> DEPARTMENTS =
      List.of("Sales", "Marketing", "Support", "Finance");

  /** Teams and the department that each belongs to. */
  public static final Map<String, String> TEAMS = teams();

  public static final List<Colleague> ALL =
      List.of(
          new Colleague("holger.lindner", "Holger Lindner", MANAGER, "Sales", NORTH, false),
          lead("maren.stoever", "Maren Stöver", MANAGER, "Sales", NORTH),
          rep("lars.dreyer", "Lars Dreyer", NORTH),
          rep("nadine.koehler", "Nadine Köhler", NORTH),
          rep("tomasz.wrona", "Tomasz Wrona", NORTH),
          rep("ingunn.haugen", "Ingunn Haugen", NORTH),
          lead("gareth.hollins", "Gareth Hollins", MANAGER, "Sales", WEST),
          rep("fiona.cartwright", "Fiona Cartwright", WEST),
          rep("benoit.lefevre", "Benoît Lefèvre", WEST),
          rep("femke.mulder", "Femke Mulder", WEST),
          rep("callum.nuttall", "Callum Nuttall", WEST),
          lead("lucia.ibanez", "Lucía Ibáñez", MANAGER, "Sales", SOUTH),
          rep("diego.castano", "Diego Castaño", SOUTH),
          rep("rocio.penalver", "Rocío Peñalver", SOUTH),
          rep("nikos.alexiou", "Nikos Alexiou", SOUTH),
          rep("yusuf.demirel", "Yusuf Demirel", SOUTH),
          lead("verena.seidel", "Verena Seidel", MARKETER, "Marketing", "Marketing"),
          member("jonas.ebeling", "Jonas Ebeling", MARKETER, "Marketing", "Marketing"),
          member("amelie.roussel", "Amélie Roussel", MARKETER, "Marketing", "Marketing"),
          lead("ralf.baeumer", "Ralf Bäumer", SUPPORT, "Support", "Service desk"),
          member("petra.nolte", "Petra Nolte", SUPPORT, "Support", "Service desk"),
          member("rhys.lockwood", "Rhys Lockwood", SUPPORT, "Support", "Service desk"),
          lead("sabine.hagedorn", "Sabine Hagedorn", FINANCE, "Finance", "Accounts"),
          member("asa.bergvall", "Åsa Bergvall", ADMINISTRATOR, "Finance", "Accounts"));

  private Staff() {}

  /** Those who sell in this team, its lead aside. */
  public static List<Colleague> reps(String team) {
    return ALL.stream().filter(c -> c.team().equals(team) && c.role() == REPRESENTATIVE).toList();
  }

  public static List<Colleague> in(String department) {
    return ALL.stream().filter(c -> c.department().equals(department)).toList();
  }

  public static Colleague named(String key) {
    return ALL.stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }

  private static Colleague rep(String key, String name, String team) {
    return new Colleague(key, name, REPRESENTATIVE, "Sales", team, false);
  }

  private static Colleague lead(String key, String name, Role role, String dept, String team) {
    return new Colleague(key, name, role, dept, team, true);
  }

  private static Colleague member(String key, String name, Role role, String dept, String team) {
    return new Colleague(key, name, role, dept, team, false);
  }

  private static Map<String, String> teams() {
    var all = new LinkedHashMap<String, String>();
    all.put(NORTH, "Sales");
    all.put(WEST, "Sales");
    all.put(SOUTH, "Sales");
    all.put("Marketing", "Marketing");
    all.put("Service desk", "Support");
    all.put("Accounts", "Finance");
    return java.util.Collections.unmodifiableMap(all);
  }
}
