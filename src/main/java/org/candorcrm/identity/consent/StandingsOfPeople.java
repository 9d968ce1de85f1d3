package org.candorcrm.identity.consent;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Standing.Gathered;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** All that bears on contacting people, for a portion of them with a statement for each table. */
@Component
final class StandingsOfPeople {

  private static final List<String> TABLES = List.of("people", "leads");

  private final Database database;
  private final FactTable facts;
  private final Suppressions suppressions;

  StandingsOfPeople(Database database, FactTable facts, Suppressions suppressions) {
    this.database = database;
    this.facts = facts;
    this.suppressions = suppressions;
  }

  /** By the record that lives. */
  Map<UUID, Standing> of(Family family) {
    var own = signs(family);
    var twins = twins(own);
    var records = Stream.concat(own.keySet().stream(), twins.keySet().stream()).collect(toSet());
    var said = new HashMap<UUID, ArrayList<Fact>>();
    facts
        .of(records)
        .forEach(fact -> said.computeIfAbsent(fact.record(), key -> new ArrayList<>()).add(fact));
    var addresses = own.values().stream().flatMap(one -> addresses(one).stream()).collect(toSet());
    var since = suppressions.among(addresses);
    var byReach = byReach(twins.values());
    var standings = new LinkedHashMap<UUID, Standing>();
    family
        .members()
        .forEach((root, members) -> {
          var gathered = new Gathered();
          var met = new HashSet<UUID>();
          var ids = Stream.concat(members.people().stream(), members.leads().stream()).toList();
          for (var id : ids) {
            gathered.facts.addAll(said.getOrDefault(id, new ArrayList<>()));
            var signs = own.get(id);
            if (signs == null) {
              continue;
            }
            gathered.untouchable |= signs.untouchable();
            addresses(signs)
                .forEach(address -> {
                  var moment = since.get(address);
                  if (moment != null) {
                    channels(address).forEach(channel -> gathered.suppress(channel, moment));
                  }
                });
            reach(signs)
                .flatMap(reach -> byReach.getOrDefault(reach, Set.of()).stream())
                .filter(twin -> !ids.contains(twin.record()) && twin.twinOf(signs))
                .filter(twin -> met.add(twin.record()))
                .forEach(twin -> {
                  gathered.twinUntouchable |= twin.untouchable();
                  var theirs = said.get(twin.record());
                  if (theirs != null) {
                    gathered.twins.add(theirs);
                  }
                });
          }
          standings.put(root, gathered.standing());
        });
    return standings;
  }

  private Map<UUID, Signs> signs(Family family) {
    var signs = new HashMap<UUID, Signs>();
    for (var table : TABLES) {
      var ids =
          family.members().values().stream()
              .flatMap(one -> (table.equals("people") ? one.people() : one.leads()).stream())
              .distinct()
              .toArray(UUID[]::new);
      if (ids.length > 0) {
        database
            .sql("select " + Signs.COLUMNS + " from {ws}." + table + " t where t.id = any(?)")
            .param(ids)
            .query(row -> {
              var one = Signs.read(row);
              signs.put(one.record(), one);
            });
      }
    }
    return signs;
  }

  /** Records with one of their addresses that somebody said no for; deleted ones, too. */
  private Map<UUID, Signs> twins(Map<UUID, Signs> own) {
    var emails = own.values().stream().flatMap(one -> one.emails().stream()).distinct().toList();
    var phones = own.values().stream().flatMap(one -> one.phones().stream()).distinct().toList();
    var twins = new HashMap<UUID, Signs>();
    if (emails.isEmpty() && phones.isEmpty()) {
      return twins;
    }
    for (var table : TABLES) {
      database
          .sql(
              """
              select %s from {ws}.%s t
               where (t.emails_folded && ?::text[] or t.phones_folded && ?::text[])
                 and (t.do_not_contact or exists (select 1 from {ws}.consents c
                   where c.record = t.id and c.state <> 'given'))
              """
                  .formatted(Signs.COLUMNS, table))
          .param(emails.toArray(String[]::new))
          .param(phones.toArray(String[]::new))
          .query(row -> {
            var one = Signs.read(row);
            twins.put(one.record(), one);
          });
    }
    return twins;
  }

  private static Map<String, Set<Signs>> byReach(Collection<Signs> twins) {
    var byReach = new HashMap<String, Set<Signs>>();
    twins.forEach(twin ->
        reach(twin)
            .forEach(reach -> byReach.computeIfAbsent(reach, key -> new HashSet<>()).add(twin)));
    return byReach;
  }

  private static Stream<String> reach(Signs signs) {
    return Stream.concat(signs.emails().stream(), signs.phones().stream());
  }

  private static List<Suppressions.Address> addresses(Signs signs) {
    var all = new ArrayList<>(Suppressions.of(signs));
    for (var email : signs.emails()) {
      all.add(
          Suppressions.of(Suppressions.Kind.DOMAIN, email.substring(email.lastIndexOf('@') + 1)));
    }
    return all;
  }

  private static List<Channel> channels(Suppressions.Address address) {
    return switch (address.kind()) {
      case EMAIL, DOMAIN -> List.of(Channel.EMAIL);
      case PHONE -> List.of(Channel.PHONE, Channel.MESSAGE);
      case POST -> List.of(Channel.POST);
    };
  }
}
