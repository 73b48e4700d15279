package org.neuroglide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms of docs/architecture.md, and shows of each rule that a planted violator breaks it. */
final class RoomsTest {
    private static final String PLANTED = "planted";

    @TestFactory
    Stream<DynamicTest> theProjectKeepsTheRule() {
        JavaClasses project = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.neuroglide");
        return new Rooms("org.neuroglide")
                .rules().entrySet().stream()
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(project)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolatorBreaksTheRule() {
        return new Rooms(PLANTED)
                .rules().entrySet().stream()
                        .map(rule -> dynamicTest(rule.getKey(), () -> {
                            JavaClasses violators = new ClassFileImporter().importPackages(PLANTED);
                            List<String> broken =
                                    rule.getValue().evaluate(violators).getFailureReport().getDetails();
                            assertThat(broken).isNotEmpty();
                        }));
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.neuroglide")
                .getPackage("org.neuroglide");
        assertThat(root.getSubpackagesInTree())
                .filteredOn(p -> !p.getClasses().isEmpty())
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as("%s has a @NullMarked package-info", p.getName())
                        .isTrue());
    }
}
