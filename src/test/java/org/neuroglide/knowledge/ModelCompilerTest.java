package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;

class ModelCompilerTest {
    private static final String RULE = """
        package kbase.redflags;
        import org.neuroglide.model.*;
        rule "RF-001 Saddle numbness"
        when
            $p0 : RedFlag( code == "saddle-numbness", presence == Presence.PRESENT )
        then
            insertLogical( new Referral( Urgency.EMERGENCY, "cauda-equina" ) );
        end
        """;

    private static SortedMap<String, String> drl(String text) {
        return new TreeMap<>(java.util.Map.of("redflags/a.drl", text));
    }

    private static int fired(KieBase base) {
        KieSession session = base.newKieSession();
        try {
            session.insert(RedFlag.of("saddle-numbness", Presence.PRESENT, Side.NONE));
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Test
    void whatIsCompiledFires() throws ModelCompiler.Refused {
        CompiledModel compiled = ModelCompiler.compile(drl(RULE));

        assertThat(fired(ExecutableRules.of(compiled).whole())).isEqualTo(1);
        assertThat(compiled.models()).singleElement().asString().startsWith("kbase.redflags.Rules");
    }

    @Test
    void theSameRulesGiveTheSameBytesAndRunOnJava17() throws ModelCompiler.Refused {
        CompiledModel compiled = ModelCompiler.compile(drl(RULE));

        assertThat(ModelCompiler.compile(drl(RULE)).toBytes()).isEqualTo(compiled.toBytes());
        assertThat(compiled.classes().values())
                .allSatisfy(file -> assertThat(file[7]).isEqualTo((byte) 61));
    }

    @Test
    void twoBasesWithEquallyNamedClassesStayApart() throws ModelCompiler.Refused {
        CompiledModel one = ModelCompiler.compile(drl(RULE));
        CompiledModel other = ModelCompiler.compile(drl(RULE.replace("\"saddle-numbness\"", "\"foot-drop\"")));
        assertThat(other.models()).isEqualTo(one.models());

        KieBase first = ExecutableRules.of(one).whole();
        KieBase second = ExecutableRules.of(other).whole();

        assertThat(fired(first)).isEqualTo(1);
        assertThat(fired(second)).isZero();
    }

    @Test
    void refusesWithTheCompilersOwnMessages() {
        ModelCompiler.Refused refused = catchThrowableOfType(
                ModelCompiler.Refused.class,
                () -> ModelCompiler.compile(drl(RULE.replace("Presence.PRESENT )", "Presence.GONE )"))));

        assertThat(refused.messages()).isNotEmpty();
        assertThat(refused.messages().get(0)).contains("GONE");
    }

    @Test
    void nothingIsLeftOfADroppedBase() throws ModelCompiler.Refused {
        CompiledModel compiled = ModelCompiler.compile(drl(RULE));
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            KieBase base = ExecutableRules.of(compiled).whole();
            fired(base);
            loaders.add(new WeakReference<>(
                    ((InternalKnowledgeBase) base).getRootClassLoader()));
        }

        assertThat(loaders).extracting(WeakReference::get).doesNotContain(ExecutableRules.class.getClassLoader());
        for (int i = 0; i < 20 && loaders.stream().anyMatch(r -> r.get() != null); i++) {
            System.gc();
        }
        assertThat(loaders).filteredOn(r -> r.get() != null).isEmpty();
    }
}
