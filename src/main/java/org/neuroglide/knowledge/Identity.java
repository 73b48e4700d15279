package org.neuroglide.knowledge;

import java.util.Set;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Involvement;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Mechanism;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Need;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.Weight;

/** Which fields say what a fact is about, in contrast to what was found. */
public final class Identity {
    private static final Set<Class<?>> ABOUT = Set.of(
            Side.class,
            Screen.class,
            Weight.class,
            TestFamily.class,
            Modality.class,
            IrritabilityStage.class,
            Scope.class,
            Involvement.class,
            Mechanism.class,
            Need.class,
            AdviceKind.class);

    private Identity() {}

    /** Whether a comparison of a pattern on the type names the fact that is meant. */
    public static boolean names(FactType type, Constraint constraint) {
        boolean finding = Finding.class.isAssignableFrom(type.javaType()) || type.javaType() == Outcome.class;
        boolean conclusion = Conclusion.class.isAssignableFrom(type.javaType());
        Class<?> java = type.fields().get(constraint.field()).javaType();
        if (!finding && !conclusion) {
            return false;
        }
        return java == String.class || ABOUT.contains(java) || conclusion && java == Kind.class;
    }
}
