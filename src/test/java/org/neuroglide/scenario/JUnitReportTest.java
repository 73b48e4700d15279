package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.JUnitReport.Gate;
import org.w3c.dom.Element;

final class JUnitReportTest {
    @TempDir
    Path folder;

    @Test
    void aBuildServerCanReadIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a&b.yaml"), """
            about: kbase
            background: { asOf: 2026-02-01 }
            scenarios:
              - { id: good, why: holds, expect: { home: barred } }
              - { id: bad, why: "<no>", expect: { home: allowed } }
              - { id: later, why: waits, expect: { fired: [ PR-900 ] } }
            """);
        Path report = folder.resolve("reports/junit.xml");
        Problem missing = new Problem("law-7-fires", "kbase/a.drl", 3, "RF-001", "has no scenario", "add one");
        List<Gate> gates = List.of(new Gate("rules that fired", "one is missing"), new Gate("near misses", ""));
        JUnitReport.write(report, Fixture.run(file), List.of(missing), gates);

        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo("6");
        assertThat(root.getAttribute("failures")).isEqualTo("3");
        Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo(file.toString());
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        Element failure = (Element) root.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("expect.home: expected allowed, concluded barred");
        assertThat(failure.getTextContent()).startsWith("FAILED " + file + ":5 bad\n  <no>\n");
        assertThat(((Element) root.getElementsByTagName("testcase").item(3)).getAttribute("name"))
                .isEqualTo("RF-001 law-7-fires");
        Element gate = (Element) root.getElementsByTagName("failure").item(2);
        assertThat(gate.getAttribute("message")).isEqualTo("one is missing");
    }

    @Test
    void charactersThatXmlDoesNotHaveAreReplaced() {
        Problem odd = new Problem("code", "f", 0, "s", "a\u0001b", "");

        assertThat(JUnitReport.xml(new RunReport(List.of(), Duration.ZERO), List.of(odd), List.of()))
                .contains("a?b");
    }
}
