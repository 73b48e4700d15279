package org.neuroglide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The rules of the rooms, one a line, for the project itself or for a planted tree of violators. */
final class Rooms {
    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("model", classes().that().resideInAPackage(in("model")).should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", in("model")));
        rules.put("knowledge", no("knowledge", in("proof"), in("engine"), in("scenario"), in("texts"), in("cli")));
        rules.put("engine", no("engine", in("proof"), in("scenario"), in("texts"), in("cli")));
        rules.put("scenario", no("scenario", in("proof"), in("texts"), in("cli")));
        rules.put("texts", no("texts", in("proof"), in("scenario"), in("cli")));
        rules.put("proof", no("proof", in("cli")));
        rules.put("core", noClasses().that().resideInAnyPackage(in("model"), in("knowledge"), in("engine"), in("scenario"), in("proof"), in("texts")).should().dependOnClassesThat().resideInAnyPackage(in("fhir"), in("audit"), in("hooks"), in("http")));
        rules.put("fhir", no("fhir", in("audit"), in("hooks"), in("http"), in("cli")));
        rules.put("audit", no("audit", in("fhir"), in("hooks"), in("http"), in("cli")));
        rules.put("hooks", no("hooks", in("http"), in("cli")));
        rules.put("http", no("http", in("cli")));
        rules.put("server", noneBut("http", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "com.nimbusds..", "io.micrometer.."));
        rules.put("database", noneBut("audit", "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.h2..", "org.postgresql.."));
        rules.put("hapi", noneBut("fhir", "ca.uhn.fhir.."));
        rules.put("resources", noClasses().that().resideOutsideOfPackages(in("fhir"), in("hooks"), in("http")).should().dependOnClassesThat().resideInAPackage("org.hl7.fhir.."));
        rules.put("junit", noneBut("proof.junit", "org.junit.."));
        rules.put("picocli", noneBut("cli", "picocli.."));
        rules.put("jackson", noClasses().that().resideOutsideOfPackages(in("texts"), in("fhir"), in("audit"), in("hooks"), in("http")).should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.."));
        rules.put("drools", noClasses().that().resideInAnyPackage(in("model"), in("scenario"), in("proof"), in("texts"), in("cli")).should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie.."));
        rules.put("logging", noClasses().that().resideInAnyPackage(in("model"), in("knowledge"), in("engine")).should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.."));
        rules.put("clock", noClasses().that().resideInAnyPackage(in("model"), in("knowledge"), in("engine")).should().callMethod("java.time.LocalDate", "now").orShould().callMethod("java.time.Instant", "now").orShould().callMethod("java.lang.System", "currentTimeMillis"));
        rules.put("printing", noClasses().that().resideOutsideOfPackages(in("cli")).and().doNotHaveSimpleName("BundledKnowledgeGenerator").should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
        rules.put("names", noClasses().should().haveNameMatching(".*(Util|Utils|Common|Impl|Service|Manager)").orShould().resideInAnyPackage("..util..", "..common..", "..impl..", "..service..", "..manager.."));
        rules.put("closed", classes().that(are("top-level classes that can be extended", Rooms::isOpenClass)).should().haveModifier(JavaModifier.FINAL));
        rules.put("unchecked", classes().that().areAssignableTo(Exception.class).should().beAssignableTo(RuntimeException.class));
        return rules;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private ArchRule no(String room, String... others) {
        return noClasses().that().resideInAPackage(in(room)).should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private ArchRule noneBut(String room, String... libraries) {
        return noClasses().that().resideOutsideOfPackage(in(room)).should().dependOnClassesThat().resideInAnyPackage(libraries);
    }

    private static boolean isOpenClass(JavaClass type) {
        return !type.isInterface()
                && !type.isNestedClass()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getSimpleName().equals("package-info");
    }

    private static DescribedPredicate<JavaClass> are(String words, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(words, test);
    }
}
