package org.candorcrm.demo.world;

/**
 * Somebody who works at the demo company and uses the CRM.
 *
 * @param key what the generator calls them; also the local part of their e-mail address
 * @param name what people call them
 * @param role the shipped role that they sign in with
 * @param department one of {@link Staff#DEPARTMENTS}
 * @param team one of {@link Staff#TEAMS}
 * @param lead whether they lead the team
 */
public record Colleague(
    String key, String name, Role role, String department, String team, boolean lead) {

  /** What a colleague does here; the loader knows which shipped role that is. */
  public enum Role {
    ADMINISTRATOR,
    MANAGER,
    REPRESENTATIVE,
    MARKETER,
    SUPPORT,
    FINANCE
  }

  public String email() {
    return key + "@" + Staff.DOMAIN;
  }
}
