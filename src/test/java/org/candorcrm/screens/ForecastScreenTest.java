package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A forecast with its range, its past, a target set by keyboard, and the chance of one deal. */
class ForecastScreenTest {

  private static Screens screens;
  private static String deal = "";

  /** Two years of deals: each is won or lost after some weeks, or stands open today. */
  @BeforeAll
  static void open() {
    screens = Screens.open();
    var database = screens.candor().bean(Database.class);
    screens
        .candor()
        .inWorkspace(() ->
            database
                .sql(
                    """
                    with made as (
                      select gen_random_uuid() as id, n, now() - n * interval '36 hours' as born,
                             now() - n * interval '36 hours' + (20 + n * 7 % 41) * interval '1 day' as ends,
                             case when n * 13 % 10 < 4 then 'won' else 'lost' end as outcome
                        from generate_series(1, 480) n
                    ), deals as (
                      insert into {ws}.deals (id, version, created_at, updated_at, name, pipeline, stage,
                        amount, amount_currency, amount_base, close_date, commitment)
                      select id, 1, born, born, 'Deal ' || n, 'sales',
                             case when ends < now() then outcome
                                  when born + interval '10 days' < now() then 'proposal' else 'new' end,
                             1000 * (1 + n % 9), 'EUR', 1000 * (1 + n % 9), ends::date,
                             case when n % 5 = 0 then 'commit' end
                        from made
                    )
                    insert into {ws}.deal_stage_changes (id, deal_id, pipeline, stage, entered_at)
                    select gen_random_uuid(), id, 'sales', step.stage, step.at
                      from made
                     cross join lateral (values ('new', born), ('proposal', born + interval '10 days'),
                       (outcome, ends)) step (stage, at)
                     where step.at < now()\
                    """)
                .update());
    screens.candor().inWorkspace(() -> screens.candor().bean(Making.class).make());
    deal =
        screens
            .candor()
            .inWorkspace(() ->
                database
                    .sql("select deal::text from {ws}.forecast_deals where not won limit 1")
                    .query(String.class)
                    .single());
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void theForecastShowsItsRangeAndItsPast(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/insight/forecast").sees("What is ahead").sees("How often we were right");
      visit.sees("What it stands on").settled().isAccessible().picture("forecast");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  /** What is picked from is loaded when it is first shown, and cannot be typed into before. */
  private static Locator ready(Visit visit, String name) {
    var enabled = new Page.GetByRoleOptions().setName(name).setDisabled(false);
    return visit.page().getByRole(AriaRole.TEXTBOX, enabled);
  }

  /** By the keyboard; what is open stays open on this device. */
  private static void unfold(Visit visit, String heading) {
    visit.page().locator("summary", new Page.LocatorOptions().setHasText(heading)).focus();
    visit.press("Enter");
  }

  @Test
  void whatAStageSaysIsSetToWhatHappensAndTakenBack() {
    var before = probability("new");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/forecast").sees("What is ahead").settled();
      unfold(visit, "All that has moved");
      var set =
          visit
              .page()
              .getByRole(
                  AriaRole.BUTTON,
                  new Page.GetByRoleOptions().setName(Pattern.compile("^Set New to \\d+%$")));
      set.focus();
      visit.press("Enter").sees("New is set to");
      assertThat(probability("new")).isNotEqualTo(before);
      visit.button("Undo").press("Enter");
      visit.sees("1 record is as before.");
      assertThat(probability("new")).isEqualTo(before);
      visit.isQuiet();
    }
  }

  private static int probability(String stage) {
    return screens
        .api()
        .get("/api/stages?filter=key%20%3D%3D%20%22" + stage + "%22")
        .body()
        .at("/items/0/probability")
        .asInt();
  }

  @Test
  void whatAManagerAsksFirstStandsOnTheFirstScreenAndFoldsAreRemembered() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.page().setViewportSize(1280, 800);
      visit.open("/insight/forecast").sees("What is ahead").sees("of the last").settled();
      var target = visit.button("Keep as target").boundingBox();
      assertThat(target.y + target.height).isLessThan(800);
      unfold(visit, "What it stands on");
      visit.sees("new deals a month are expected");
      visit.page().reload();
      visit.sees("new deals a month are expected");
      unfold(visit, "What it stands on");
      visit.isQuiet();
    }
  }

  @Test
  void aTargetIsSetAndSomethingSupposedByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/forecast").sees("What is ahead");
      visit
          .page()
          .getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Target"))
          .focus();
      visit.press("Home").sees("50 of 50 futures reach €0.");
      visit.press("End").sees("0 of 50 futures reach");
      var box = visit.role(AriaRole.SPINBUTTON, "Target");
      box.fill("-5");
      visit.sees("A target is a number, 0 or more.").isAccessible();
      assertThat(visit.button("Keep as target").isDisabled()).isTrue();
      box.fill("1000");
      visit.sees("futures reach €1K.");
      visit.button("Keep as target").focus();
      visit.press("Enter");
      visit.button("No target").waitFor();
      unfold(visit, "What if");
      visit.page().getByLabel("Proposal", new Page.GetByLabelOptions().setExact(true)).focus();
      visit.press("Space").sees("As supposed,").sees("futures reach €1K as it is,").isAccessible();
      visit.button("No target").focus();
      visit.press("Enter").button("No target").waitFor(gone());
      visit.isQuiet();
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  @Test
  void somethingIsAgreedADealIsMovedAndOneLooksBackByKeyboardAlone() {
    var database = screens.candor().bean(Database.class);
    screens
        .candor()
        .inWorkspace(() -> {
          database
              .sql(
                  "update {ws}.forecast_runs set day = day - 7, made_at = made_at - interval '7 days'")
              .update();
          return screens.candor().bean(Making.class).make();
        });
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/forecast").sees("What is ahead");
      unfold(visit, "Agreed for the case");
      visit.sees("Nothing is agreed yet.");
      visit.button("Agree on something").focus();
      visit.press("Enter").sees("Not yet filled in: Who acts, What is done then.");
      ready(visit, "Who acts").focus();
      visit.page().keyboard().type("Ada");
      visit.page().locator("[role=option]:visible").first().waitFor();
      visit.press("ArrowDown", "Enter");
      visit.role(AriaRole.TEXTBOX, "What is done then").focus();
      visit.page().keyboard().type("Call everybody with an offer");
      visit.isAccessible();
      visit.button("Agree").focus();
      visit
          .press("Enter")
          .sees("Call everybody with an offer")
          .sees("There is no target for it yet");
      unfold(visit, "What if");
      ready(visit, "Choose a deal").focus();
      visit.page().locator("[role=option]:visible").first().waitFor();
      visit.press("ArrowDown", "Enter").sees("As supposed").isAccessible();
      visit.page().locator("h1").click();
      visit.press("z").sees("As we said on").sees("so far").isAccessible();
      visit.press("Escape").button("Look back").waitFor();
      visit.isQuiet();
    }
  }

  /** The sentence is that of the screen; the days are those of the API. */
  @Test
  void beforeTheFirstForecastItIsSaidAnewWhatWouldHaveBeenSaid() {
    var anew = screens.api().get("/api/forecast/runs").body().path("anew");
    assertThat(anew.size()).isGreaterThanOrEqualTo(6);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/forecast?on=" + anew.get(anew.size() - 1).asString());
      visit.sees("As it would have been said on").sees("Said anew from what was known then");
      visit.sees("it became").isAccessible();
      visit.press("Home").sees("As it would have been said on").sees("it became");
      visit.press("Escape").button("Look back").waitFor();
      visit.page().locator("h1").click();
      visit.press("z").sees("Back to now").isQuiet();
    }
  }

  @Test
  void aDealSaysWhatBecameOfSimilarOnes() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit
          .open("/deals/" + deal)
          .sees("Chance to win")
          .sees("deals that are over,")
          .sees("This one:")
          .sees("What goes with a higher chance")
          .sees("Nothing that can be done is known to raise it.");
      visit.isAccessible().picture("forecast-deal").isQuiet();
    }
  }
}
