package org.candorcrm.identity.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.consent.Suppressions.Address;
import org.candorcrm.identity.consent.Suppressions.Reason;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody said of being contacted. An erasure takes it, and puts their addresses on the list
 * of those that are not contacted, so that an import that brings them back does not reach them.
 */
@Component
final class ConsentTraces implements Traces {

  private final Database database;
  private final FactTable facts;
  private final Suppressions suppressions;

  ConsentTraces(Database database, FactTable facts, Suppressions suppressions) {
    this.database = database;
    this.facts = facts;
    this.suppressions = suppressions;
  }

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return facts.of(List.of(subject.themselves())).stream().map(ConsentTraces::trace).toList();
  }

  private static Trace trace(Fact fact) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("purpose", fact.purpose());
    values.put("channel", fact.channel() == null ? Fact.EVERY : fact.channel().key());
    values.put("state", Words.key(fact.state()));
    values.put("basis", fact.basis() == null ? null : fact.basis().key());
    values.put("expires_at", fact.expiresAt());
    values.put("balancing", fact.balancing());
    values.put("proof_text", fact.proof().text());
    values.put("proof_form", fact.proof().form());
    values.put("proof_address", fact.proof().address());
    values.put("asked_at", fact.proof().askedAt());
    values.put("confirmed_at", fact.proof().confirmedAt());
    return new Trace("consents", fact.statedAt(), values);
  }

  @Override
  public List<Gone> erase(Subject subject) {
    suppressions.add(addresses(subject), Reason.ERASED, null);
    int gone =
        database
            .sql("delete from {ws}.consents where record = any(?)")
            .param(subject.themselves())
            .update();
    return List.of(new Gone("consents", gone));
  }

  private List<Address> addresses(Subject subject) {
    var addresses = new ArrayList<Address>();
    subject
        .records()
        .forEach((type, ids) -> {
          switch (type) {
            case "person" -> signs("people", ids).forEach(one -> addresses.addAll(one));
            case "lead" -> signs("leads", ids).forEach(one -> addresses.addAll(one));
            default -> {
              // A company's general address reaches people who asked for nothing.
            }
          }
        });
    return addresses.stream().distinct().toList();
  }

  private List<List<Address>> signs(String table, Set<UUID> ids) {
    return database
        .sql("select " + Signs.COLUMNS + " from {ws}." + table + " t where t.id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query((row, number) -> Suppressions.of(Signs.read(row)))
        .list();
  }
}
