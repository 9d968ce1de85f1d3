package org.candorcrm.bench.identity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.candorcrm.identity.matching.Role;
import org.candorcrm.records.formats.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A set with a known truth in the folder of shared data.
 *
 * @param roles as {@code column=role} between spaces
 */
record SharedSet(String name, List<String> files, String id, Map<String, Role> roles, Truth truth) {

  /** Where the true cluster of a row is written. */
  interface Truth {
    Function<String, @Nullable String> in(Path folder);
  }

  static final List<SharedSet> ALL =
      List.of(
          febrl("febrl 1", "febrl/dataset1.csv"),
          febrl("febrl 2", "febrl/dataset2.csv"),
          of(
              "fake_1000",
              List.of("splink/fake_1000.csv"),
              "unique_id",
              "first_name=given_name surname=surname dob=birth_date city=city email=email",
              folder -> column(folder.resolve("splink/fake_1000.csv"), "unique_id", "cluster")),
          of(
              "historical_50k, half",
              List.of("splink/historical_50k_half_a.csv"),
              "unique_id",
              "full_name=full_name first_name=given_name surname=surname dob=birth_date"
                  + " birth_place=city postcode_fake=postcode gender=other occupation=other",
              folder ->
                  column(
                      folder.resolve("splink/historical_50k_half_a.csv"), "unique_id", "cluster")),
          of(
              "senzing_truthset",
              List.of(
                  "senzing_truthset/customers.csv",
                  "senzing_truthset/reference.csv",
                  "senzing_truthset/watchlist.csv"),
              "RECORD_ID",
              "primary_name_full=full_name primary_name_org=organisation primary_name_last=surname"
                  + " primary_name_first=given_name primary_name_middle=given_name"
                  + " native_name_full=full_name secondary_name_org=organisation gender=other"
                  + " date_of_birth=birth_date passport_number=national_id"
                  + " drivers_license_number=national_id ssn_number=national_id"
                  + " national_id_number=national_id tax_id_number=national_id"
                  + " lei_number=national_id email_address=email addr_full=street addr_line1=street"
                  + " addr_city=city addr_postal_code=postcode addr_country=country"
                  + " addr_state=other phone_number=phone employer=other",
              folder ->
                  column(
                      folder.resolve("senzing_truthset/actual_truthset_key.csv"),
                      "RECORD_ID",
                      "CLUSTER_ID")));

  private static SharedSet febrl(String name, String file) {
    return of(
        name,
        List.of(file),
        "rec_id",
        "given_name=given_name surname=surname street_number=street address_1=street"
            + " address_2=other suburb=city postcode=postcode state=other date_of_birth=birth_date"
            + " soc_sec_id=national_id",
        folder -> id -> id.split("-")[1]);
  }

  private static SharedSet of(
      String name, List<String> files, String id, String roles, Truth truth) {
    var named = new HashMap<String, Role>();
    for (var pair : roles.split(" ")) {
      var parts = pair.split("=");
      named.put(parts[0], Role.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }
    return new SharedSet(name, files, id, named, truth);
  }

  Sets read(Path folder) {
    return Sets.read(
        files.stream().map(folder::resolve).toList(),
        column -> roles.get(column.strip().toLowerCase(Locale.ROOT)),
        id);
  }

  /** The true cluster of each row; a row without one is alone. */
  int[] truth(Path folder, List<String> ids) {
    var cluster = truth.in(folder);
    Map<String, Integer> numbers = new HashMap<>();
    var of = new int[ids.size()];
    Arrays.setAll(
        of,
        i -> {
          var name = cluster.apply(ids.get(i));
          return name == null ? -1 - i : numbers.computeIfAbsent(name, fresh -> numbers.size());
        });
    return of;
  }

  private static Function<String, @Nullable String> column(Path file, String id, String cluster) {
    var clusters = new HashMap<String, String>();
    try (var table = Tables.open(file)) {
      int from = table.header().indexOf(id);
      int to = table.header().indexOf(cluster);
      for (var row : table) {
        var key = row.text(from);
        var value = row.text(to);
        if (key != null && value != null) {
          clusters.put(key.strip(), value.strip());
        }
      }
    }
    return clusters::get;
  }
}
