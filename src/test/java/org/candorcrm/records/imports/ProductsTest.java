package org.candorcrm.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candorcrm.records.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with the header rows that other products write. */
class ProductsTest {

  private static final Map<String, String> HEADERS =
      Map.of(
          "salesforce-contacts",
          "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,Fax,MobilePhone,Email,Title,Department,LeadSource,Birthdate,Description,OwnerId,CreatedDate,SystemModstamp",
          "salesforce-leads",
          "Id,IsDeleted,MasterRecordId,LastName,FirstName,Salutation,Name,Title,Company,Street,City,State,PostalCode,Country,Phone,MobilePhone,Fax,Email,Website,Description,LeadSource,Status,Industry,Rating,AnnualRevenue,NumberOfEmployees,OwnerId",
          "salesforce-accounts",
          "Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,Phone,Website,Industry,AnnualRevenue,NumberOfEmployees,Description,OwnerId,CreatedDate",
          "salesforce-opportunities",
          "Id,IsDeleted,AccountId,Name,Description,StageName,Amount,Probability,CloseDate,Type,LeadSource,IsClosed,IsWon,OwnerId,CreatedDate",
          "hubspot-contacts",
          "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner",
          "hubspot-companies",
          "Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry",
          "hubspot-deals",
          "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date",
          "mailchimp-audience",
          "Email Address,First Name,Last Name,Address,Phone Number,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
          "zendesk-users",
          "id,url,name,email,created_at,updated_at,time_zone,phone,locale,organization_id,role,verified,external_id,tags,active,details,notes",
          "zendesk-organizations",
          "id,url,name,shared_tickets,shared_comments,external_id,created_at,updated_at,domain_names,details,notes,group_id,tags");

  @TempDir private static Path folder;
  private static ImportDesk desk;

  @BeforeAll
  static void open() {
    desk = new ImportDesk(folder);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "salesforce-contacts, Salesforce, people",
    "salesforce-leads, Salesforce, leads",
    "salesforce-accounts, Salesforce, companies",
    "salesforce-opportunities, Salesforce, deals",
    "hubspot-contacts, HubSpot, people",
    "hubspot-companies, HubSpot, companies",
    "hubspot-deals, HubSpot, deals",
    "mailchimp-audience, Mailchimp, people",
    "zendesk-users, Zendesk, people",
    "zendesk-organizations, Zendesk, companies"
  })
  void whatWroteAFileIsRecognised(String file, String product, String type) {
    var proposal = propose(file);
    assertThat(proposal.guess()).containsEntry("product", product);
    assertThat(proposal.mapping()).containsEntry("type", type);
  }

  @Test
  void theirBookkeepingGoesNowhereAndTheirIdsAreKept() {
    assertThat(columns("salesforce-contacts"))
        .containsEntry("Id", "external_id")
        .containsEntry("Title", "job_title")
        .containsEntry("Salutation", "name.prefix")
        .containsEntry("MailingCity", "address.city")
        .containsEntry("Email", "emails")
        .doesNotContainKeys("IsDeleted", "AccountId", "SystemModstamp", "OwnerId");
    assertThat(columns("mailchimp-audience"))
        .containsEntry("EUID", "external_id")
        .containsEntry("Email Address", "emails")
        .doesNotContainKeys("REGION", "CC", "OPTIN_IP", "MEMBER_RATING");
    assertThat(columns("hubspot-companies"))
        .containsEntry("Company name", "name")
        .containsEntry("Record ID", "external_id");
    assertThat(columns("zendesk-users"))
        .containsEntry("id", "external_id")
        .doesNotContainKeys("external_id", "role", "time_zone");
    assertThat(columns("zendesk-organizations")).containsEntry("domain_names", "domains");
  }

  @Test
  void anythingElseIsReadByItsHeadersAlone() {
    var proposal =
        desk.propose(desk.file("list.csv", "Name,E-mail\nAda,a@b.example\n"), "people", null);
    assertThat(proposal.guess()).containsEntry("product", null);
  }

  private static Map<String, Object> columns(String file) {
    var columns = new LinkedHashMap<String, Object>();
    ((Map<?, ?>) propose(file).mapping().getOrDefault("columns", Map.of()))
        .forEach((column, target) -> columns.put(String.valueOf(column), target));
    return columns;
  }

  private static Imports.Proposal propose(String file) {
    var header = String.valueOf(HEADERS.get(file));
    var row = header.replaceAll("[^,]+", "x");
    var rows = desk.file(file + ".csv", header + "\n" + row + "\n");
    var request = new Imports.Request(rows, file + ".csv", null, null, null, null, null);
    return desk.candor.inWorkspace(
        () -> desk.candor.bean(Imports.class).propose(desk.console(), request));
  }
}
