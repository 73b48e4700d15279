package org.neuroglide.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FilledForm;
import org.neuroglide.http.Server;
import org.neuroglide.http.SettingsReader;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.scenario.CaseReader;

/** The page that a started service shows: the assessment drawn by LHC-Forms, and the decision with its explanation. */
class ServedPageTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(new SettingsReader(Map.of("NEUROGLIDE_HOME", folder.toString()), folder).read(null, "0", null));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visit open(Browser browser) {
        Visit visit = browser.open(URI.create("http://localhost:" + server.port() + "/"));
        visit.page().locator("#decide:not([disabled])").waitFor();
        return visit;
    }

    @Test
    void oneSignOfCaudaEquinaIsAnEmergency() {
        try (Visit visit = open(Browser.desk())) {
            Page page = visit.page();
            choose(page, "complaint/region/1/1", "Low back and leg");
            page.locator("[id='complaint/side/1/1|https://neuroglide.org/fhir/CodeSystem/side|left']").click();
            page.locator("[id='patient/age/1/1']").fill("44");
            page.locator("[id='screen/cauda-equina/1/1/1|https://neuroglide.org/fhir/CodeSystem/screen-answer|one-by-one']").click();
            page.locator("[id^='redFlags/saddle-numbness/1'][id$='|present']").first().click();
            decide(visit);

            assertThat(disposition(page)).isEqualTo("EMERGENCY");
            assertThat(page.locator("#page").innerText()).contains("EMERGENCY", "Saddle numbness", "RF-001", "not clinically reviewed");
            assertThat(page.locator("#handout").isVisible()).isFalse();
            assertThat(visit.problems()).isEmpty();
            visit.screenshot(SCREENSHOTS.resolve("served-emergency.png"));
        }
    }

    @Test
    void whatIsLeftOpenIsAskedFor() {
        try (Visit visit = open(Browser.phone())) {
            choose(visit.page(), "complaint/region/1/1", "Low back and leg");
            decide(visit);

            assertThat(disposition(visit.page())).isEqualTo("ASSESS_FIRST");
            assertThat(visit.page().locator("#page").innerText()).contains("Cauda equina");
            assertThat(visit.sidewaysScroll()).isZero();
            visit.screenshot(SCREENSHOTS.resolve("served-phone.png"));
        }
    }

    @Test
    void aWholeAssessmentIsDecidedAsTheEngineDecidesIt() {
        PatientCase today = today("scenarios/conditions/sciatica.yaml#low-irritability");
        Decision wanted = new DecisionEngine(KNOWLEDGE).decide(today);
        assertThat(wanted.recommendations()).isNotEmpty();
        try (Visit visit = open(Browser.desk())) {
            fillIn(visit.page(), Fhir.write(new FilledForm(KNOWLEDGE).of(today).orElseThrow()));
            decide(visit);

            String shown = visit.page().locator("#page").innerText();
            assertThat(disposition(visit.page())).isEqualTo(wanted.disposition().name());
            assertThat(shown).contains(wanted.recommendations().get(0).name(), "Evidence", "PR-");
            visit.page().locator("#resources").click();
            assertThat(visit.page().locator("#resource-text").innerText()).contains("\"CarePlan\"", "\"Provenance\"");
            assertThat(visit.page().locator("#unused").isVisible()).as("everything was used").isFalse();
            assertThat(visit.accessibility("{ exclude: [['#form']] }")).isEmpty();
            assertThat(visit.problems()).isEmpty();
            visit.screenshot(SCREENSHOTS.resolve("served-treat.png"));
            Page programme = visit.page().waitForPopup(() -> visit.page().locator("#handout").click());
            programme.waitForLoadState();
            assertThat(programme.locator("body").innerText()).contains("Stop");
        }
    }

    @Test
    void aDecisionLeavesThePageAsSoonAsAnAnswerChanges() {
        try (Visit visit = open(Browser.desk())) {
            Page page = visit.page();
            choose(page, "complaint/region/1/1", "Low back and leg");
            decide(visit);
            page.locator("#decision").click();
            assertThat(page.locator("#decision").isVisible()).isTrue();
            page.locator("[id='patient/age/1/1']").fill("44");
            page.locator("#decision").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            assertThat(page.locator("#page").innerText()).isEmpty();
            assertThat(page.locator("#state").innerText()).isEqualTo("The answers have changed: decide again.");
        }
    }

    @Test
    void answersOfAnEarlierDayThatNoLongerCountAreListed() {
        try (Visit visit = open(Browser.desk())) {
            Page page = visit.page();
            page.locator("[id='visit/date/1/1'] input").fill("02/01/2026");
            page.keyboard().press("Enter");
            choose(page, "complaint/region/1/1", "Low back and leg");
            page.locator("[id='patient/age/1/1']").fill("44");
            page.keyboard().press("Tab");
            decide(visit);

            assertThat(disposition(page)).isEqualTo("ASSESS_FIRST");
            assertThat(page.locator("#unused-list").innerText()).contains("old: patient/age");
        }
    }

    @Test
    void anAnswerOutOfRangeIsNamedAndNothingIsDecided() {
        try (Visit visit = open(Browser.desk())) {
            visit.page().locator("[id='patient/age/1/1']").fill("444");
            visit.page().locator("#decide").click();
            visit.page().locator("#problems").waitFor();

            assertThat(visit.page().locator("#problem-list").innerText()).isNotBlank();
            assertThat(visit.page().locator("#decision").isVisible()).isFalse();
        }
    }

    private static void choose(Page page, String id, String option) {
        page.locator("[id='" + id + "']").click();
        page.locator("[id='" + id + "']").fill(option);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
    }

    private static void decide(Visit visit) {
        visit.page().locator("#decide").click();
        Locator answer = visit.page().locator("#decision:not([hidden]), #problems:not([hidden])");
        answer.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(visit.page().locator("#problem-list").innerText()).isEmpty();
    }

    private static String disposition(Page page) {
        return page.locator("#decision").getAttribute("data-disposition");
    }

    /** Draws the form again with these answers in it, as a record system would that keeps them. */
    private static void fillIn(Page page, String answers) {
        page.evaluate("""
                async answers => {
                  const form = await (await fetch('fhir/Questionnaire/neural-mobilization-assessment')).json();
                  const drawn = LForms.Util.convertFHIRQuestionnaireToLForms(form, 'R4');
                  const filled = LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', JSON.parse(answers), drawn, 'R4');
                  document.getElementById('form').textContent = '';
                  await LForms.Util.addFormToPage(filled, 'form', { prepopulate: false });
                }""", answers);
    }

    /** A case of the scenarios, as if its visit were today. */
    private static PatientCase today(String reference) {
        CaseReader reader = new CaseReader(KNOWLEDGE);
        PatientCase kept = reader.read(reference).patientCase();
        String text = CaseText.of(kept).replace(kept.asOf().toString(), LocalDate.now().toString());
        return reader.readText("today", text).patientCase();
    }
}
